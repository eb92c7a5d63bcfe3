// What the halves of a Win scene say: one size of names, and no forgotten points.

import { describe, expect, it } from 'vitest';
import type { WinStory } from '#src/domain/story.ts';
import type { WinCheer } from '#src/domain/television/cheer.ts';
import { cheerOf } from '#src/domain/television/cheer-merge.ts';
import { TV_WORDS } from '#src/domain/television/tv-words.ts';
import { planHalves } from '#src/islands/tv/win-plan.ts';
import { partOf, storyOf, wonMoment } from '#tests/support/win-story.ts';

function halvesOf(...stories: WinStory[]) {
  const moments = stories.map((story, index) => wonMoment(index, story, 0));
  return planHalves(cheerOf(moments, false) as WinCheer, ',', TV_WORDS.en);
}

describe('the halves of a win', () => {
  it('write everybody’s name in one size, the one that the longest needs', () => {
    const helpers = ['Bartholomea', 'Noor', 'Zoë', 'Lena'].map((name) => partOf(name, 10, 'helper'));
    const [marketing] = halvesOf(storyOf('Emden', { helpers }));
    const sizes = new Set(marketing.players.map(({ size }) => size));
    expect([...sizes]).toEqual([2]);
  });

  it('say what still waits for a name where only one of two wins has its people', () => {
    const silent = storyOf('Vann', { helpers: [], assistPot: 1062, waiting: 1062 });
    const [marketing, sales] = halvesOf(storyOf('Emden'), silent);
    expect([marketing.points, marketing.note]).toEqual(['+146', '1,062 points still wait for a name']);
    expect(sales.note).toBe('');
  });

  it('ask who helped where nobody is known', () => {
    const [marketing] = halvesOf(storyOf('Vann', { helpers: [], assistPot: 62, waiting: 62 }));
    expect(marketing.note).toBe('');
    expect(marketing.players.map(({ name, verbs }) => [name, verbs])).toEqual([
      ['Who helped?', '62 points waiting'],
    ]);
  });

  it('name everybody of twenty wins, up to twenty in each half, and count whoever is more', () => {
    const wins = Array.from({ length: 20 }, (_, index) =>
      storyOf(`Win ${index}`, {
        helpers: [partOf(`Helper ${index}`, 146, 'opener')],
        closers: [partOf(`Closer ${index}`, 146, 'closer')],
      }),
    );
    const [marketing, sales] = halvesOf(...wins);
    expect(marketing.players.map(({ name }) => name)).toEqual(wins.map(({ helpers }) => helpers[0]?.short));
    expect(sales.players.map(({ name }) => name)).toEqual(wins.map(({ closers }) => closers[0]?.short));
    const crowd = Array.from({ length: 26 }, (_, index) => partOf(`Helper ${index}`, 10, 'helper'));
    const [more] = halvesOf(storyOf('Emden', { helpers: crowd }));
    expect(more.players).toHaveLength(20);
    expect(more.players[19]).toMatchObject({ disc: '+7', points: '+70' });
  });
});
