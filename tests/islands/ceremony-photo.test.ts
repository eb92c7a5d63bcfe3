import { expect, test } from 'vitest';
import { photoRows, TALL_PHOTO, WIDE_PHOTO } from '#src/islands/ceremony/photo-rows.ts';

test.each([
  ['wide', WIDE_PHOTO],
  ['tall', TALL_PHOTO],
])(
  'in the %s photo everyone from 1 to 150 people is whole, apart from others and clear of the cup',
  (_, frame) => {
    for (let people = 1; people <= 150; people += 1) {
      const { diameter, spots } = photoRows(people, frame);
      const radius = diameter / 2;
      const edges = spots.flatMap(({ x, y }) => [
        x - radius,
        frame.width - x - radius,
        y - radius,
        frame.height - y - radius,
      ]);
      const apart = spots.flatMap((one, index) =>
        spots.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y) / diameter),
      );
      const besideCup = spots
        .filter(({ y }) => y + radius > frame.cupTop + 20)
        .map(({ x }) => Math.abs(x - frame.width / 2) - radius);
      expect(spots).toHaveLength(people);
      expect(Math.min(...edges), `edge, ${people} people`).toBeGreaterThanOrEqual(0);
      expect(Math.min(1, ...apart), `between, ${people} people`).toBeGreaterThan(0.9);
      expect(Math.min(100, ...besideCup), `cup, ${people} people`).toBeGreaterThan(85);
    }
  },
);
