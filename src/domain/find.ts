// What can be found or done from the desk by typing, and the order of the answers. Words in, places out.

import { fold } from './fold.ts';

/** `note` says what it is; `href` is a page of ours. */
export type Found = {
  kind: 'page' | 'act' | 'person' | 'asset' | 'deal';
  label: string;
  note: string;
  href: string;
};

/**
 * Those that answer to `asked`, best first: what begins with it, then what has a word that does, then what holds
 * it anywhere. Accents and capitals do not matter. Everything, as it came, for an empty question.
 */
export function rankFound(all: readonly Found[], asked: string, most: number): Found[] {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return all.slice(0, most);
  return all
    .map((found, index) => ({ found, index, rank: rankOf(fold(found.label), fold(found.note), words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || a.index - b.index)
    .slice(0, most)
    .map(({ found }) => found);
}

function rankOf(label: string, note: string, words: string[]): number | null {
  if (!words.every((word) => label.includes(word) || note.includes(word))) return null;
  const asked = words.join(' ');
  if (label.startsWith(asked)) return 0;
  if (words.every((word) => ` ${label}`.includes(` ${word}`))) return 1;
  return words.every((word) => label.includes(word)) ? 2 : 3;
}
