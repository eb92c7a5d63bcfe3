// A screen's memory, and that a broken one stops nothing.

import { describe, expect, it } from 'vitest';
import { makeKeep } from '#src/islands/tv/keep.ts';
import { boardOf } from '#tests/support/board-fixture.ts';
import { storyOf, wonMoment } from '#tests/support/win-story.ts';

const PATH = { id: 'path', name: 'Path to win', title: 'Path to win', foot: '', html: '<p>Emden</p>' };

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

describe('what a screen remembers', () => {
  it('keeps what its director knows, the last frame without its news, and the scenes of one office and language', () => {
    const shelf = storage();
    const keep = makeKeep(() => shelf);
    keep.setDirector('one', { order: 3 });
    keep.setScenes('a en', { path: PATH });
    keep.setFrame(boardOf({ fact: 9, moments: [wonMoment(1, storyOf('Emden'), 0)] }));
    const later = makeKeep(() => shelf);
    expect(later.director('one')).toEqual({ order: 3 });
    expect(later.director('another')).toBeNull();
    expect([later.scenes('a en'), later.scenes('a de')]).toEqual([{ path: PATH }, null]);
    expect(later.frame()).toMatchObject({ fact: 9, moments: [] });
  });

  it('starts empty where storage is forbidden, full or holds nonsense', () => {
    const forbidden = makeKeep(() => {
      throw new Error('SecurityError');
    });
    forbidden.setDirector('one', {});
    expect([forbidden.director('one'), forbidden.frame(), forbidden.scenes('a en')]).toEqual([
      null,
      null,
      null,
    ]);

    const full = makeKeep(() => ({
      ...storage(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    }));
    expect(() => full.setFrame(boardOf())).not.toThrow();

    const odd = storage();
    odd.setItem('assist.tv.scenes', '{"of":7}');
    odd.setItem('assist.tv.frame', '[1,');
    expect([makeKeep(() => odd).scenes('a en'), makeKeep(() => odd).frame()]).toEqual([null, null]);
  });
});
