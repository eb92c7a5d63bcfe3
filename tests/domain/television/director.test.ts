// The director by example: the loop, keys, night, and what happens when scenes cannot be fetched.

import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#src/domain/durations.ts';
import { keptOf } from '#src/domain/television/director-state.ts';
import { makeDirecting, START, slotsOf } from '#tests/support/directing.ts';

const THREE = slotsOf('board', 'goal', 'path', 'people');

describe('the loop of a screen', () => {
  it('shows the board before every scene, and fetches each 3 s before', () => {
    const screen = makeDirecting(slotsOf('board', 'goal', 'path'));
    screen.pass(27_000);
    expect(screen.fetched).toEqual(['goal']);
    screen.pass(123_000);
    expect(screen.log).toEqual([
      '0s board',
      '30s goal',
      '50s board',
      '80s path',
      '100s board',
      '130s goal',
      '150s board',
    ]);
    expect(screen.shown().next).toBe('the path');
  });

  it('stays on the board where there is nothing else, and needs no slots for that', () => {
    for (const slots of [slotsOf('board'), []]) {
      const screen = makeDirecting(slots);
      screen.pass(600_000);
      expect([screen.log, screen.shown().next]).toEqual([['0s board'], '']);
    }
  });

  it('follows what the frames say: a scene that came is shown, one that went is not', () => {
    const screen = makeDirecting(slotsOf('board', 'goal'));
    screen.pass(51_000);
    screen.frame({ slots: slotsOf('board', 'message') });
    screen.pass(100_000);
    expect(screen.log.slice(2, 4)).toEqual(['50s board', '80s message']);
  });

  it('shows no longer what was taken down while it is on', () => {
    const screen = makeDirecting(slotsOf('board', 'message', 'path'));
    screen.pass(31_000);
    screen.frame({ slots: slotsOf('board', 'path') });
    screen.pass(30_000);
    expect(screen.log).toEqual(['0s board', '30s message', '31s board', '61s path']);
  });

  it('skips what cannot be fetched and was never, and shows what it has kept', () => {
    const screen = makeDirecting(THREE, { known: ['people'] });
    screen.answer('missed');
    screen.pass(60_000);
    expect(screen.log).toEqual(['0s board', '23.076s people', '39.999s board']);
  });

  it('shows no scene that is gone, though it was kept', () => {
    const screen = makeDirecting(slotsOf('board', 'goal', 'path'), { known: ['goal', 'path'] });
    screen.answer('gone');
    screen.pass(300_000);
    expect(screen.log).toEqual(['0s board']);
  });

  it('waits 5 s for a slow scene, never longer', () => {
    const screen = makeDirecting(slotsOf('board', 'goal', 'path'), { known: ['path'] });
    screen.answer(null);
    screen.pass(45_000);
    expect(screen.fetched).toEqual(['goal', 'path']);
    expect(screen.log).toEqual(['0s board', '37s path']);
  });

  it('goes on where it stood before a reload', () => {
    const screen = makeDirecting(THREE);
    screen.pass(70_000);
    const kept = JSON.parse(JSON.stringify(keptOf(screen.director())));
    const again = makeDirecting(THREE, { kept });
    expect(again.shown().next).toBe('the people');
    expect(makeDirecting(THREE, { kept: 'nonsense' }).shown().next).toBe('the goal');
  });
});

