// Wins of a season that nobody has points from for helping. Only reads.

import { and, desc, eq, sql } from 'drizzle-orm';
import type { Share } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { deals, entries } from '../schema.ts';

/** `winPoints` is what closing it gave; amounts in minor units of `currency`. */
export type UnassistedDeal = {
  deal: string;
  customer: string;
  owners: Share[];
  amountMinor: number;
  currency: string;
  wonAt: number;
  winPoints: number;
};

const points = (kind: 'win' | 'assist') =>
  sql<number>`coalesce(sum(iif(${entries.kind} = ${sql.raw(`'${kind}'`)}, ${entries.points}, 0)), 0)`;

const ofSeason = prepared((db) =>
  db
    .select({
      deal: deals.deal,
      customer: deals.customer,
      owners: deals.owners,
      amountMinor: deals.amountMinor,
      currency: deals.currency,
      wonAt: deals.wonAt,
      winPoints: points('win'),
    })
    .from(deals)
    .innerJoin(entries, eq(entries.deal, deals.deal))
    .where(and(eq(deals.season, sql.placeholder('season')), eq(deals.stage, 'won')))
    .groupBy(deals.deal)
    .having(sql`${points('assist')} = 0`)
    .orderBy(desc(deals.wonAt), desc(deals.fact))
    .prepare(),
);

/** Newest first. */
export function readUnassisted(db: Db, season: string): UnassistedDeal[] {
  return ofSeason(db)
    .all({ season })
    .map((row) => ({ ...row, wonAt: row.wonAt ?? 0, owners: JSON.parse(row.owners) as Share[] }));
}
