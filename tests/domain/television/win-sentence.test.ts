// A win in one sentence, as people would say it.

import { describe, expect, it } from 'vitest';
import type { WinStory } from '#src/domain/story.ts';
import { sayWin as say, tellWin as tell } from '#src/domain/television/win-sentence.ts';
import { partOf, storyOf } from '#tests/support/win-story.ts';

const ENGLISH = { language: 'en', group: ',' } as const;
const sayWin = (win: WinStory) => say(win, ENGLISH);
const tellWin = (win: WinStory) => tell(win, ENGLISH);

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

  it('goes the way of a deal, whoever comes first in the list', () => {
    const helpers = [
      partOf('Siobhán', 58, 'opener'),
      partOf('Lena', 44, 'clincher'),
      partOf('Noor', 30, 'helper', 'clincher'),
      partOf('Sofia', 44, 'clincher'),
      partOf('Zoë', 15, 'helper'),
    ];
    const closers = [partOf('Kenji', 146, 'closer'), partOf('Ada', 20, 'opener', 'closer')];
    const win = storyOf('Emden', { helpers, closers });
    expect(sayWin(win)).toBe(
      'Emden, €96,000: opened by Siobhán, opened and closed by Ada, helped and clinched by Noor, helped by Zoë, clinched by Lena and Sofia, closed by Kenji.',
    );
    expect(say(win, { language: 'de', group: '.' })).toBe(
      'Emden, €96,000: Siobhán eröffnete, Ada eröffnete und schloss ab, Noor half und überzeugte, Zoë half, Lena und Sofia überzeugten, Kenji schloss ab.',
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

  it('is German in German, where people do what they did', () => {
    const german = (win: WinStory) => say(win, { language: 'de', group: '.' });
    const helpers = [
      partOf('Zoë', 58, 'opener'),
      partOf('Lena', 15, 'helper'),
      partOf('Noor', 15, 'helper'),
      partOf('Jonas', 58, 'clincher'),
    ];
    expect(german(storyOf('Northwind Water', { amountText: '96.000 €', helpers }))).toBe(
      'Northwind Water, 96.000 €: Zoë eröffnete, Lena und Noor halfen, Jonas überzeugte, Maya schloss ab.',
    );
    expect(german(storyOf('Vann', { helpers: [], waiting: 1460 }))).toBe(
      'Vann, €96,000: Maya schloss ab. 1.460 Punkte warten auf alle, die geholfen haben.',
    );
    expect(german(storyOf('Emden'))).toBe('Emden, €96,000: Zoë eröffnete und überzeugte, Maya schloss ab.');
  });
});
