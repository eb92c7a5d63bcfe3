// Wins of a season that somebody has points from for helping: the latest and the biggest. Only reads.

import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { deals, entries } from '../schema.ts';

// The table's name is written out: a query of one table says columns without it, and `help` has a deal too.
const isAssisted = sql<number>`exists (
  SELECT 1 FROM ${entries} AS help WHERE help.deal = deals.deal AND help.kind = 'assist'
  GROUP BY help.deal HAVING sum(help.points) > 0)`;
const isWonIn = and(eq(deals.season, sql.placeholder('season')), eq(deals.stage, 'won'));

const latest = prepared((db) =>
  db
    .select({ deal: deals.deal })
    .from(deals)
    .where(and(isWonIn, isAssisted))
    .orderBy(desc(deals.wonAt), desc(deals.fact))
    .limit(sql.placeholder('count'))
    .prepare(),
);
const biggest = prepared((db) =>
  db
    .select({ deal: deals.deal, isAssisted: isAssisted.mapWith(Boolean) })
    .from(deals)
    .where(isWonIn)
    .orderBy(desc(deals.officeMinor), desc(isAssisted), asc(deals.wonAt), asc(deals.deal))
    .prepare(),
);

/** Keys, newest first. */
export function readLatestAssisted(db: Db, season: string, count: number): string[] {
  return latest(db)
    .all({ season, count })
    .map(({ deal }) => deal);
}

/**
 * Every win of the season by its amount in the office's currency, the biggest first; of equal ones, those that were
 * helped come first.
 */
export function readBiggest(db: Db, season: string): { deal: string; isAssisted: boolean }[] {
  return biggest(db).all({ season });
}
