// Reactions are gathered and held to a pace before any screen hears of them.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReactionCounts } from '#src/domain/reactions.ts';
import { makeReactions, type Reactions } from '#src/runtime/reactions.ts';

let now: number;
let told: ReactionCounts[];
let react: Reactions;
beforeEach(() => {
  vi.useFakeTimers();
  now = 1_000_000;
  told = [];
  react = makeReactions(
    (counts) => told.push(counts),
    () => now,
  );
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => {
  now += ms;
  vi.advanceTimersByTime(ms);
};

describe('reactions', () => {
  it('of half a second are told as one sum, without a name', () => {
    react('maya', 'clap');
    pass(200);
    react('tom', 'clap');
    react('tom', 'heart');
    expect(told).toEqual([]);
    pass(300);
    expect(told).toEqual([{ clap: 2, heart: 1 }]);
    pass(5000);
    expect(told).toHaveLength(1);
  });

  it('are five in ten seconds of one person, whoever else sends', () => {
    const tries = () => Array.from({ length: 6 }, () => react('maya', 'star'));
    expect(tries()).toEqual(['taken', 'taken', 'taken', 'taken', 'taken', 'too many']);
    expect(react('tom', 'star')).toBe('taken');
    pass(9_999);
    expect(react('maya', 'star')).toBe('too many');
    pass(1);
    expect(react('maya', 'star')).toBe('taken');
  });

  it('are thirty a second of everybody; one that was not taken costs its sender nothing', () => {
    for (let person = 0; person < 30; person++) expect(react(`p${person}`, 'wow')).toBe('taken');
    expect(Array.from({ length: 6 }, () => react('late', 'wow'))).toEqual(Array(6).fill('too full'));
    pass(1000);
    expect(react('late', 'wow')).toBe('taken');
    pass(500);
    expect(told).toEqual([{ wow: 30 }, { wow: 1 }]);
  });
});
