// How often each asset helped, as posted. Only reads, and only an index.

import { and, count, eq, type SQL, sql, sum } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { entries } from '../schema.ts';

/** `wins` in which the asset has points now, and those `points`. */
export type AssetSum = { wins: number; points: number };

const every = prepared((db) => grouped(db).prepare());
const ofOne = prepared((db) => grouped(db, eq(entries.asset, sql.placeholder('asset'))).prepare());

/** By the asset's key; those that never helped are missing. */
export function readAssetSums(db: Db): Map<string, AssetSum> {
  return new Map(
    every(db)
      .all()
      .map(({ asset, ...rest }) => [asset ?? '', rest]),
  );
}

export function readAssetSum(db: Db, asset: string): AssetSum {
  return ofOne(db).get({ asset }) ?? { wins: 0, points: 0 };
}

/** What a correction took back leaves no points in its deal, so deals are summed before they are counted. */
function grouped(db: Db, which?: SQL) {
  const perDeal = db
    .select({ asset: entries.asset, points: sql<number>`sum(${entries.points})`.as('deal_points') })
    .from(entries)
    .where(and(sql`${entries.kind} = 'assist'`, which))
    .groupBy(entries.asset, entries.deal)
    .having(({ points }) => sql`${points} > 0`)
    .as('per_deal');
  return db
    .select({ asset: perDeal.asset, wins: count(), points: sum(perDeal.points).mapWith(Number) })
    .from(perDeal)
    .groupBy(perDeal.asset);
}
