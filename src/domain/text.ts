// Text made safe to keep and to compare: one normal form, no invisible characters, one way to write a kind.

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
  // Half of a pair is no character: the database would keep another text than the fact.
  return text.toWellFormed().replace(BREAKS, ' ').replace(INVISIBLE, '').normalize('NFC').trim();
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
