// Deals as they stand now, and which of them a change of something else reaches.

import { and, desc, eq, gte, min, sql } from 'drizzle-orm';
import type { Deal, Instant, Share } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { deals, entries, touches } from '../schema.ts';

/** What the database keeps beside the deal: its season while won, and its amount in the office's currency. */
export type DealPlace = { season: string | null; officeMinor: number };

const byKey = prepared((db) =>
  db
    .select()
    .from(deals)
    .where(eq(deals.deal, sql.placeholder('deal')))
    .prepare(),
);
const save = preparedSave(deals, [deals.deal]);
const latest = prepared((db) =>
  db
    .select({ deal: deals.deal })
    .from(deals)
    .where(and(eq(deals.stage, 'won'), eq(deals.season, sql.placeholder('season'))))
    .orderBy(desc(deals.wonAt), desc(deals.fact))
    .limit(1)
    .prepare(),
);
const amounts = prepared((db) =>
  db
    .select({ deal: deals.deal, minor: deals.officeMinor })
    .from(deals)
    .where(and(eq(deals.stage, 'won'), eq(deals.season, sql.placeholder('season'))))
    .orderBy(desc(deals.officeMinor), deals.deal)
    .prepare(),
);
const touchedBy = prepared((db) =>
  db
    .selectDistinct({ deal: deals.deal })
    .from(touches)
    .innerJoin(deals, eq(deals.deal, touches.deal))
    .where(and(eq(touches.asset, sql.placeholder('asset')), eq(deals.stage, 'won')))
    .orderBy(deals.deal)
    .prepare(),
);
const sharedBy = prepared((db) =>
  db
    .selectDistinct({ deal: deals.deal })
    .from(entries)
    .innerJoin(deals, eq(deals.deal, entries.deal))
    .where(and(eq(entries.person, sql.placeholder('person')), gte(deals.wonAt, sql.placeholder('fromAt'))))
    .orderBy(deals.deal)
    .prepare(),
);

const firstWonBy = prepared((db) =>
  db
    .select({ at: min(deals.wonAt) })
    .from(entries)
    .innerJoin(deals, eq(deals.deal, entries.deal))
    .where(and(eq(entries.person, sql.placeholder('person')), gte(deals.wonAt, sql.placeholder('fromAt'))))
    .prepare(),
);

export function readDeal(db: Db, deal: string): Deal | null {
  return readPlacedDeal(db, deal)?.deal ?? null;
}

export function readPlacedDeal(db: Db, deal: string): { deal: Deal; place: DealPlace } | null {
  const row = byKey(db).get({ deal });
  return row ? { deal: dealOf(row), place: { season: row.season, officeMinor: row.officeMinor } } : null;
}

export function saveDeal(db: Db, deal: Deal, place: DealPlace, fact: number): void {
  save(db).run({
    deal: deal.deal,
    customer: deal.customer,
    owners: JSON.stringify(deal.owners),
    amountMinor: deal.amountMinor,
    currency: deal.currency,
    rate: deal.rate?.rate ?? null,
    rateOn: deal.rate?.on ?? null,
    officeMinor: place.officeMinor,
    leadAt: deal.lead?.at ?? null,
    leadPrecision: deal.lead?.precision ?? null,
    openedAt: deal.opened?.at ?? null,
    openedPrecision: deal.opened?.precision ?? null,
    wonAt: deal.won?.at ?? null,
    wonPrecision: deal.won?.precision ?? null,
    stage: deal.stage,
    season: place.season,
    fact,
  });
}

/** The key of the season's newest win, or null. */
export function readLatestWin(db: Db, season: string): string | null {
  return latest(db).get({ season })?.deal ?? null;
}

/** What each win of the season is worth, in minor units of the office's currency, the largest first. */
export function readSeasonAmounts(db: Db, season: string): { deal: string; minor: number }[] {
  return amounts(db).all({ season });
}

/** Won deals that the asset touched. */
export function readDealsTouchedBy(db: Db, asset: string): string[] {
  return touchedBy(db)
    .all({ asset })
    .map((row) => row.deal);
}

/** Deals won at or after `fromAt` in which the person has entries. */
export function readDealsSharedBy(db: Db, person: string, fromAt: number): string[] {
  return sharedBy(db)
    .all({ person, fromAt })
    .map((row) => row.deal);
}

/** When the first deal at or after `fromAt` was won in which the person has entries (UTC ms), or null. */
export function readFirstWonBy(db: Db, person: string, fromAt: number): number | null {
  return firstWonBy(db).get({ person, fromAt })?.at ?? null;
}

/** A row as the domain knows it. */
export function dealOf(row: typeof deals.$inferSelect): Deal {
  return {
    deal: row.deal,
    customer: row.customer,
    owners: JSON.parse(row.owners) as Share[],
    amountMinor: row.amountMinor,
    currency: row.currency,
    rate: row.rate === null ? null : { rate: row.rate, on: row.rateOn ?? '' },
    lead: instantOf(row.leadAt, row.leadPrecision),
    opened: instantOf(row.openedAt, row.openedPrecision),
    won: instantOf(row.wonAt, row.wonPrecision),
    stage: row.stage,
  };
}

function instantOf(at: number | null, precision: Instant['precision'] | null): Instant | null {
  return at === null || precision === null ? null : { at, precision };
}
