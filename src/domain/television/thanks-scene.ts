// Three thanks in their own words. Only a shape and pure rules.

import type { InWords, Language } from '../place.ts';
import type { Face } from '../story.ts';
import type { SceneHead } from './scene.ts';

/** `about` names the win they are for, '' without one; `says` tells all of it as one sentence, for those who listen. */
export type ThanksNote = { from: Face; to: Face; words: string; about: string; says: string };

/** The newest first, at most three. */
export type ThanksScene = SceneHead & { scene: 'thanks'; notes: ThanksNote[] };

/** One word of thanks as it was said; `customer` is '' without a win. */
export type Said = { giver: string; from: Face; to: Face; words: string; customer: string };

const NOTES_MAX = 3;

type ThanksWords = {
  title: string;
  foot: string;
  about: (customer: string) => string;
  says: (from: string, to: string) => string;
};

const WORDS: InWords<ThanksWords> = {
  en: {
    title: 'Thank you',
    foot: 'Say yours on the page of a win',
    about: (customer) => `for ${customer}`,
    says: (from, to) => `${from} to ${to}`,
  },
  de: {
    title: 'Danke',
    foot: 'Danke sagen: auf der Seite des Abschlusses',
    about: (customer) => `für ${customer}`,
    says: (from, to) => `${from} an ${to}`,
  },
};

/** @param said newest first; nothing to show without any */
export function tellThanks(said: readonly Said[], language: Language): ThanksScene | null {
  const { title, foot, about, says } = WORDS[language];
  const notes = chosen(said).map(({ from, to, words, customer }) => {
    const isFor = customer === '' ? '' : about(customer);
    const head = [says(from.short, to.short), isFor].filter(Boolean).join(' ');
    return { from, to, words, about: isFor, says: `${head}: ${words}` };
  });
  return notes.length === 0 ? null : { scene: 'thanks', title, foot, notes };
}

/**
 * Three of the newest, each from somebody else while there are enough, and both crafts giving where both did: whoever
 * thanks often does not fill the screen.
 */
function chosen(said: readonly Said[]): Said[] {
  const firsts = said.filter((one, index) => said.findIndex(({ giver }) => giver === one.giver) === index);
  const others = said.filter((one) => !firsts.includes(one));
  const picked = [...firsts, ...others].slice(0, NOTES_MAX);
  const craft = picked[0]?.from.craft;
  const isOneCraft = picked.length === NOTES_MAX && picked.every(({ from }) => from.craft === craft);
  const other = isOneCraft ? firsts.find(({ from }) => from.craft !== craft) : undefined;
  const shown = other === undefined ? picked : [...picked.slice(0, -1), other];
  return shown.toSorted((a, b) => said.indexOf(a) - said.indexOf(b));
}
