// The celebration queue by example: every rule of look.md's table, at its edges.

import { describe, expect, it } from 'vitest';
import type { ShownMoment } from '#src/domain/moment.ts';
import type { Cheer } from '#src/domain/television/cheer.ts';
import {
  type Cheers,
  endCheer,
  lastWin,
  nextCheer,
  offerCheers,
  playedKeys,
  type Room,
  startCheers,
} from '#src/domain/television/cheers.ts';
import { bestMoment, firstMoment, goalMoment, leadMoment, thanksMoment } from '#tests/support/moments.ts';
import { storyOf, wonMoment } from '#tests/support/win-story.ts';

const NOW = Date.parse('2026-11-20T13:32:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const ROOM: Room = { isHushed: false, isNight: false, day: '2026-11-20' };
const FRESH = startCheers(null);

const win = (number: number, at = NOW) => wonMoment(number, storyOf(`win ${number}`), at);
const testBell = (at = NOW): ShownMoment => ({
  ...wonMoment(0, storyOf('A test bell', { deal: '' }), at),
  key: `test_bell/${at}`,
});

/** Offers and then lets everything play that begins by `until`: what it was, and when. */
function play(state: Cheers, until: number, from = NOW, room = ROOM) {
  const shown: { at: number; cheer: Cheer }[] = [];
  let now = from;
  while (now <= until) {
    const next = nextCheer(state, now, room);
    state = next.state;
    if (next.cheer) {
      shown.push({ at: now - from, cheer: next.cheer });
      now += 12 * SECOND;
      state = endCheer(state, now);
    } else if (next.wakeAt === null) break;
    else now = next.wakeAt;
  }
  return { state, shown, kinds: shown.map(({ cheer }) => cheer.kind) };
}

describe('a win', () => {
  it('is gathered for a moment and played once, also when it comes again after a reload', () => {
    const offered = offerCheers(FRESH, [win(1)], NOW);
    expect(nextCheer(offered, NOW, ROOM)).toMatchObject({ cheer: null, wakeAt: NOW + 1500 });
    const { state, shown } = play(offered, NOW + 60 * MINUTE);
    expect(shown.map(({ at, cheer }) => [at, cheer.keys])).toEqual([[1500, ['won/1']]]);
    const kept = JSON.parse(JSON.stringify(state));
    expect(play(offerCheers(startCheers(kept), [win(1)], NOW), NOW + 60 * MINUTE).shown).toEqual([]);
  });

  it('that was playing when the page went away is not played again', () => {
    const { state } = nextCheer(offerCheers(FRESH, [win(1)], NOW), NOW + 2 * SECOND, ROOM);
    expect(state.playing).not.toBeNull();
    const back = startCheers(JSON.parse(JSON.stringify(state)));
    expect(play(offerCheers(back, [win(1)], NOW), NOW + 60 * MINUTE).shown).toEqual([]);
  });

  it('is heard with the sound of whoever closed it, and only the first of a batch', () => {
    const moments = [
      { ...win(1), sound: 'harp' as const },
      { ...win(2), sound: 'horn' as const },
    ];
    expect(play(offerCheers(FRESH, moments, NOW), NOW + MINUTE).shown[0]?.cheer).toMatchObject({
      sound: 'harp',
    });
    expect(play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE).shown[0]?.cheer).toMatchObject({
      sound: 'bell',
    });
  });

  it('is no news after 90 seconds', () => {
    expect(offerCheers(FRESH, [win(1, NOW - 90_001)], NOW)).toBe(FRESH);
    expect(offerCheers(FRESH, [win(1, NOW - 90_000)], NOW).waiting).toHaveLength(1);
  });

  it('is what the coach’s remote plays again, until the day is over', () => {
    const { state } = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE);
    expect(lastWin(startCheers(JSON.parse(JSON.stringify(state))))?.keys).toEqual(['won/1']);
    expect(lastWin(nextCheer(state, NOW + MINUTE, { ...ROOM, day: '2026-11-21' }).state)).toBeNull();
  });
});

