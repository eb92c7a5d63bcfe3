// Breaks a sentence into lines of much the same width, so that no word stands alone on the last one. Draws nothing.

import { widthOf } from '#src/domain/television/fit.ts';

const BLANK_EM = 0.26;

/**
 * As few lines as `em` allows, each as narrow as that many lines can be. A word that is wider than a line stands on one
 * of its own.
 */
export function balance(text: string, em: number): string[] {
  const words = text.split(/\s+/).map((word) => ({ word, width: widthOf(word) }));
  const fewest = fill(words, em).length;
  let [narrow, wide] = [0, em];
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2;
    if (fill(words, middle).length <= fewest) wide = middle;
    else narrow = middle;
  }
  return fill(words, wide);
}

function fill(words: readonly { word: string; width: number }[], em: number): string[] {
  const lines: { words: string[]; width: number }[] = [];
  for (const { word, width } of words) {
    const line = lines[lines.length - 1];
    if (line && line.width + BLANK_EM + width <= em) {
      line.words.push(word);
      line.width += BLANK_EM + width;
    } else lines.push({ words: [word], width });
  }
  return lines.map((line) => line.words.join(' '));
}
