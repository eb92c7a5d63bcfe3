// How much room each end of a flow has: its node or its label, whichever is larger, and even gaps between them.

/** `from` and `to` are the node's edges, `middle` is that of its slot. */
export type Spread = { from: number; to: number; middle: number };

/** Of the box at most: a lone flow is a band and not a wall. */
const NODE_SHARE_MAX = 0.3;
const ALL_SHARE_MAX = 0.66;

/** Wider gaps would tear ends apart that belong together: what is left stays free above and below. */
const GAP_SHARE_MAX = 0.16;

/** What a label needs of `wide`: `first` that of the first end, which may be larger. */
export type SlotMin = { first: number; others: number };

/** The largest size of a point with which all slots and the least gaps find room in `wide`. */
export function widestScale(
  points: readonly number[],
  wide: number,
  slotMin: SlotMin,
  gapMin: number,
): number {
  const total = sumOf(points);
  const cap = Math.min((ALL_SHARE_MAX * wide) / total, (NODE_SHARE_MAX * wide) / Math.max(...points));
  const room = wide - (points.length - 1) * gapMin;
  const taken = (scale: number) =>
    sumOf(
      slotsOf(
        points.map((one) => one * scale),
        slotMin,
      ),
    );
  let [fits, tooLarge] = [0, cap];
  if (taken(cap) <= room) return cap;
  for (let step = 0; step < 40; step += 1) {
    const middle = (fits + tooLarge) / 2;
    if (taken(middle) <= room) fits = middle;
    else tooLarge = middle;
  }
  return fits;
}

/** `sizes` are those of the nodes; the answer is in their order. Each node stands in the middle of its slot. */
export function spread(sizes: readonly number[], wide: number, slotMin: SlotMin, gapMin: number): Spread[] {
  const slots = slotsOf(sizes, slotMin);
  const taken = sumOf(slots);
  const gaps = sizes.length - 1;
  const even = gaps === 0 ? 0 : (wide - taken) / gaps;
  const gap = Math.max(Math.min(gapMin, even), Math.min(even, GAP_SHARE_MAX * wide));
  let at = Math.max(0, (wide - taken - gaps * gap) / 2);
  return sizes.map((size, index) => {
    const slot = slots[index] ?? 0;
    const middle = at + slot / 2;
    at += slot + gap;
    return { from: middle - size / 2, to: middle + size / 2, middle };
  });
}

function slotsOf(sizes: readonly number[], { first, others }: SlotMin): number[] {
  return sizes.map((size, index) => Math.max(size, index === 0 ? first : others));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
