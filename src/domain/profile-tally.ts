// Tally strokes: fives with a bar across, slightly uneven in a way that the seed fixes for ever.

type Stroke = { x1: number; y1: number; x2: number; y2: number };

/** `width` and `height` are those of the box that holds the strokes, in user units. */
type Tally = { strokes: Stroke[]; width: number; height: number };

/** Beyond six fives nobody counts strokes: the numeral beside says the rest. */
const STROKES_MAX = 30;

/** As many fives as stand beside a name without squeezing it; the next ones go below. */
const FIVES_IN_LINE = 2;
const FIVE_WIDTH = 38;
const LINE_HEIGHT = 20;
const LINE_STEP = 23;

/** Never wider than two fives, whatever `count` is; at most three lines. */
export function tallyStrokes(count: number, seed: string): Tally {
  const uneven = unevenBy(seed);
  const strokes: Stroke[] = [];
  const drawn = Math.min(count, STROKES_MAX);
  for (let n = 0; n < drawn; n += 1) {
    const five = Math.floor(n / 5);
    const left = 3 + (five % FIVES_IN_LINE) * FIVE_WIDTH;
    const top = Math.floor(five / FIVES_IN_LINE) * LINE_STEP;
    if (n % 5 === 4)
      strokes.push({ x1: left - 2, y1: top + 14 + uneven(), x2: left + 29, y2: top + 5 + uneven() });
    else {
      const x = left + 2 + (n % 5) * 7;
      strokes.push({
        x1: x + uneven(),
        y1: top + 3 + uneven(),
        x2: x + 1 + uneven(),
        y2: top + 17 + uneven(),
      });
    }
  }
  const fives = Math.max(1, Math.ceil(drawn / 5));
  const lines = Math.ceil(fives / FIVES_IN_LINE);
  return {
    strokes,
    width: Math.min(fives, FIVES_IN_LINE) * FIVE_WIDTH,
    height: LINE_HEIGHT + (lines - 1) * LINE_STEP,
  };
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
