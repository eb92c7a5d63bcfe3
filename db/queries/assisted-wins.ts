// Wins of a season for the stories on the wall, and which of them somebody has points from for helping. Only reads.

import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { deals, entries } from '../schema.ts';

const isWonIn = and(eq(deals.season, sql.placeholder('season')), eq(deals.stage, 'won'));

const newest = prepared((db) =>
  db
    .select({ deal: deals.deal })
    .from(deals)
    .where(isWonIn)
    .orderBy(desc(deals.wonAt), desc(deals.fact))
    .prepare(),
);
const biggest = prepared((db) =>
  db
    .select({ deal: deals.deal, officeMinor: deals.officeMinor })
    .from(deals)
    .where(isWonIn)
    .orderBy(desc(deals.officeMinor), asc(deals.wonAt), asc(deals.deal))
    .prepare(),
);
const help = prepared((db) =>
  db
    .select({ points: sql<number>`coalesce(sum(${entries.points}), 0)` })
    .from(entries)
    .where(and(eq(entries.deal, sql.placeholder('deal')), eq(entries.kind, 'assist')))
    .prepare(),
);

/** Keys of the season's newest wins with help, newest first. */
export function readLatestAssisted(db: Db, season: string, count: number): string[] {
  const keys: string[] = [];
  for (const { deal } of newest(db).all({ season })) {
    if (keys.length === count) break;
    if (isAssisted(db, deal)) keys.push(deal);
  }
  return keys;
}

/**
 * Keys of the season's biggest wins with help, by their amounts in the office's currency. `areBiggest`: no win without
 * help is bigger than any of them. `all` is how many wins the season has.
 */
export function readBiggestAssisted(
  db: Db,
  season: string,
  count: number,
): { deals: string[]; areBiggest: boolean; all: number } {
  const found: { deal: string; officeMinor: number }[] = [];
  let passedMinor = Number.NEGATIVE_INFINITY;
  const wins = biggest(db).all({ season });
  for (const win of wins) {
    if (found.length === count) break;
    if (isAssisted(db, win.deal)) found.push(win);
    else passedMinor = Math.max(passedMinor, win.officeMinor);
  }
  const least = found.at(-1)?.officeMinor ?? Number.POSITIVE_INFINITY;
  return { deals: found.map(({ deal }) => deal), areBiggest: passedMinor <= least, all: wins.length };
}

/** Counted one by one, in the order of the list, because the first few are all that anybody asks for. */
function isAssisted(db: Db, deal: string): boolean {
  return (help(db).get({ deal })?.points ?? 0) > 0;
}
