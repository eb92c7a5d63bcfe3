// Sealed months: kept once, read back for the hall of fame and for where corrections land.

import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { seals } from '../schema.ts';

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