describe('many wins', () => {
  it('of one second are one scene that names everybody', () => {
    let state = FRESH;
    for (let number = 0; number < 20; number += 1)
      state = offerCheers(state, [win(number)], NOW + number * 50);
    const { shown } = play(state, NOW + 120 * MINUTE);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.cheer).toMatchObject({ kind: 'wins', isDigest: false });
    expect(shown[0]?.cheer.keys).toHaveLength(20);
  });

  it('get one scene in five minutes; what waits then is one scene', () => {
    const began = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE).state;
    const waiting = offerCheers(offerCheers(began, [win(2, NOW + MINUTE)], NOW + MINUTE), [], NOW);
    const later = offerCheers(waiting, [win(3, NOW + 4 * MINUTE)], NOW + 4 * MINUTE);
    const { shown } = play(later, NOW + 60 * MINUTE, NOW + 4 * MINUTE);
    expect(shown.map(({ cheer }) => cheer.keys)).toEqual([['won/2', 'won/3']]);
    expect(shown[0]?.at).toBe(MINUTE + 1500);
    expect(shown[0]?.cheer).toMatchObject({ isDigest: true });
  });

  it('that came within 90 seconds were won together, however long they waited', () => {
    const began = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE).state;
    const two = [win(2, NOW + MINUTE), win(3, NOW + 2.5 * MINUTE)];
    const { shown } = play(
      offerCheers(began, two, NOW + 2.5 * MINUTE),
      NOW + 60 * MINUTE,
      NOW + 2.5 * MINUTE,
    );
    expect(shown[0]?.cheer).toMatchObject({ isDigest: false, keys: ['won/2', 'won/3'] });
  });

  it('get twelve scenes a day, and then one for each hour', () => {
    let state = FRESH;
    const shown: string[] = [];
    for (let number = 0; number < 16; number += 1) {
      const now = NOW + number * 6 * MINUTE;
      const next = play(offerCheers(state, [win(number, now)], now), now + 5 * MINUTE, now);
      shown.push(
        ...next.shown.map(({ cheer }) => (cheer.kind === 'wins' && cheer.isDigest ? 'hour' : 'scene')),
      );
      state = next.state;
    }
    expect(shown).toEqual(Array(12).fill('scene'));
    const hour = play(state, NOW + 300 * MINUTE, NOW + 96 * MINUTE);
    expect(hour.shown.map(({ cheer }) => cheer.keys)).toEqual([['won/12', 'won/13', 'won/14', 'won/15']]);
    expect(hour.shown[0]?.at).toBe((72 + 60 - 96) * MINUTE);
    expect(hour.shown[0]?.cheer).toMatchObject({ isDigest: true });
    const morning = { ...ROOM, day: '2026-11-21' };
    const next = NOW + 20 * 60 * MINUTE;
    expect(play(offerCheers(hour.state, [win(99, next)], next), next + MINUTE, next, morning).kinds).toEqual([
      'wins',
    ]);
  });

  it('that waited for more than twenty minutes are told by the hour instead', () => {
    const waited = offerCheers(FRESH, [win(1)], NOW);
    const { shown } = play(waited, NOW + 120 * MINUTE, NOW + 20 * MINUTE + 1);
    expect(shown.map(({ at, cheer }) => [at, cheer.kind === 'wins' && cheer.isDigest])).toEqual([
      [40 * MINUTE - 1, true],
    ]);
  });

  it('whose hour is long over are missed, and remembered as such', () => {
    const hushed = nextCheer(offerCheers(FRESH, [win(1)], NOW), NOW, { ...ROOM, isHushed: true }).state;
    const { state, shown } = play(hushed, NOW + 200 * MINUTE, NOW + 80 * MINUTE + 1);
    expect([shown, state.missed]).toEqual([[], ['won/1']]);
    expect(offerCheers(state, [win(1)], NOW)).toBe(state);
  });
});

