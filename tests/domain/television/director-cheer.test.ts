// How celebrations interrupt: scene, old order, change, and only then the next; replays, hush and the dark.

import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#src/domain/durations.ts';
import { GATHER_MS } from '#src/domain/television/cheer-caps.ts';
import { keptOf } from '#src/domain/television/director-state.ts';
import { HUSH_MS } from '#src/domain/television/remote.ts';
import { type Directing, makeDirecting, START, slotsOf } from '#tests/support/directing.ts';
import { bestMoment, goalMoment } from '#tests/support/moments.ts';
import { storyOf, wonMoment } from '#tests/support/win-story.ts';

const LOOP = slotsOf('board', 'goal', 'path');
const win = (number: number, at = START) => wonMoment(number, storyOf(`win ${number}`), at);

describe('a win', () => {
  it('plays for 12 s, leaves for 250 ms, shows the old order for 1.2 s, then the board moves', () => {
    const screen = makeDirecting(LOOP);
    expect(screen.shown().isBoardStill).toBe(false);
    screen.win(win(1));
    // Others may come with it; until then the board must not tell.
    expect(screen.shown()).toMatchObject({ on: { kind: 'board' }, isBoardStill: true });
    screen.pass(GATHER_MS);
    screen.frame({});
    expect(screen.shown()).toMatchObject({ on: { kind: 'cheer', isLeaving: false }, isBoardStill: true });
    screen.pass(12_000);
    expect(screen.shown()).toMatchObject({ on: { kind: 'cheer', isLeaving: true }, isBoardStill: true });
    screen.pass(250);
    expect(screen.shown()).toMatchObject({ on: { kind: 'board' }, isBoardStill: true });
    screen.frame({});
    screen.pass(1_199);
    expect(screen.shown().isBoardStill).toBe(true);
    screen.pass(1);
    expect(screen.shown().isBoardStill).toBe(false);
  });

  it('brings back the scene that it cut short, after the board', () => {
    const screen = makeDirecting(LOOP);
    screen.pass(35_000);
    screen.win(win(1, screen.at()));
    screen.pass(60_000);
    expect(screen.log).toEqual([
      ...['0s board', '30s goal', '36.5s win', '48.5s leaving', '48.75s board', '83.45s goal'],
    ]);
  });

  it('goes back to what is held or paused', () => {
    const screen = makeDirecting(LOOP);
    screen.pass(35_000);
    screen.tell({ kind: 'key', key: 'ok' });
    screen.win(win(1, screen.at()));
    screen.pass(600_000);
    expect(screen.log.slice(2)).toEqual(['36.5s win', '48.5s leaving', '48.75s board', '53.45s goal']);
  });

  it('leaves early for an arrow; what comes next waits until the board has moved, and then holds it', () => {
    const screen = makeDirecting(LOOP);
    screen.win(win(1));
    screen.pass(2000);
    screen.win(win(1), goalMoment(2, START));
    screen.tell({ kind: 'key', key: 'next' });
    screen.pass(1450);
    expect(screen.shown()).toMatchObject({ on: { kind: 'board' }, isBoardStill: false });
    screen.frame({});
    expect(screen.shown().isBoardStill).toBe(true);
    screen.pass(3500);
    expect(screen.shown().on).toMatchObject({ kind: 'cheer', cheer: { kind: 'goal' } });
    screen.pass(200_000);
    expect(screen.log.filter((line) => line.endsWith('win'))).toHaveLength(2);
    expect(screen.shown().isBoardStill).toBe(false);
  });

  it('that has to wait for its turn keeps no board waiting', () => {
    const screen = makeDirecting(LOOP);
    screen.win(win(1));
    screen.pass(60_000);
    screen.win(win(2, screen.at()));
    expect(screen.shown().isBoardStill).toBe(false);
    screen.pass(300_000);
    expect(screen.log.filter((line) => line.endsWith('win'))).toEqual(['1.5s win', '301.5s win']);
  });

  it('does not play in a hush or in the dark, and the board counts it all the same', () => {
    const screen = makeDirecting(LOOP);
    screen.tell({ kind: 'key', key: 'hush' });
    screen.win(win(1));
    expect(screen.shown()).toMatchObject({ on: { kind: 'board' }, isBoardStill: false });
    const night = makeDirecting(LOOP);
    night.win(win(1));
    night.pass(2000);
    night.look({ isNight: true });
    expect(night.shown()).toMatchObject({ on: { kind: 'night' }, isBoardStill: false, wakeAt: null });
  });

  it('is cut short by a hush, from the room or from the remote; a goal is not, and is silent', () => {
    const hushes = [
      (screen: Directing) => screen.tell({ kind: 'key', key: 'hush' }),
      (screen: Directing) => screen.remote({ hushUntil: screen.at() + HUSH_MS }),
    ];
    for (const hush of hushes) {
      const screen = makeDirecting(LOOP);
      screen.win(win(1));
      screen.pass(3000);
      hush(screen);
      expect(screen.shown()).toMatchObject({ on: { kind: 'cheer', isLeaving: true }, isSilent: true });
      const goal = makeDirecting(LOOP);
      goal.win(goalMoment(1, START));
      goal.pass(3000);
      hush(goal);
      expect(goal.shown()).toMatchObject({ on: { kind: 'cheer', isLeaving: false }, isSilent: true });
    }
  });

  it('is played once, reloads included, and one that still waits survives them', () => {
    const screen = makeDirecting(LOOP);
    screen.win(win(1));
    const reload = () => makeDirecting(LOOP, { kept: JSON.parse(JSON.stringify(keptOf(screen.director()))) });
    const early = reload();
    early.pass(2000);
    expect(early.log).toEqual(['0s board', '1.5s win']);
    screen.pass(2000);
    const late = reload();
    late.win(win(1));
    late.pass(60_000);
    expect(late.log).not.toContainEqual(expect.stringContaining('win'));
  });
});

