// How often each asset helped, as posted. Only reads.

import { eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { entries } from '../schema.ts';

const perDeal = prepared((db) =>
  db
    .select({
      asset: entries.asset,
      deal: entries.deal,
      points: sql<number>`sum(${entries.points})`,
    })
    .from(entries)
    .where(eq(entries.kind, 'assist'))
    .groupBy(entries.asset, entries.deal)
    .prepare(),
);

/** Wins in which the asset has points now, and those points, by its key. */
export function readAssetSums(db: Db): Map<string, { wins: number; points: number }> {
  const sums = new Map<string, { wins: number; points: number }>();
  for (const { asset, points } of perDeal(db).all()) {
    if (asset === null || points <= 0) continue;
    const sum = sums.get(asset) ?? { wins: 0, points: 0 };
    sums.set(asset, { wins: sum.wins + 1, points: sum.points + points });
  }
  return sums;
}
