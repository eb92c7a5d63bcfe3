// Numbers, dates and names as the pages for people say them. English sentences; figures in the office's locale.

import type { Office } from './fact.ts';
import { monthOf } from './month-name.ts';
import { sayDay } from './say-time.ts';

const SMALL =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Whole numbers up to twenty as words, larger ones as figures. */
export function inWords(count: number): string {
  return SMALL[count] ?? String(count);
}

/** `1 win`, `24 wins`; `word` is the singular. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Points with the locale's thousands mark and a true minus. */
export function whole(points: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(points).replace('-', '−');
}

/** `23 Nov`, the office's day of an instant. Words stay English, as the sentences around them are. */
export function dayAndMonth(at: number, office: Office): string {
  return sayDay(at, office.timezone, { month: 'short' });
}

/** `this November` for the current season, else `in October`, with the year once it is another one. */
export function monthPhrase(season: string, current: string): string {
  if (season === current) return `this\u00a0${monthOf(season)}`;
  return `in ${monthOf(season, season.slice(0, 4) === current.slice(0, 4) ? 'month' : 'long')}`;
}

/** `23rd` of a day of the month. */
export function dayOrdinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}

/** The first letters of the first and the last name, in any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('en');
}

/** The kind of an asset as people say it: `case study` of the key `case-study`; a one-pager keeps its hyphen. */
export function kindWords(kind: string): string {
  return kind === 'one-pager' ? kind : kind.replaceAll(/[-_]/g, ' ');
}

/** `First` of `first`, for words that begin a line. */
export function capital(text: string): string {
  const [head = '', ...rest] = [...text];
  return head.toLocaleUpperCase('en') + rest.join('');
}
