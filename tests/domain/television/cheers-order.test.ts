// The celebration queue by example: places, strips, the order, quiet, test bells, and what storage gives back.

import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '#src/domain/durations.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import { lastWin, nextCheer, offerCheers, startCheers } from '#src/domain/television/cheers.ts';
import { FRESH, NOW, play, ROOM, win } from '#tests/support/cheers.ts';
import { bestMoment, firstMoment, goalMoment, leadMoment, thanksMoment } from '#tests/support/moments.ts';
import { storyOf, wonMoment } from '#tests/support/win-story.ts';

const testBell = (at = NOW): ShownMoment => ({
  ...wonMoment(0, storyOf('A test bell', { deal: '' }), at),
  key: `test_bell/${at}`,
});

describe('a place taken', () => {
  it('rides along with the win that took it', () => {
    const { shown } = play(
      offerCheers(FRESH, [win(1), leadMoment(2, 'Harbour', NOW)], NOW),
      NOW + 60 * MINUTE_MS,
    );
    expect(shown).toHaveLength(1);
    expect(shown[0]?.cheer).toMatchObject({ kind: 'wins', lead: { team: 'Harbour' } });
  });

  it('is told by itself where its win was told before, and only the last of several', () => {
    const moments = [leadMoment(1, 'Harbour', NOW), leadMoment(2, 'Lantern', NOW + 1)];
    const { shown } = play(offerCheers(FRESH, moments, NOW), NOW + 60 * MINUTE_MS);
    expect(shown.map(({ cheer }) => cheer)).toMatchObject([{ kind: 'lead', team: 'Lantern', size: 'm' }]);
    expect(shown[0]?.cheer.keys).toHaveLength(2);
  });
});

describe('strips', () => {
  it('come once a minute, merged by kind, everybody once', () => {
    const moments = [
      firstMoment(1, 'Zoë', NOW),
      bestMoment(2, 'Lena', NOW + 1),
      firstMoment(3, 'Noor', NOW + 2),
      thanksMoment(4, 'Maya', 'Zoë', NOW + 3),
      thanksMoment(5, 'Theo', 'Zoë', NOW + 4),
    ];
    const { shown } = play(offerCheers(FRESH, moments, NOW), NOW + 60 * MINUTE_MS);
    expect(shown.map(({ at }) => at)).toEqual([1500, 61_500, 121_500]);
    expect(
      shown.map(({ cheer }) => [cheer.kind, cheer.kind !== 'wins' && cheer.kind !== 'goal' && cheer.size]),
    ).toEqual([
      ['first_assist', 's'],
      ['personal_best', 's'],
      ['thanks', 's'],
    ]);
    expect(shown.map(({ cheer }) => 'who' in cheer && cheer.who.map(({ short }) => short))).toEqual([
      ['Zoë', 'Noor'],
      ['Lena'],
      ['Zoë'],
    ]);
  });
});

describe('the order', () => {
  it('is the goal, then the win, then the strips, oldest first', () => {
    const moments = [
      firstMoment(1, 'Zoë', NOW),
      win(2, NOW + 1),
      goalMoment(3, NOW + 2),
      bestMoment(4, 'Lena', NOW + 3),
      goalMoment(5, NOW + 4, '2026-12'),
    ];
    const { kinds } = play(offerCheers(FRESH, moments, NOW + 5), NOW + 60 * MINUTE_MS);
    expect(kinds).toEqual(['goal', 'goal', 'wins', 'first_assist', 'personal_best']);
  });

  it('lets nothing begin while something plays', () => {
    const { state } = nextCheer(offerCheers(FRESH, [win(1)], NOW), NOW + 2000, ROOM);
    const more = offerCheers(state, [goalMoment(2, NOW), testBell()], NOW);
    expect(nextCheer(more, NOW + 10_000, ROOM)).toEqual({ state: more, cheer: null, wakeAt: null });
  });
});

describe('a hush and the night', () => {
  const moments = [win(1), leadMoment(2, 'Harbour', NOW), firstMoment(3, 'Zoë', NOW), goalMoment(4, NOW)];

  it.each([{ isHushed: true }, { isNight: true }])('let nothing begin, and keep the goal: %o', (asked) => {
    const quiet = play(offerCheers(FRESH, moments, NOW), NOW + 10 * MINUTE_MS, NOW, { ...ROOM, ...asked });
    expect(quiet.shown).toEqual([]);
    expect(quiet.state.missed).toEqual([leadMoment(2, 'Harbour', NOW).key, 'first_assist/3']);
    const after = play(quiet.state, NOW + 120 * MINUTE_MS, NOW + 30 * MINUTE_MS);
    expect(after.kinds).toEqual(['goal', 'wins']);
    expect(after.shown[1]?.cheer).toMatchObject({ keys: ['won/1'], isDigest: true });
    expect(after.shown[1]?.at).toBe(30 * MINUTE_MS);
  });

  it('do not wait for ever with a goal', () => {
    const kept = offerCheers(FRESH, [goalMoment(4, NOW)], NOW);
    const weekend = NOW + 72 * 60 * MINUTE_MS;
    expect(play(kept, weekend, weekend).kinds).toEqual(['goal']);
    expect(play(kept, weekend + 1, weekend + 1).state.missed).toEqual(['goal_reached/2026-11']);
  });
});

describe('a test bell', () => {
  it('plays at once, outside of caps, hush and day, and never with an earned win', () => {
    const began = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE_MS).state;
    const now = NOW + MINUTE_MS;
    const both = offerCheers(began, [win(2, now), testBell(now)], now);
    const { shown, state } = play(both, now + 60 * MINUTE_MS, now);
    expect(shown.map(({ at, cheer }) => [at, cheer.keys])).toEqual([
      [0, [`test_bell/${now}`]],
      [4 * MINUTE_MS + 1500, ['won/2']],
    ]);
    expect(lastWin(state)?.keys).toEqual(['won/2']);
    const hushed = play(offerCheers(FRESH, [testBell()], NOW), NOW, NOW, { ...ROOM, isHushed: true });
    expect(hushed.shown[0]?.cheer).toMatchObject({ isTest: true });
    expect(hushed.state.scenes).toBe(0);
  });
});

describe('what storage gives back', () => {
  it.each([
    null,
    'nonsense',
    7,
    {
      played: 'x',
      waiting: [null, { cameAt: 1 }, { cameAt: 1, moment: { key: 'a', at: 1, kind: 'deal_won' } }],
    },
    { waiting: {}, digest: [{ key: 'b' }], last: { wins: [{}] }, scenes: 'many', sceneAt: null, day: 3 },
  ])('is taken as an empty queue where it is broken: %j', (kept) => {
    expect(startCheers(kept)).toEqual(FRESH);
  });

  it('keeps the keys among what is none', () => {
    expect(startCheers({ played: ['won/1', 3, 'won/2'] }).played).toEqual(['won/1', 'won/2']);
  });

  it('is at most 500 keys', () => {
    const old = Array.from({ length: 600 }, (_, index) => `won/${index}`);
    const { state } = play(offerCheers(startCheers({ played: old }), [win(600)], NOW), NOW + MINUTE_MS);
    expect(state.played).toHaveLength(500);
    expect(state.played.slice(-2)).toEqual(['won/599', 'won/600']);
  });

  it('does not silence a screen whose clock was set back', () => {
    const ahead = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE_MS).state;
    const before = NOW - 60 * MINUTE_MS;
    expect(play(offerCheers(ahead, [win(2, before)], before), NOW - 50 * MINUTE_MS, before).kinds).toEqual([
      'wins',
    ]);
  });
});
