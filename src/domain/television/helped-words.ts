// What helped, in words: one true headline for every shape a month can have. It says “helped”, never “caused”.

import type { InWords, Language } from '../place.ts';
import type { Flows } from './helped-flows.ts';
import type { HelpedMonth } from './helped-scene.ts';
import { PATH_WORDS, type PathWords } from './path-words.ts';
import { say } from './tv-words.ts';

export type HelpedWords = Pick<PathWords, 'and' | 'others'> & {
  win: string;
  wins: string;
  key: string;
  moreOne: string;
  more: string;
  says: string;
};

export const HELPED_WORDS: InWords<HelpedWords> = {
  en: {
    and: PATH_WORDS.en.and,
    others: PATH_WORDS.en.others,
    win: '1 win',
    wins: '{n} wins',
    key: 'Wider means more points',
    moreOne: '1 more helped',
    more: '{n} more helped',
    says: '{title} by {who} helped in {wins}: {points} points',
  },
  de: {
    and: PATH_WORDS.de.and,
    others: PATH_WORDS.de.others,
    win: '1 Abschluss',
    wins: '{n} Abschlüsse',
    key: 'Breiter heißt mehr Punkte',
    moreOne: '1 weiterer Beitrag half',
    more: '{n} weitere Beiträge halfen',
    says: '{title} von {who} half bei {wins}: {points} Punkte',
  },
};

/** Longer titles are cut in the headline, which has two lines; they stand whole, or nearly, beside the flow. */
const TITLE_LETTERS_MAX = 30;

/**
 * About the lit asset where it helped in more than one win, or where there is only one; else about all of the work
 * together. `title` is that of the lit asset.
 */
export function headlineOf(month: HelpedMonth, flows: Flows, title: string, language: Language): string {
  const count = flows.wins.length;
  const helped = flows.assets[0]?.wins ?? 0;
  const isAboutAll = count > 1 && helped === 1 && flows.assets.length > 1;
  const words = HEADLINES[language];
  const { size, sizeOfOne } = month.areBiggest ? words.biggest : words.together;
  const values = {
    asset: say(words.quoted, { title: cut(title) }),
    assets: words.works(flows.assets.length + flows.more),
    month: monthIn(month.season, language),
    helped: words.numbers[helped] ?? helped,
    count: words.numbers[count] ?? count,
    size: count === 1 ? sizeOfOne : size,
  };
  if (count === 1) return say(month.isOnly ? words.first : words.one, values);
  if (isAboutAll) return say(words.all, values);
  if (helped === count) return say(count === 2 ? words.both : words.every, values);
  return say(words.some, values);
}

type Headlines = {
  quoted: string;
  numbers: readonly string[];
  works: (count: number) => string;
  biggest: { size: string; sizeOfOne: string };
  together: { size: string; sizeOfOne: string };
  first: string;
  one: string;
  both: string;
  every: string;
  some: string;
  all: string;
};

const EN_NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DE_NUMBERS = 'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

const HEADLINES: InWords<Headlines> = {
  en: {
    quoted: '“{title}”',
    numbers: EN_NUMBERS,
    works: (count) => `${capital(EN_NUMBERS[count] ?? String(count))} pieces of work`,
    biggest: { size: 'biggest wins', sizeOfOne: 'biggest win' },
    together: { size: 'biggest assisted wins', sizeOfOne: 'biggest assisted win' },
    first: '{asset} helped in {month}’s first win',
    one: '{asset} helped in {month}’s {size}',
    both: '{asset} helped in both of {month}’s {size}',
    every: '{asset} helped in all {count} of {month}’s {size}',
    some: '{asset} helped in {helped} of {month}’s {count} {size}',
    all: '{assets} helped in {month}’s {count} {size}',
  },
  de: {
    quoted: '„{title}“',
    numbers: DE_NUMBERS,
    works: (count) => `${capital(DE_NUMBERS[count] ?? String(count))} Beiträge`,
    biggest: { size: 'größten Abschlüsse', sizeOfOne: 'größten Abschluss' },
    together: { size: 'größten gemeinsamen Abschlüsse', sizeOfOne: 'größten gemeinsamen Abschluss' },
    first: '{asset} half beim ersten Abschluss im {month}',
    one: '{asset} half beim {size} im {month}',
    both: '{asset} half bei den beiden {size}n im {month}',
    every: '{asset} half bei allen {count} {size}n im {month}',
    some: '{asset} half bei {helped} der {count} {size} im {month}',
    all: '{assets} halfen bei den {count} {size}n im {month}',
  },
};

function cut(title: string): string {
  const letters = [...title];
  if (letters.length <= TITLE_LETTERS_MAX) return title;
  return `${letters
    .slice(0, TITLE_LETTERS_MAX - 1)
    .join('')
    .trimEnd()}…`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function monthIn(season: string, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${season}-15T12:00:00Z`));
}