describe('a place taken', () => {
  it('rides along with the win that took it', () => {
    const { shown } = play(
      offerCheers(FRESH, [win(1), leadMoment(2, 'Harbour', NOW)], NOW),
      NOW + 60 * MINUTE,
    );
    expect(shown).toHaveLength(1);
    expect(shown[0]?.cheer).toMatchObject({ kind: 'wins', lead: { team: 'Harbour' } });
  });

  it('is told by itself where its win was told before, and only the last of several', () => {
    const moments = [leadMoment(1, 'Harbour', NOW), leadMoment(2, 'Lantern', NOW + 1)];
    const { shown } = play(offerCheers(FRESH, moments, NOW), NOW + 60 * MINUTE);
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
    const { shown } = play(offerCheers(FRESH, moments, NOW), NOW + 60 * MINUTE);
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
    const { kinds } = play(offerCheers(FRESH, moments, NOW + 5), NOW + 60 * MINUTE);
    expect(kinds).toEqual(['goal', 'goal', 'wins', 'first_assist', 'personal_best']);
  });

  it('lets nothing begin while something plays', () => {
    const { state } = nextCheer(offerCheers(FRESH, [win(1)], NOW), NOW + 2 * SECOND, ROOM);
    const more = offerCheers(state, [goalMoment(2, NOW), testBell()], NOW);
    expect(nextCheer(more, NOW + 10 * SECOND, ROOM)).toEqual({ state: more, cheer: null, wakeAt: null });
  });
});

describe('a hush and the night', () => {
  const moments = [win(1), leadMoment(2, 'Harbour', NOW), firstMoment(3, 'Zoë', NOW), goalMoment(4, NOW)];

  it.each([{ isHushed: true }, { isNight: true }])('let nothing begin, and keep the goal: %o', (asked) => {
    const quiet = play(offerCheers(FRESH, moments, NOW), NOW + 10 * MINUTE, NOW, { ...ROOM, ...asked });
    expect(quiet.shown).toEqual([]);
    expect(quiet.state.missed).toEqual([leadMoment(2, 'Harbour', NOW).key, 'first_assist/3']);
    const after = play(quiet.state, NOW + 120 * MINUTE, NOW + 30 * MINUTE);
    expect(after.kinds).toEqual(['goal', 'wins']);
    expect(after.shown[1]?.cheer).toMatchObject({ keys: ['won/1'], isDigest: true });
    expect(after.shown[1]?.at).toBe(30 * MINUTE);
  });

  it('do not wait for ever with a goal', () => {
    const kept = offerCheers(FRESH, [goalMoment(4, NOW)], NOW);
    const weekend = NOW + 72 * 60 * MINUTE;
    expect(play(kept, weekend, weekend).kinds).toEqual(['goal']);
    expect(play(kept, weekend + 1, weekend + 1).state.missed).toEqual(['goal_reached/2026-11']);
  });
});

describe('a test bell', () => {
  it('plays at once, outside of caps, hush and day, and never with an earned win', () => {
    const began = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE).state;
    const now = NOW + MINUTE;
    const both = offerCheers(began, [win(2, now), testBell(now)], now);
    const { shown, state } = play(both, now + 60 * MINUTE, now);
    expect(shown.map(({ at, cheer }) => [at, cheer.keys])).toEqual([
      [0, [`test_bell/${now}`]],
      [4 * MINUTE + 1500, ['won/2']],
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

  it('may be the list of keys of the queue before', () => {
    expect(playedKeys(startCheers(['won/1', 3, 'won/2']))).toEqual(['won/1', 'won/2']);
  });

  it('is at most 500 keys', () => {
    const old = Array.from({ length: 600 }, (_, index) => `won/${index}`);
    const { state } = play(offerCheers(startCheers(old), [win(600)], NOW), NOW + MINUTE);
    expect(playedKeys(state)).toHaveLength(500);
    expect(playedKeys(state).slice(-2)).toEqual(['won/599', 'won/600']);
  });

  it('does not silence a screen whose clock was set back', () => {
    const ahead = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE).state;
    const before = NOW - 60 * MINUTE;
    expect(play(offerCheers(ahead, [win(2, before)], before), NOW - 50 * MINUTE, before).kinds).toEqual([
      'wins',
    ]);
  });
});
