// Which assets and wins stand at the ends of the flow, and how many points run between them. Pure arithmetic.

import type { Award } from '../award.ts';
import type { DealFile } from '../deal-file.ts';
import { byCodeUnit } from '../order.ts';

/** `wins` is in how many of the shown wins it helped; `points` are the sums of the links. */
export type Flows = {
  assets: { asset: string; wins: number; points: number }[];
  wins: { deal: string; points: number }[];
  links: { from: string; to: string; points: number }[];
  /** Assets that helped in these wins and are not among those shown. */
  more: number;
};

/** As many as have names that can be read from five metres (tv.md). */
const ASSETS_MAX = 6;

/**
 * The asset that helped in most of the wins comes first, then those with most points. Each win keeps at least the asset
 * that helped it most, so that no win stands there without a flow.
 */
export function helpedFlows(wins: readonly { file: DealFile; award: Award }[]): Flows {
  const all = wins.flatMap(({ file, award }) => linksOf(file, award));
  const sums = sumByAsset(all);
  const [lit] = sums.toSorted((a, b) => b.wins - a.wins || byPoints(a, b));
  if (lit === undefined) return { assets: [], wins: [], links: [], more: 0 };
  const needed = new Set([lit.asset]);
  for (const deal of new Set(all.map(({ to }) => to))) {
    const own = all.filter(({ to }) => to === deal);
    if (own.some(({ from }) => needed.has(from))) continue;
    const [best] = own.toSorted((a, b) => b.points - a.points || byCodeUnit(a.from, b.from));
    if (best) needed.add(best.from);
  }
  const rest = sums.toSorted(byPoints).filter(({ asset }) => !needed.has(asset));
  const kept = new Set([...needed, ...rest.map(({ asset }) => asset)].slice(0, ASSETS_MAX));
  const links = all.filter(({ from }) => kept.has(from));
  const others = sums.filter(({ asset }) => asset !== lit.asset && kept.has(asset)).toSorted(byPoints);
  return {
    assets: [lit, ...others],
    wins: sumByWin(links),
    links,
    more: sums.length - kept.size,
  };
}

type Sum = Flows['assets'][number];

const byPoints = (a: Sum, b: Sum) => b.points - a.points || byCodeUnit(a.asset, b.asset);

function linksOf({ deal }: DealFile, { deserved }: Award): Flows['links'] {
  const sums = new Map<string, number>();
  for (const { kind, asset, points } of deserved) {
    if (kind === 'assist' && asset !== null) sums.set(asset, (sums.get(asset) ?? 0) + points);
  }
  return [...sums]
    .filter(([, points]) => points > 0)
    .map(([asset, points]) => ({ from: asset, to: deal.deal, points }));
}

function sumByAsset(links: Flows['links']): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { from, points } of links) {
    const sum = sums.get(from) ?? { asset: from, wins: 0, points: 0 };
    sums.set(from, { asset: from, wins: sum.wins + 1, points: sum.points + points });
  }
  return [...sums.values()];
}

function sumByWin(links: Flows['links']): Flows['wins'] {
  const sums = new Map<string, number>();
  for (const { to, points } of links) sums.set(to, (sums.get(to) ?? 0) + points);
  return [...sums].map(([deal, points]) => ({ deal, points }));
}
