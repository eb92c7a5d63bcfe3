// Tally strokes: one for each win as far as anybody counts, and never so wide that a name has no room.

import { expect, test } from 'vitest';
import { tallyStrokes } from '#src/domain/profile-tally.ts';

/** Of the column that a list of people gives to tallies. */
const COLUMN = 84;

test.each([
  [1, 1, 1],
  [5, 5, 1],
  [10, 10, 1],
  [14, 14, 2],
  [30, 30, 3],
  [40, 30, 3],
])(
  '%i wins are %i strokes in %i lines, all of them inside a box that leaves the name its room',
  (wins, count, lines) => {
    const { strokes, width, height } = tallyStrokes(wins, 'lena');
    expect(strokes).toHaveLength(count);
    expect(width).toBeLessThanOrEqual(COLUMN);
    expect(Math.round(height / 20)).toBe(lines);
    for (const { x1, y1, x2, y2 } of strokes) {
      for (const x of [x1, x2]) expect(x >= 0 && x <= width).toBe(true);
      for (const y of [y1, y2]) expect(y >= 0 && y <= height).toBe(true);
    }
  },
);
