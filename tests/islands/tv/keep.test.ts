// A screen's memory, and that a broken one stops nothing.

import { describe, expect, it } from 'vitest';
import { makeKeep } from '#src/islands/tv/keep.ts';
import { boardOf } from '#tests/support/board-fixture.ts';
import { storyOf, wonMoment } from '#tests/support/win-story.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

describe('what a screen remembers', () => {
  it('keeps the keys it has played and the last frame, without its news', () => {
    const shelf = storage();
    const keep = makeKeep(() => shelf);
    keep.setPlayed(['won/1']);
    keep.setFrame(boardOf({ fact: 9, moments: [wonMoment(1, storyOf('Emden'), 0)] }));
    const later = makeKeep(() => shelf);
    expect(later.played()).toEqual(['won/1']);
    expect(later.frame()).toMatchObject({ fact: 9, moments: [] });
  });

  it('starts empty where storage is forbidden, full or holds nonsense', () => {
    const forbidden = makeKeep(() => {
      throw new Error('SecurityError');
    });
    forbidden.setPlayed(['won/1']);
    expect([forbidden.played(), forbidden.frame()]).toEqual([[], null]);

    const full = makeKeep(() => ({
      ...storage(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    }));
    expect(() => full.setFrame(boardOf())).not.toThrow();

    const odd = storage();
    odd.setItem('assist.tv.played', '{"won":1}');
    odd.setItem('assist.tv.frame', '[1,');
    expect([makeKeep(() => odd).played(), makeKeep(() => odd).frame()]).toEqual([[], null]);
  });
});
