// What the bell asks for: open deals, wins of the last days. Only reads.

import { and, desc, eq, gte, inArray, isNull, like, max, sql } from 'drizzle-orm';
import type { Deal } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { deals, touches } from '../schema.ts';
import { dealOf } from './deals.ts';

/** `officeMinor` is the amount in the office's currency. */
export type PricedDeal = { deal: Deal; officeMinor: number };

// Deals that are not won have no season, so the index by season finds them.
const isOpen = and(isNull(deals.season), eq(deals.stage, 'open'));

const openOf = prepared((db) =>
  db
    .select()
    .from(deals)
    .where(
      and(
        isOpen,
        sql`exists (select 1 from json_each(${deals.owners}) where json_extract(json_each.value, '$.person') = ${sql.placeholder('person')})`,
      ),
    )
    .orderBy(desc(deals.fact))
    .limit(sql.placeholder('count'))
    .prepare(),
);
const everyOpen = prepared((db) => db.select().from(deals).where(isOpen).orderBy(desc(deals.fact)).prepare());
const openLike = prepared((db) =>
  db
    .select()
    .from(deals)
    .where(and(isOpen, like(deals.customer, sql.placeholder('pattern'))))
    .orderBy(desc(deals.fact))
    .limit(sql.placeholder('count'))
    .prepare(),
);
const lately = prepared((db) =>
  db
    .select()
    .from(deals)
    .where(
      and(
        gte(deals.season, sql.placeholder('season')),
        gte(deals.wonAt, sql.placeholder('since')),
        eq(deals.stage, 'won'),
      ),
    )
    .orderBy(desc(deals.season), desc(deals.wonAt))
    .limit(sql.placeholder('count'))
    .prepare(),
);

/** Open deals that the person shares, the newest first. */
export function readOpenDealsOf(db: Db, person: string, count: number): Deal[] {
  return openOf(db).all({ person, count }).map(dealOf);
}

/** Everybody's open deals whose customer holds `text`, the newest first. */
export function readOpenDealsLike(db: Db, text: string, count: number): Deal[] {
  const pattern = `%${text.replaceAll('%', '').replaceAll('_', ' ')}%`;
  return openLike(db).all({ pattern, count }).map(dealOf);
}

/** Every open deal, with its amount in the office's currency. */
export function readOpenDeals(db: Db): PricedDeal[] {
  return everyOpen(db).all().map(priced);
}

/** Wins since `since` (UTC ms), whose season is `season` or later, the latest first. */
export function readWinsSince(db: Db, season: string, since: number, count: number): PricedDeal[] {
  return lately(db).all({ season, since, count }).map(priced);
}

/** The distinct assets that touched a deal, rejected touches left out, and the latest of them (`at` in UTC ms). */
export type Touched = { assets: string[]; last: { asset: string; at: number } };

/** By key of the deal; deals without a touch are not in it. */
export function readTouchedBy(db: Db, keys: string[]): Map<string, Touched> {
  const found = new Map<string, Touched>();
  if (keys.length === 0) return found;
  const rows = db
    .select({ deal: touches.deal, asset: touches.asset, at: max(touches.at) })
    .from(touches)
    .where(and(inArray(touches.deal, keys), eq(touches.rejected, false)))
    .groupBy(touches.deal, touches.asset)
    .all();
  for (const { deal, asset, at: latest } of rows) {
    const at = latest ?? 0;
    const known = found.get(deal);
    const last = known && known.last.at >= at ? known.last : { asset, at };
    found.set(deal, { assets: [...(known?.assets ?? []), asset], last });
  }
  return found;
}

function priced(row: typeof deals.$inferSelect): PricedDeal {
  return { deal: dealOf(row), officeMinor: row.officeMinor };
}
