// The celebration queue by example: wins, one and many.

import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '#src/domain/durations.ts';
import { lastWin, nextCheer, offerCheers } from '#src/domain/television/cheers.ts';
import { FRESH, NOW, play, ROOM, reloaded, win } from '#tests/support/cheers.ts';

describe('a win', () => {
  it('is gathered for a moment and played once, also when it comes again after a reload', () => {
    const offered = offerCheers(FRESH, [win(1)], NOW);
    expect(nextCheer(offered, NOW, ROOM)).toMatchObject({ cheer: null, wakeAt: NOW + 1500 });
    const { state, shown } = play(offered, NOW + 60 * MINUTE_MS);
    expect(shown.map(({ at, cheer }) => [at, cheer.keys])).toEqual([[1500, ['won/1']]]);
    expect(play(offerCheers(reloaded(state), [win(1)], NOW), NOW + 60 * MINUTE_MS).shown).toEqual([]);
  });

  it('does not wait for a clock that was set back to be there again', () => {
    const offered = offerCheers(FRESH, [win(1)], NOW);
    expect(nextCheer(offered, NOW - 60 * MINUTE_MS, ROOM).cheer?.keys).toEqual(['won/1']);
  });

  it('that was playing when the page went away is not played again', () => {
    const { state } = nextCheer(offerCheers(FRESH, [win(1)], NOW), NOW + 2000, ROOM);
    expect(state.playing).not.toBeNull();
    const back = reloaded(state);
    expect(play(offerCheers(back, [win(1)], NOW), NOW + 60 * MINUTE_MS).shown).toEqual([]);
  });

  it('is heard with the sound of whoever closed it, and only the first of a batch', () => {
    const moments = [
      { ...win(1), sound: 'harp' as const },
      { ...win(2), sound: 'horn' as const },
    ];
    expect(play(offerCheers(FRESH, moments, NOW), NOW + MINUTE_MS).shown[0]?.cheer).toMatchObject({
      sound: 'harp',
    });
    expect(play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE_MS).shown[0]?.cheer).toMatchObject({
      sound: 'bell',
    });
  });

  it('is no news after 90 seconds', () => {
    expect(offerCheers(FRESH, [win(1, NOW - 90_001)], NOW)).toBe(FRESH);
    expect(offerCheers(FRESH, [win(1, NOW - 90_000)], NOW).waiting).toHaveLength(1);
  });

  it('is what the coach’s remote plays again, until the day is over', () => {
    const { state } = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE_MS);
    expect(lastWin(reloaded(state))?.keys).toEqual(['won/1']);
    expect(lastWin(nextCheer(state, NOW + MINUTE_MS, { ...ROOM, day: '2026-11-21' }).state)).toBeNull();
  });
});

describe('many wins', () => {
  it('of one second are one scene that names everybody', () => {
    let state = FRESH;
    for (let number = 0; number < 20; number += 1)
      state = offerCheers(state, [win(number)], NOW + number * 50);
    const { shown } = play(state, NOW + 120 * MINUTE_MS);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.cheer).toMatchObject({ kind: 'wins', isDigest: false });
    expect(shown[0]?.cheer.keys).toHaveLength(20);
  });

  it('get one scene in five minutes; what waits then is one scene', () => {
    const began = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE_MS).state;
    const waiting = offerCheers(offerCheers(began, [win(2, NOW + MINUTE_MS)], NOW + MINUTE_MS), [], NOW);
    const later = offerCheers(waiting, [win(3, NOW + 4 * MINUTE_MS)], NOW + 4 * MINUTE_MS);
    const { shown } = play(later, NOW + 60 * MINUTE_MS, NOW + 4 * MINUTE_MS);
    expect(shown.map(({ cheer }) => cheer.keys)).toEqual([['won/2', 'won/3']]);
    expect(shown[0]?.at).toBe(MINUTE_MS + 1500);
    expect(shown[0]?.cheer).toMatchObject({ isDigest: true });
  });

  it('that came within 90 seconds were won together, however long they waited', () => {
    const began = play(offerCheers(FRESH, [win(1)], NOW), NOW + MINUTE_MS).state;
    const two = [win(2, NOW + MINUTE_MS), win(3, NOW + 2.5 * MINUTE_MS)];
    const { shown } = play(
      offerCheers(began, two, NOW + 2.5 * MINUTE_MS),
      NOW + 60 * MINUTE_MS,
      NOW + 2.5 * MINUTE_MS,
    );
    expect(shown[0]?.cheer).toMatchObject({ isDigest: false, keys: ['won/2', 'won/3'] });
  });

  it('get twelve scenes a day, and then one for each hour', () => {
    let state = FRESH;
    const shown: string[] = [];
    for (let number = 0; number < 16; number += 1) {
      const now = NOW + number * 6 * MINUTE_MS;
      const next = play(offerCheers(state, [win(number, now)], now), now + 5 * MINUTE_MS, now);
      shown.push(
        ...next.shown.map(({ cheer }) => (cheer.kind === 'wins' && cheer.isDigest ? 'hour' : 'scene')),
      );
      state = next.state;
    }
    expect(shown).toEqual(Array(12).fill('scene'));
    const hour = play(state, NOW + 300 * MINUTE_MS, NOW + 96 * MINUTE_MS);
    expect(hour.shown.map(({ cheer }) => cheer.keys)).toEqual([['won/12', 'won/13', 'won/14', 'won/15']]);
    expect(hour.shown[0]?.at).toBe((72 + 60 - 96) * MINUTE_MS);
    expect(hour.shown[0]?.cheer).toMatchObject({ isDigest: true });
    const morning = { ...ROOM, day: '2026-11-21' };
    const next = NOW + 20 * 60 * MINUTE_MS;
    expect(
      play(offerCheers(hour.state, [win(99, next)], next), next + MINUTE_MS, next, morning).kinds,
    ).toEqual(['wins']);
  });

  it('that waited for more than twenty minutes are told by the hour instead', () => {
    const waited = offerCheers(FRESH, [win(1)], NOW);
    const { shown } = play(waited, NOW + 120 * MINUTE_MS, NOW + 20 * MINUTE_MS + 1);
    expect(shown.map(({ at, cheer }) => [at, cheer.kind === 'wins' && cheer.isDigest])).toEqual([
      [40 * MINUTE_MS - 1, true],
    ]);
  });

  it('whose hour is long over are missed, and remembered as such', () => {
    const hushed = nextCheer(offerCheers(FRESH, [win(1)], NOW), NOW, { ...ROOM, isHushed: true }).state;
    const { state, shown } = play(hushed, NOW + 200 * MINUTE_MS, NOW + 80 * MINUTE_MS + 1);
    expect([shown, state.missed]).toEqual([[], ['won/1']]);
    expect(offerCheers(state, [win(1)], NOW)).toBe(state);
  });
});
