// Tally strokes: fives with a bar across, slightly uneven in a way that the seed fixes for ever.

type Stroke = { x1: number; y1: number; x2: number; y2: number };

/** Beyond six fives nobody counts strokes: the numeral beside says the rest. */
const STROKES_MAX = 30;

/** Strokes for a box 20 high and `width` wide, in user units. */
export function tallyStrokes(count: number, seed: string): { strokes: Stroke[]; width: number } {
  const uneven = unevenBy(seed);
  const strokes: Stroke[] = [];
  const drawn = Math.min(count, STROKES_MAX);
  for (let n = 0; n < drawn; n += 1) {
    const left = 3 + Math.floor(n / 5) * 38;
    if (n % 5 === 4) strokes.push({ x1: left - 2, y1: 14 + uneven(), x2: left + 29, y2: 5 + uneven() });
    else {
      const x = left + 2 + (n % 5) * 7;
      strokes.push({ x1: x + uneven(), y1: 3 + uneven(), x2: x + 1 + uneven(), y2: 17 + uneven() });
    }
  }
  return { strokes, width: Math.max(1, Math.ceil(drawn / 5)) * 38 };
}

/** A small generator (mulberry32) over a hash of the seed: −1 to 1, with one decimal. */
function unevenBy(seed: string): () => number {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619),
    2166136261,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return Math.round(((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * 2 - 1) * 10) / 10;
  };
}
