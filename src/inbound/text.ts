// Other people's text made safe to keep and to repeat: one normal form, no invisible characters, short quotes.

import { LISTED_MAX, QUOTE_CHARS_MAX } from './limits.ts';

/** Most cells are this, and need nothing but trimming. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Line breaks and tabs inside a cell become blanks; the words around them must not grow together. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * Control characters, bidirectional controls (they can make a name read as another one), and marks without
 * width. The joiners U+200C and U+200D stay: scripts and emoji need them.
 */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

/** The text in Unicode's composed form (NFC), without invisible characters, trimmed. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text.replace(BREAKS, ' ').replace(INVISIBLE, '').normalize('NFC').trim();
}

/** True when bytes were lost before or while the text was decoded: what is left is not what was meant. */
export function hasLostCharacters(text: string): boolean {
  return text.includes('\ufffd') || text.includes('\0');
}

/** A value as a sentence repeats it: “cleaned”, and cut where it is long. */
export function quote(value: string): string {
  const characters = [...clean(value.slice(0, 4 * QUOTE_CHARS_MAX))];
  const short =
    characters.length > QUOTE_CHARS_MAX
      ? `${characters.slice(0, QUOTE_CHARS_MAX).join('')}…`
      : characters.join('');
  return `“${short}”`;
}

/** `a, b and c`; long lists end in `and 30 more`. */
export function list(words: readonly string[], limit = LISTED_MAX): string {
  if (words.length > limit) return `${words.slice(0, limit).join(', ')} and ${words.length - limit} more`;
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/**
 * `Landing page` → `landing-page`, `Étude de cas` → `etude-de-cas`; empty when no letter or digit is left. Only
 * Latin, Greek and Cyrillic lose their accents: in other scripts a mark makes another letter.
 */
export function slug(text: string): string {
  return clean(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC');
}