describe('a strip', () => {
  it('lies over whatever is on for 4 s, and the loop goes on beneath it', () => {
    const screen = makeDirecting(LOOP);
    screen.pass(27_000);
    screen.win(bestMoment(1, 'Zoë', screen.at()));
    screen.pass(GATHER_MS);
    expect(screen.shown()).toMatchObject({
      on: { kind: 'board' },
      strip: { size: 's' },
      isBoardStill: false,
    });
    screen.pass(1500);
    expect(screen.shown()).toMatchObject({ on: { kind: 'slot', id: 'goal' }, strip: { size: 's' } });
    screen.pass(2500);
    expect(screen.shown().strip).toBeNull();
  });
});

describe('a replay', () => {
  it('plays the last win and changes nothing on the board', () => {
    const screen = makeDirecting(LOOP);
    screen.remote({ order: { number: 1, kind: 'replay', at: START } });
    expect(screen.log).toEqual(['0s board']);
    screen.win(win(1));
    screen.pass(60_000);
    screen.remote({ order: { number: 2, kind: 'replay', at: screen.at() } });
    expect(screen.shown().on.kind).toBe('cheer');
    screen.frame({});
    expect(screen.shown().isBoardStill).toBe(false);
    screen.pass(12_250);
    expect(screen.shown().on.kind).toBe('board');
  });

  it('asked for while a win plays comes right after it, once, and not into a hush', () => {
    const ask = () => {
      const screen = makeDirecting(slotsOf('board'));
      screen.win(win(1));
      screen.pass(GATHER_MS + 5000);
      screen.remote({ order: { number: 1, kind: 'replay', at: screen.at() } });
      return screen;
    };
    const screen = ask();
    screen.pass(60_000);
    expect(screen.log.map((line) => line.split(' ')[1])).toEqual([
      ...['board', 'win', 'leaving', 'board'],
      ...['win', 'leaving', 'board'],
    ]);
    const hushed = ask();
    hushed.tell({ kind: 'key', key: 'hush' });
    hushed.pass(60_000);
    expect(hushed.log.filter((line) => line.endsWith(' win'))).toHaveLength(1);
  });

  it('asked for right after a win comes at once, or when the old order was seen; the board moves all the same', () => {
    const ask = (after: number) => {
      const screen = makeDirecting(slotsOf('board'));
      screen.win(win(1));
      screen.pass(GATHER_MS + 12_250 + after);
      screen.remote({ order: { number: 1, kind: 'replay', at: screen.at() } });
      return screen;
    };
    const early = ask(500);
    early.pass(700);
    expect(early.shown()).toMatchObject({ on: { kind: 'cheer' }, isBoardStill: true });
    early.pass(12_250 + 1_200);
    expect(early.shown()).toMatchObject({ on: { kind: 'board' }, isBoardStill: false });
    expect(ask(2000).shown()).toMatchObject({ on: { kind: 'cheer' }, isBoardStill: false });
  });

  it('asked for while one plays comes after it, with the board between', () => {
    const screen = makeDirecting(slotsOf('board'));
    screen.win(win(1));
    screen.pass(60_000);
    screen.remote({ order: { number: 1, kind: 'replay', at: screen.at() } });
    screen.pass(5000);
    screen.remote({ order: { number: 2, kind: 'replay', at: screen.at() } });
    screen.pass(60_000);
    expect(screen.log.map((line) => line.split(' ')[1]).slice(3)).toEqual([
      ...['board', 'win', 'leaving', 'board', 'win', 'leaving', 'board'],
    ]);
  });

  it('that takes the place of a strip keeps nothing waiting', () => {
    const screen = makeDirecting(slotsOf('board'));
    screen.win(win(1));
    screen.pass(60_000);
    screen.win(bestMoment(2, 'Zoë', screen.at()));
    screen.pass(GATHER_MS);
    screen.remote({ order: { number: 1, kind: 'replay', at: screen.at() } });
    screen.pass(HOUR_MS);
    screen.win(win(3, screen.at()));
    screen.pass(GATHER_MS);
    expect(screen.shown().on).toMatchObject({ kind: 'cheer', isLeaving: false });
  });
});

it('no page is loaded again while a win plays', () => {
  const screen = makeDirecting(LOOP);
  screen.win(win(1));
  screen.pass(GATHER_MS);
  screen.frame({ build: 'newer' });
  screen.look({ language: 'de' });
  screen.pass(16_900);
  expect(screen.reloads()).toBe(0);
  screen.pass(30_100);
  expect(screen.reloads()).toBe(1);
});
