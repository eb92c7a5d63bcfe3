// The director and clocks that were wrong: one set back, and one that was ahead when a hush was kept.

import { expect, it } from 'vitest';
import { DAY_MS } from '#src/domain/durations.ts';
import { direct } from '#src/domain/television/director.ts';
import { shownBy } from '#src/domain/television/director-shown.ts';
import { makeDirecting, START, slotsOf } from '#tests/support/directing.ts';

it('goes on at once where a clock was a year ahead for a moment and is set back', () => {
  const screen = makeDirecting(slotsOf('board', 'goal'));
  const now = (at: number) => ({ at, day: '2026-11-20', minute: 872 });
  const year = 365 * DAY_MS;
  const moved = direct(screen.director(), { kind: 'key', key: 'next' }, now(START + year)).director;
  const came = direct(moved, { kind: 'scene', id: 'goal', answer: 'came' }, now(START + year)).director;
  expect(shownBy(came, now(START + year)).on).toEqual({ kind: 'slot', id: 'goal' });
  const paused = direct(came, { kind: 'key', key: 'ok' }, now(START + year)).director;
  const back = direct(came, { kind: 'time' }, now(START)).director;
  const later = direct(back, { kind: 'time' }, now(START + 21_000)).director;
  expect(shownBy(later, now(START + 21_000)).on).toEqual({ kind: 'board' });
  const still = direct(paused, { kind: 'time' }, now(START)).director;
  const half = direct(still, { kind: 'time' }, now(START + 1_800_000)).director;
  expect(shownBy(half, now(START + 1_800_000)).isPaused).toBe(false);
});

it('believes no kept hush that is longer than one', () => {
  const screen = makeDirecting(slotsOf('board', 'goal', 'path'), { kept: { hushUntil: START * 2 } });
  expect(screen.shown().hushUntil).toBe(START + 1_800_000);
});