describe('keys', () => {
  it('arrows go to the next scene and to the one before, at once', () => {
    const screen = makeDirecting(THREE);
    for (const key of ['next', 'next', 'next', 'previous', 'previous', 'previous'] as const) {
      screen.pass(1000);
      screen.tell({ kind: 'key', key });
    }
    expect(screen.log.map((line) => line.split(' ')[1])).toEqual([
      ...['board', 'goal', 'board', 'path', 'board', 'goal', 'board'],
    ]);
  });

  it('OK stops the loop and starts it again; forgotten, it starts by itself after half an hour', () => {
    const screen = makeDirecting(THREE);
    screen.pass(30_000);
    screen.tell({ kind: 'key', key: 'ok' });
    screen.pass(1_790_000);
    expect([screen.log.length, screen.shown().isPaused]).toEqual([2, true]);
    screen.pass(30_000);
    expect([screen.log.length, screen.shown().isPaused]).toEqual([3, false]);
    screen.tell({ kind: 'key', key: 'ok' });
    screen.tell({ kind: 'key', key: 'next' });
    expect(screen.shown()).toMatchObject({ on: { kind: 'slot', id: 'path' }, isPaused: true });
    screen.tell({ kind: 'key', key: 'ok' });
    expect(screen.shown().isPaused).toBe(false);
  });

  it('holding OK hushes for 30 minutes, and ends a hush wherever it came from', () => {
    const screen = makeDirecting(THREE);
    screen.tell({ kind: 'key', key: 'hush' });
    expect(screen.shown()).toMatchObject({ hushUntil: START + 1_800_000, isSilent: true });
    screen.tell({ kind: 'key', key: 'hush' });
    expect(screen.shown()).toMatchObject({ hushUntil: 0, isSilent: false });
    screen.remote({ hushUntil: START + 600_000 });
    expect(screen.shown().hushUntil).toBe(START + 600_000);
    screen.tell({ kind: 'key', key: 'hush' });
    expect(screen.shown()).toMatchObject({ hushUntil: 0, isSilent: false });
    screen.pass(1000);
    screen.tell({ kind: 'key', key: 'hush' });
    screen.pass(1000);
    screen.remote({ hushUntil: screen.at() });
    expect(screen.shown().hushUntil).toBe(0);
    screen.remote({ hushUntil: START + 700_000 });
    screen.pass(700_000);
    expect(screen.shown().hushUntil).toBe(0);
  });
});

describe('the dark', () => {
  it('outside of its hours nothing plays and nothing is fetched; the morning begins with the board', () => {
    const screen = makeDirecting(THREE);
    screen.pass(30_000);
    screen.look({ isNight: true });
    const { length } = screen.fetched;
    screen.tell({ kind: 'key', key: 'next' });
    screen.pass(HOUR_MS);
    expect([screen.shown().on.kind, screen.fetched.length]).toEqual(['night', length]);
    screen.look({ isNight: false });
    expect(screen.shown().on.kind).toBe('board');
  });

  it('says so when the server is lost, and comes back with the board', () => {
    const screen = makeDirecting(THREE);
    screen.tell({ kind: 'lost', isLost: true });
    screen.pass(600_000);
    expect([screen.shown().on.kind, screen.shown().next, screen.fetched]).toEqual(['lost', '', []]);
    screen.tell({ kind: 'lost', isLost: false });
    expect(screen.shown().on.kind).toBe('board');
  });
});

describe('a new page', () => {
  it('is asked for between scenes, spread over half a minute, and the loop goes on where nobody answers', () => {
    const screen = makeDirecting(THREE, { chance: 0.5 });
    screen.pass(20_000);
    screen.tell({ kind: 'build', build: 'newer' });
    screen.pass(14_000);
    expect([screen.reloads(), screen.shown().on]).toEqual([0, { kind: 'slot', id: 'goal' }]);
    screen.pass(20_000);
    expect([screen.reloads(), screen.log.length]).toEqual([1, 3]);
    screen.pass(60_000);
    expect(screen.reloads()).toBe(2);
  });

  it('is asked for within a minute in another language, between scenes', () => {
    for (const [slots, held] of [[THREE], [slotsOf('board')], [THREE, 'goal']] as const) {
      const screen = makeDirecting([...slots], held ? { first: held, held } : {});
      screen.pass(5000);
      screen.look({ language: 'de' });
      expect(screen.reloads()).toBe(0);
      screen.pass(55_000);
      expect(screen.reloads()).toBe(1);
    }
  });

  it('is asked for nightly once', () => {
    const night = makeDirecting(THREE, { chance: 0.5 });
    night.look({ isNight: true });
    for (let hour = 0; hour < 9; hour += 1) night.pass(HOUR_MS);
    expect(night.reloads()).toBe(0);
    night.pass(HOUR_MS);
    expect(night.reloads()).toBe(1);
  });
});
