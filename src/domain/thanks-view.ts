// What pages show of thanks, ready to print. Only those whose giver and receiver the reader sees by name are told.

import type { Choice } from './desk-forms.ts';
import type { Face } from './story.ts';

/** `mayWithdraw` for the giver and the coach; `customer` and `href` are those of the win, '' for thanks without one. */
export type ThanksLine = {
  thanks: string;
  from: Face;
  to: Face;
  words: string;
  on: string;
  customer: string;
  href: string;
  mayWithdraw: boolean;
};

/**
 * `choices` is null for whoever cannot give thanks here, and `closed` says why, '' for whoever may never. `starter` is an
 * example of words.
 */
export type WinThanks = { lines: ThanksLine[]; choices: Choice[] | null; closed: string; starter: string };

/** Ready beginnings, shown in the empty field and never sent. */
const STARTERS = [
  'Your page answered the question that had stopped them.',
  'You stayed on it until they had their answer.',
  'They quoted your numbers back to me, word for word.',
] as const;

/** One of three, the same on every visit of the same win. */
export function starterOf(deal: string): string {
  const sum = [...deal].reduce((all, letter) => all + (letter.codePointAt(0) ?? 0), 0);
  return STARTERS[sum % STARTERS.length] ?? STARTERS[0];
}
