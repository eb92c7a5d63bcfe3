// Which wins a screen plays: never twice, never old news, never two at once.

import { describe, expect, it } from 'vitest';
import { begin, finish, offer, startQueue } from '#src/islands/tv/win-queue.ts';
import { partOf, storyOf, wonMoment } from '#tests/support/win-story.ts';

const NOW = Date.parse('2026-11-20T13:32:00Z');
const moment = (number: number, customer: string, at = NOW) => wonMoment(number, storyOf(customer), at);

describe('the queue of wins', () => {
  it('plays a win once, also when it is offered again after a reload', () => {
    const playing = begin(offer(startQueue([]), [moment(1, 'Northwind')], NOW));
    expect(playing.playing?.wins.map((win) => win.customer)).toEqual(['Northwind']);
    const over = finish(playing);
    expect(begin(offer(over, [moment(1, 'Northwind')], NOW)).playing).toBeNull();
    expect(begin(offer(startQueue(over.played), [moment(1, 'Northwind')], NOW)).playing).toBeNull();
  });

  it('lets wins wait while one plays, and tells them together', () => {
    const first = begin(offer(startQueue([]), [moment(1, 'Northwind')], NOW));
    const waiting = offer(first, [moment(2, 'Emden'), moment(3, 'Vann')], NOW);
    expect(begin(waiting)).toBe(waiting);
    const second = begin(finish(waiting));
    expect(second.playing?.wins.map((win) => win.customer)).toEqual(['Emden', 'Vann']);
    expect(second.played).toEqual(['won/1', 'won/2', 'won/3']);
  });

  it('names everybody once, with the points and roles of all the wins', () => {
    const emden = storyOf('Emden', {
      helpers: [partOf('Zoë', 40, 'clincher'), partOf('Lena', 20, 'helper')],
      closers: [partOf('Jonas', 60, 'closer')],
      winPoints: 60,
      assistPot: 60,
    });
    const vann = storyOf('Vann', {
      helpers: [partOf('Zoë', 30, 'opener')],
      winPoints: 30,
      assistPot: 50,
      waiting: 20,
    });
    const moments = [wonMoment(1, emden, NOW), wonMoment(2, vann, NOW)];
    const scene = begin(offer(startQueue([]), moments, NOW)).playing;
    expect(scene?.helpers.map(({ short, points, roles }) => [short, points, roles])).toEqual([
      ['Zoë', 70, ['opener', 'clincher']],
      ['Lena', 20, ['helper']],
    ]);
    expect(scene?.closers.map(({ short }) => short)).toEqual(['Jonas', 'Maya']);
    expect([scene?.winPoints, scene?.assistPoints, scene?.waiting]).toEqual([90, 90, 20]);
  });

  it('leaves old news and other moments alone', () => {
    const queue = startQueue([]);
    const lead = { kind: 'lead_taken', season: '2026-11', team: 'Harbour', from: null } as const;
    const moments = [moment(1, 'Monday', NOW - 90_001), { ...lead, key: 'lead/1', number: 2, at: NOW }];
    expect(offer(queue, moments, NOW)).toBe(queue);
    expect(begin(offer(queue, [moment(3, 'Just now', NOW - 90_000)], NOW)).playing).not.toBeNull();
  });

  it('remembers the last 500', () => {
    const old = Array.from({ length: 600 }, (_, index) => `won/${index}`);
    const queue = begin(offer(startQueue(old), [moment(600, 'Northwind')], NOW));
    expect(queue.played).toHaveLength(500);
    expect(queue.played.slice(-2)).toEqual(['won/599', 'won/600']);
  });
});
