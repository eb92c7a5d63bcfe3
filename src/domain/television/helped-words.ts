// What helped, in words: one true headline for every shape a month can have. It says “helped”, never “caused”.

import { monthOf } from '../month-name.ts';
import type { InWords, Language } from '../place.ts';
import { apart, capital, numberWord } from './calendar-words.ts';
import type { Flows } from './helped-flows.ts';
import type { HelpedMonth } from './helped-scene.ts';
import { say } from './say.ts';

export type HelpedWords = {
  win: string;
  wins: string;
  key: string;
  moreOne: string;
  more: string;
  says: string;
};

export const HELPED_WORDS: InWords<HelpedWords> = {
  en: {
    win: '1 win',
    wins: '{n} wins',
    key: 'Wider means more points',
    moreOne: '1 more helped',
    more: '{n} more helped',
    says: '{title} by {who} helped in {wins}: {points} points',
  },
  de: {
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
    asset: say(words.quoted, { title: apart(title, TITLE_LETTERS_MAX) }),
    assets: say(words.works, { n: capital(numberWord(flows.assets.length + flows.more, language)) }),
    month: monthOf(month.season, 'month', language),
    helped: numberWord(helped, language),
    count: numberWord(count, language),
    size: count === 1 ? sizeOfOne : size,
  };
  if (count === 1) return say(month.isOnly ? words.first : words.one, values);
  if (isAboutAll) return say(words.all, values);
  if (helped === count) return say(count === 2 ? words.both : words.every, values);
  return say(words.some, values);
}

type Headlines = {
  quoted: string;
  works: string;
  biggest: { size: string; sizeOfOne: string };
  together: { size: string; sizeOfOne: string };
  first: string;
  one: string;
  both: string;
  every: string;
  some: string;
  all: string;
};

const HEADLINES: InWords<Headlines> = {
  en: {
    quoted: '“{title}”',
    works: '{n} pieces of work',
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
    works: '{n} Beiträge',
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
