// Sealed months: kept once, read back for the hall of fame and for where corrections land.

import { asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { deals, entries, seals } from '../schema.ts';

/** A seal as it is kept; `body` is JSON. */
export type SealRow = typeof seals.$inferSelect;

const seasons = prepared((db) => db.select({ season: seals.season }).from(seals).prepare());
const all = prepared((db) => db.select().from(seals).orderBy(desc(seals.season)).prepare());
const one = prepared((db) =>
  db
    .select()
    .from(seals)
    .where(eq(seals.season, sql.placeholder('season')))
    .prepare(),
);
const known = prepared((db) =>
  db
    .select({ season: seals.season })
    .from(seals)
    .where(eq(seals.season, sql.placeholder('season')))
    .prepare(),
);
const corrections = prepared((db) =>
  db
    .select({
      number: entries.number,
      fact: entries.fact,
      deal: entries.deal,
      customer: deals.customer,
      person: entries.person,
      season: entries.season,
      points: entries.points,
    })
    .from(entries)
    .innerJoin(deals, eq(deals.deal, entries.deal))
    .where(eq(entries.corrects, sql.placeholder('season')))
    .orderBy(asc(entries.number))
    .prepare(),
);
const counts = prepared((db) =>
  db
    .select({
      corrects: entries.corrects,
      facts: sql<number>`count(DISTINCT ${entries.fact} || '/' || ${entries.deal})`,
    })
    .from(entries)
    .where(isNotNull(entries.corrects))
    .groupBy(entries.corrects)
    .prepare(),
);
const save = preparedSave(seals);

export function readSealedSeasons(db: Db): Set<string> {
  return new Set(
    seasons(db)
      .all()
      .map(({ season }) => season),
  );
}

/** Every seal, the latest month first. */
export function readSealRows(db: Db): SealRow[] {
  return all(db).all();
}

export function readSeal(db: Db, season: string): SealRow | null {
  return one(db).get({ season }) ?? null;
}

/** A month is sealed once: a second row of it is an error of ours. */
export function saveSeal(db: Db, row: SealRow): void {
  save(db).run(row);
}

/** True while the month is sealed, which is for ever. */
export function isSealed(db: Db, season: string): boolean {
  return known(db).get({ season }) !== undefined;
}

/** An entry that set a sealed month right, and the season in which it landed. */
export type CorrectionRow = {
  number: number;
  fact: number;
  deal: string;
  customer: string;
  person: string;
  season: string;
  points: number;
};

/** Every later correction of a sealed month, in the order in which they were posted. */
export function readCorrectionsOf(db: Db, season: string): CorrectionRow[] {
  return corrections(db).all({ season });
}

/** How many facts have set each sealed month right, by season. */
export function countCorrections(db: Db): Map<string, number> {
  return new Map(
    counts(db)
      .all()
      .map(({ corrects, facts }) => [corrects ?? '', facts]),
  );
}
