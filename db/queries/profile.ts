// What the ledger says about one person's months, and what others of the craft had by the same day. Only reads.

import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { Craft } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { deals, entries, personTotals } from '../schema.ts';

/** Σ entries of one deal in one season: the person's from closing and from making, and everybody's assists. */
export type DealPoints = { deal: string; closed: number; made: number; helped: number };

const ofPerson = prepared((db) =>
  db
    .select({
      deal: entries.deal,
      closed: sql<number>`sum(iif(${entries.kind} = 'win', ${entries.points}, 0))`,
      made: sql<number>`sum(iif(${entries.kind} = 'assist', ${entries.points}, 0))`,
    })
    .from(entries)
    .where(and(eq(entries.person, sql.placeholder('person')), eq(entries.season, sql.placeholder('season'))))
    .groupBy(entries.deal)
    .prepare(),
);
const assistsOf = prepared((db) =>
  db
    .select({ points: sql<number>`coalesce(sum(${entries.points}), 0)` })
    .from(entries)
    .where(
      and(
        eq(entries.deal, sql.placeholder('deal')),
        eq(entries.season, sql.placeholder('season')),
        eq(entries.kind, 'assist'),
      ),
    )
    .prepare(),
);
const seasonsOf = prepared((db) =>
  db
    .select({ season: personTotals.season, points: sql<number>`sum(${personTotals.points})` })
    .from(personTotals)
    .where(eq(personTotals.person, sql.placeholder('person')))
    .groupBy(personTotals.season)
    .orderBy(personTotals.season)
    .prepare(),
);
const forTeam = prepared((db) =>
  db
    .select({ season: entries.season, points: sql<number>`sum(${entries.points})` })
    .from(entries)
    .where(and(eq(entries.person, sql.placeholder('person')), eq(entries.team, sql.placeholder('team'))))
    .groupBy(entries.season)
    .prepare(),
);
// From the deals' side: the ledger has no index by season alone, and a season's deals are few.
const byInstant = prepared((db) =>
  db
    .select({ person: entries.person, craft: entries.craft, points: sql<number>`sum(${entries.points})` })
    .from(deals)
    .innerJoin(entries, and(eq(entries.deal, deals.deal), eq(entries.season, deals.season)))
    .where(and(eq(deals.season, sql.placeholder('season')), lte(deals.wonAt, sql.placeholder('until'))))
    .groupBy(entries.person, entries.craft)
    .prepare(),
);
// Indexed by season, so this reads a few months of deals, never all of them.
const largest = prepared((db) =>
  db
    .select({ amountMinor: sql<number | null>`max(${deals.officeMinor})` })
    .from(deals)
    .where(
      and(
        gte(deals.season, sql.placeholder('from')),
        lte(deals.season, sql.placeholder('to')),
        eq(deals.stage, 'won'),
      ),
    )
    .prepare(),
);

/** Every deal that moved the person's points in the season, in no particular order. */
export function readDealPoints(db: Db, person: string, season: string): DealPoints[] {
  return ofPerson(db)
    .all({ person, season })
    .map((row) => ({ ...row, helped: assistsOf(db).get({ deal: row.deal, season })?.points ?? 0 }));
}

/** The person's points by season, oldest first. */
export function readSeasonsOf(db: Db, person: string): { season: string; points: number }[] {
  return seasonsOf(db).all({ person });
}

/** The person's points by season, of the time with that team only. */
export function readSeasonsForTeam(db: Db, person: string, team: string): Map<string, number> {
  return new Map(
    forTeam(db)
      .all({ person, team })
      .map((row) => [row.season, row.points]),
  );
}

/** Points of everybody from deals that were won in the season up to `until` (UTC ms, inclusive). */
export function readPointsUntil(
  db: Db,
  season: string,
  until: number,
): { person: string; craft: Craft; points: number }[] {
  return byInstant(db).all({ season, until });
}

/** The largest win of the office in seasons `from` to `to`, both inclusive, in its minor units; 0 without one. */
export function readLargestWin(db: Db, from: string, to: string): number {
  return largest(db).get({ from, to })?.amountMinor ?? 0;
}
