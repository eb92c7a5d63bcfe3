// The arithmetic of a flow: one scale for all of it, every band inside its nodes, room for every label.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FlowBox,
  type FlowLinks,
  type FlowPlan,
  planFlow,
} from '#src/components/television/flow-plan.ts';

const BOX: FlowBox = {
  isUpright: false,
  long: 54,
  wide: 65.9,
  node: 1.8,
  gapMin: 1.95,
  slotMin: { from: { first: 11, others: 7.8 }, to: { first: 9.6, others: 9.6 } },
};
const TALL: FlowBox = {
  ...BOX,
  isUpright: true,
  wide: 95,
  slotMin: { from: { first: 13, others: 13 }, to: { first: 21, others: 21 } },
};

/** The picture of the design: from, to, points. */
const DESIGN: FlowLinks =
  `pricing elbe 58, pricing northwind 37, pricing emden 39, webinar elbe 58, webinar northwind 9,
  field emden 40, field havel 27, leaks northwind 37, film havel 27, case northwind 10, case havel 13`
    .split(',')
    .map((link) => {
      const [from = '', to = '', points] = link.trim().split(' ');
      return { from, to, points: Number(points) };
    });

function plan(links: FlowLinks, box = BOX): FlowPlan {
  const ends = (side: 'from' | 'to') =>
    [...Map.groupBy(links, (link) => link[side])].map(([key, own]) => ({
      key,
      points: own.reduce((sum, { points }) => sum + points, 0),
    }));
  return planFlow(ends('from'), ends('to'), links, box);
}

/** Up to six assets and four wins; every asset and every win has a link. */
const anyLinks = fc
  .record({
    assets: fc.integer({ min: 1, max: 6 }),
    wins: fc.integer({ min: 1, max: 4 }),
    points: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 24, maxLength: 24 }),
  })
  .map(({ assets, wins, points }) =>
    Array.from({ length: assets * wins }, (_, index) => ({
      // A deal may have the key of an asset.
      from: `${Math.floor(index / wins)}`,
      to: `${index % wins}`,
      points: (points[index] ?? 0) + (index % wins === Math.floor(index / wins) % wins ? 1 : 0),
    })).filter(({ points: some }) => some > 0),
  );

test('the picture of the design has its measures', () => {
  const { from, to, bands } = plan(DESIGN);
  expect((from[0]?.to ?? 0) - (from[0]?.from ?? 0)).toBeCloseTo(16.37, 1);
  expect(to.map(({ middle }) => Math.round(middle))).toEqual([7, 27, 44, 61]);
  expect(bands).toHaveLength(DESIGN.length);
});

test.each([
  ['across', BOX],
  ['falling', TALL],
])('%s: bands fill their nodes, lie inside them, and nothing leaves the box', (_, box) => {
  fc.assert(
    fc.property(anyLinks, (links) => {
      const { from, to, bands } = plan(links, box);
      const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
      const sides = [
        {
          ends: from,
          own: (key: string) => bands.filter(({ source }) => source === key),
          at: 'from' as const,
        },
        { ends: to, own: (key: string) => bands.filter(({ target }) => target === key), at: 'to' as const },
      ];
      for (const { ends, own, at } of sides) {
        let edge = -1e-6;
        for (const end of ends) {
          const widths = own(end.key).reduce((sum, { width }) => sum + width, 0);
          if (!near(widths, end.to - end.from)) return false;
          if (end.from < edge || end.to > box.wide + 1e-6) return false;
          const parts = own(end.key).toSorted((a, b) => a[at] - b[at]);
          let filled = end.from;
          for (const band of parts) {
            if (!near(band[at], filled)) return false;
            filled += band.width;
          }
          edge = end.to;
        }
      }
      const scale = (bands[0]?.width ?? 0) / (links[0]?.points ?? 1);
      return bands.every(({ width }, index) => near(width, scale * (links[index]?.points ?? 0)));
    }),
  );
});

test('labels never stand on each other', () => {
  fc.assert(
    fc.property(anyLinks, fc.constantFrom(BOX, TALL), (links, box) => {
      const { from, to } = plan(links, box);
      return [
        { ends: from, room: box.slotMin.from.others },
        { ends: to, room: box.slotMin.to.others },
      ].every(({ ends, room }) =>
        ends.every(({ middle }, index) => {
          const before = ends[index - 1]?.middle;
          return before === undefined || middle - before >= room + box.gapMin - 1e-6;
        }),
      );
    }),
  );
});

test('a lone win with one asset is a band in the middle and not a wall', () => {
  const { from, bands } = plan([{ from: 'guide', to: 'northwind', points: 120 }]);
  expect(bands[0]?.width).toBeLessThan(BOX.wide / 2);
  expect(from[0]?.middle).toBeCloseTo(BOX.wide / 2);
});

test('paths are short numbers inside the box', () => {
  for (const box of [BOX, TALL]) {
    const numbers = plan(DESIGN, box).bands.flatMap(({ path }) => path.match(/-?[\d.]+/g) ?? []);
    expect(numbers.filter((text) => Number(text) < 0 || Number(text) > 96)).toEqual([]);
    expect(Math.max(...numbers.map((text) => text.length))).toBeLessThan(6);
  }
});
