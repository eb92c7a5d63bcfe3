// What celebrations are called and how they are read aloud: every one has its title and its sentence, in every language.

import { describe, expect, it } from 'vitest';
import type { ShownMoment } from '#src/domain/moment.ts';
import type { Cheer } from '#src/domain/television/cheer.ts';
import { cheerOf } from '#src/domain/television/cheer-merge.ts';
import { TV_WORDS } from '#src/domain/television/tv-words.ts';
import { sayCheer, titleOf } from '#src/islands/tv/say-cheer.ts';
import { bestMoment, firstMoment, goalMoment, leadMoment, thanksMoment } from '#tests/support/moments.ts';
import { storyOf, wonMoment } from '#tests/support/win-story.ts';

const win = (number: number, at = 0) =>
  wonMoment(number, storyOf(`Win ${number}`, { said: `Win ${number} is won.` }), at);
const say = (moments: ShownMoment[], language: 'en' | 'de' = 'en') =>
  sayCheer(cheerOf(moments, false), TV_WORDS[language], ',');

function title(cheer: Cheer): string {
  if (cheer.size === 's') throw new Error('A strip has no title.');
  return titleOf(cheer, TV_WORDS.en);
}

describe('the title of a celebration', () => {
  it('counts the wins, together or of an hour', () => {
    expect(title(cheerOf([win(1)], false))).toBe('Won together');
    expect(title(cheerOf([win(1)], true))).toBe('Won together');
    expect(title(cheerOf([win(1), win(2), win(3)], false))).toBe('3 wins together');
    expect(title(cheerOf([win(1), win(2), win(3, 100_000)], false))).toBe('3 wins this hour');
  });

  it('calls a test a test', () => {
    const bell = wonMoment(1, storyOf('A test bell', { deal: '' }), 0);
    expect(title(cheerOf([bell], false))).toBe('Only a test');
  });
});

describe('the sentence of a celebration', () => {
  it('tells up to three wins, and of more their customers', () => {
    expect(say([win(1), win(2)])).toBe('Win 1 is won. Win 2 is won.');
    expect(say([1, 2, 3, 4].map((number) => win(number)))).toBe(
      '4 wins together: Win 1, Win 2, Win 3 and Win 4.',
    );
  });

  it('adds the place that a win took', () => {
    expect(say([win(1), leadMoment(2, 'Harbour', 0)])).toBe('Win 1 is won. Harbour takes the lead.');
    expect(say([leadMoment(2, 'Harbour', 0)], 'de')).toBe('Harbour geht in Führung.');
  });

  it('tells a goal', () => {
    expect(say([goalMoment(1, 0)])).toBe('Our goal is reached: €1.2m.');
  });

  it('tells one strip in its own words, and several by their names', () => {
    expect(say([firstMoment(1, 'Noor', 0)])).toBe('A first assist by Noor, for Northwind');
    expect(say([firstMoment(1, 'Noor', 0), firstMoment(2, 'Zoë', 0)])).toBe('First assists by Noor and Zoë');
    expect(say([bestMoment(1, 'Lena', 0)], 'de')).toBe('Persönlicher Rekord von Lena: 420 Punkte');
    expect(say([thanksMoment(1, 'Maya', 'Zoë', 0)])).toBe('Maya thanks Zoë: “Top!”');
    expect(say([thanksMoment(1, 'Maya', 'Zoë', 0), thanksMoment(2, 'Theo', 'Zoë', 0)], 'de')).toBe(
      'Danke an Zoë',
    );
  });
});
