// A win in one sentence, as people would say it.

import { describe, expect, it } from 'vitest';
import { sayWin, tellWin } from '#src/islands/tv/words.ts';
import { partOf, storyOf } from '#tests/support/win-story.ts';

describe('a win in words', () => {
  it('names everybody by what they did, in the order of time', () => {
    const helpers = [
      partOf('Zoë', 58, 'opener'),
      partOf('Lena', 15, 'helper'),
      partOf('Noor', 15, 'helper'),
      partOf('Jonas', 58, 'clincher'),
    ];
    expect(sayWin(storyOf('Northwind Water', { helpers }))).toBe(
      'Northwind Water, €96,000: opened by Zoë, helped by Lena and Noor, clinched by Jonas, closed by Maya.',
    );
  });

  it('says both verbs of one person', () => {
    expect(sayWin(storyOf('Emden'))).toBe('Emden, €96,000: opened and clinched by Zoë, closed by Maya.');
  });

  it('asks who helped when nobody is known', () => {
    expect(sayWin(storyOf('Vann', { helpers: [], waiting: 146 }))).toBe(
      'Vann, €96,000: closed by Maya. 146 points wait for those who helped.',
    );
  });

  it('colours names only, and counts those who do not fit', () => {
    const helpers = ['A', 'B', 'C', 'D', 'E'].map((name) => partOf(name, 10, 'helper'));
    const words = tellWin(storyOf('Big', { helpers }));
    expect(words.filter(({ craft }) => craft !== null).map(({ text }) => text)).toEqual([
      'A',
      'B',
      'C',
      'Maya',
    ]);
    expect(words.map(({ text }) => text).join('')).toBe('helped by A, B, C and 2 more, closed by Maya.');
  });
});
