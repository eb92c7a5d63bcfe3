// Where the ends of a flow stand and how its bands run: d3's arithmetic, on the server only. It draws nothing.

import { sankey, sankeyLeft } from 'd3-sankey';
import { area, curveBumpX, curveBumpY } from 'd3-shape';
import { type SlotMin, type Spread, spread, widestScale } from './flow-slots.ts';

export type FlowEnds = { key: string; points: number }[];
export type FlowLinks = { from: string; to: string; points: number }[];

/**
 * The box that a flow fills. `long` is its size along the flow and `wide` across it, in hundredths of a stage's
 * height; `node` how far a node reaches along the flow. Slots are what the label of an end needs across the flow.
 */
export type FlowBox = {
  isUpright: boolean;
  long: number;
  wide: number;
  node: number;
  gapMin: number;
  slotMin: { from: SlotMin; to: SlotMin };
};

/** Across the flow, from the box's edge: where the node is, and the middle of the end's slot, where its label stands. */
export type PlacedEnd = { key: string; from: number; to: number; middle: number };

/** A band lies in its nodes from `from` to `from + width`, and from `to` to `to + width`. */
export type Band = {
  source: string;
  target: string;
  from: number;
  to: number;
  width: number;
  path: string;
};

export type FlowPlan = { from: PlacedEnd[]; to: PlacedEnd[]; bands: Band[] };

/**
 * Ends in the order in which they are given, all bands and nodes on one scale. Every end has a link, every link known
 * ends, and points are above zero.
 */
export function planFlow(from: FlowEnds, to: FlowEnds, links: FlowLinks, box: FlowBox): FlowPlan {
  const values = { from: from.map(({ points }) => points), to: to.map(({ points }) => points) };
  const scale = Math.min(
    widestScale(values.from, box.wide, box.slotMin.from, box.gapMin),
    widestScale(values.to, box.wide, box.slotMin.to, box.gapMin),
  );
  const placed = {
    from: placeEnds(from, scale, box, box.slotMin.from),
    to: placeEnds(to, scale, box, box.slotMin.to),
  };
  return { ...placed, bands: bandsOf(placed, links, scale, box) };
}

function placeEnds(ends: FlowEnds, scale: number, { wide, gapMin }: FlowBox, slotMin: SlotMin): PlacedEnd[] {
  const sizes = ends.map(({ points }) => points * scale);
  const places = spread(sizes, wide, slotMin, gapMin);
  return ends.map(({ key }, index) => ({ key, ...(places[index] ?? NOWHERE) }));
}

const NOWHERE: Spread = { from: 0, to: 0, middle: 0 };

/** A deal may have the key of an asset. */
const nodeOf = (side: 'from' | 'to', key: string) => `${side}/${key}`;

/** d3 shares each node out among its bands; the nodes stand where their labels have room. */
function bandsOf(
  placed: { from: PlacedEnd[]; to: PlacedEnd[] },
  links: FlowLinks,
  scale: number,
  box: FlowBox,
): Band[] {
  const total = links.reduce((sum, { points }) => sum + points, 0);
  const ends = (['from', 'to'] as const).flatMap((side) =>
    placed[side].map((end) => ({ ...end, id: nodeOf(side, end.key) })),
  );
  const layout = sankey<{ id: string; key: string; place: PlacedEnd }, Record<never, never>>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyLeft)
    .nodeSort(null)
    .nodeWidth(box.node)
    .nodePadding(0)
    .iterations(0)
    .extent([
      [0, 0],
      [box.long, total * scale],
    ]);
  const graph = layout({
    nodes: ends.map((place) => ({ id: place.id, key: place.key, place })),
    links: links.map((link) => ({
      source: nodeOf('from', link.from),
      target: nodeOf('to', link.to),
      value: link.points,
    })),
  });
  for (const node of graph.nodes) {
    node.y0 = node.place.from;
    node.y1 = node.place.to;
  }
  return layout.update(graph).links.map(({ source, target, y0 = 0, y1 = 0, width = 0 }) => {
    const band = { from: y0 - width / 2, to: y1 - width / 2, width };
    return { source: keyOf(source), target: keyOf(target), ...band, path: pathOf(band, box) };
  });
}

function keyOf(end: string | number | { key: string }): string {
  return typeof end === 'object' ? end.key : String(end);
}

/** So that no hairline stands between a band and its node. */
const OVERLAP = 0.12;

/** As thick on its whole way as at its ends, so that it never leaves the box; it begins inside its nodes. */
function pathOf({ from, to, width }: { from: number; to: number; width: number }, box: FlowBox): string {
  const ends: [number, number][] = [
    [box.node - OVERLAP, from],
    [box.long - box.node + OVERLAP, to],
  ];
  const shape = box.isUpright
    ? area<[number, number]>()
        .y(([along]) => along)
        .x0(([, across]) => across)
        .x1(([, across]) => across + width)
        .curve(curveBumpY)
    : area<[number, number]>()
        .x(([along]) => along)
        .y0(([, across]) => across)
        .y1(([, across]) => across + width)
        .curve(curveBumpX);
  return shape.digits(2)(ends) ?? '';
}
