// Chooses how large a text may be, from its letters alone, so that the server and the screen choose the same.

/** One size to try: `em` is how many ems of the text fit in a line at that size. */
export type Step = { em: number; lines: number };

/**
 * The number of the first step that holds the whole text, or the last one, where the style sheet cuts with
 * an ellipsis. Widths are estimates for Archivo around weight 700, a little on the wide side.
 */
export function stepFor(text: string, steps: Step[]): number {
  const words = text.split(/\s+/).map(widthOf);
  const found = steps.findIndex(({ em, lines }) => linesFor(words, em) <= lines);
  return found === -1 ? steps.length - 1 : found;
}

/** The same for a text that is never broken: `ems` are those of one line, and the number after the last is smaller still. */
export function sizeFor(text: string, ems: readonly number[]): number {
  const found = ems.findIndex((em) => widthOf(text) <= em);
  return found === -1 ? ems.length : found;
}

/** The estimated width of a text in ems. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

/** The text, or its first letters and an ellipsis where it has more than `lettersMax`. */
export function shorten(text: string, lettersMax: number): string {
  const letters = [...text];
  return letters.length <= lettersMax
    ? text
    : `${letters
        .slice(0, lettersMax - 1)
        .join('')
        .trimEnd()}…`;
}

function linesFor(words: number[], em: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + 0.26 + word > em) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 0.26 : 0) + word;
    // A word that is wider than a line is broken, and is better served by a smaller size.
    if (word > em) lines += Math.ceil(word / em);
  }
  return lines;
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code > 0x10ff && (code < 0x2000 || code > 0x2bff)) return 1.05;
  if (/[ijl.,:;'’|!\s]/.test(letter)) return 0.3;
  if (/[frt()-]/.test(letter)) return 0.4;
  if (/[mw@%—]/i.test(letter)) return 0.92;
  return letter === letter.toLowerCase() ? 0.61 : 0.72;
}
