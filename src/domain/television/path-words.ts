// The words of a path to win, in every language we know, and how those who share something are named.

import type { InWords, Language } from '../place.ts';
import type { Face } from '../story.ts';
import { apart, listWords } from './calendar-words.ts';
import { say } from './say.ts';

/** Of days: none, one, and `{n}`. */
type Days = { same: string; one: string; many: string };

export type PathWords = {
  title: string;
  subtitles: Days;
  gaps: Days;
  touch: string;
  touches: string;
  point: string;
  points: string;
  others: string;
};

export const PATH_WORDS: InWords<PathWords> = {
  en: {
    title: 'How we won {customer}',
    subtitles: {
      same: 'From first hello to yes on the same day',
      one: 'From first hello to yes in a single day',
      many: 'From first hello to yes in {n} days',
    },
    gaps: { same: 'same day', one: '1 day', many: '{n} days' },
    touch: '1 more touch',
    touches: '{n} more touches',
    point: 'point',
    points: 'points',
    others: '{names} and {n} others',
  },
  de: {
    title: 'So haben wir {customer} gewonnen',
    subtitles: {
      same: 'Vom ersten Hallo zum Ja am selben Tag',
      one: 'Vom ersten Hallo zum Ja an einem Tag',
      many: 'Vom ersten Hallo zum Ja in {n} Tagen',
    },
    gaps: { same: 'am selben Tag', one: '1 Tag', many: '{n} Tage' },
    touch: 'noch 1 Kontakt',
    touches: 'noch {n} Kontakte',
    point: 'Punkt',
    points: 'Punkte',
    others: '{names} und {n} weitere',
  },
};

const NAMED_MAX = 3;

/** One person by the whole name, several by short ones: `Lena and Sofia`, `Lena, Sofia and 3 others`. */
export function sayNames(faces: readonly Face[], language: Language): string {
  if (faces.length === 1) return faces[0]?.name ?? '';
  // Two who keep to themselves are one Somebody.
  const names = [...new Set(faces.map(({ short }) => apart(short)))];
  if (names.length <= NAMED_MAX) return listWords(names, language);
  return say(PATH_WORDS[language].others, { names: names.slice(0, 2).join(', '), n: names.length - 2 });
}
