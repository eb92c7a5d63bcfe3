// The ledger: entries appended, and read back per deal. Totals move in the same call, never apart from it.

import { asc, eq, sql } from 'drizzle-orm';
import type { Entry, PostedEntry } from '#src/domain/entry.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { entries, personTotals, teamTotals } from '../schema.ts';

const ofDeal = prepared((db) =>
  db
    .select()
    .from(entries)
    .where(eq(entries.deal, sql.placeholder('deal')))
    .orderBy(asc(entries.number))
    .prepare(),
);

const ofSeason = prepared((db) =>
  db
    .select()
    .from(entries)
    .where(eq(entries.season, sql.placeholder('season')))
    .orderBy(asc(entries.number))
    .prepare(),
);

const append = prepared((db) =>
  db
    .insert(entries)
    .values({
      fact: sql.placeholder('fact'),
      deal: sql.placeholder('deal'),
      kind: sql.placeholder('kind'),
      person: sql.placeholder('person'),
      team: sql.placeholder('team'),
      craft: sql.placeholder('craft'),
      touch: sql.placeholder('touch'),
      asset: sql.placeholder('asset'),
      season: sql.placeholder('season'),
      rulesVersion: sql.placeholder('rulesVersion'),
      weight: sql.placeholder('weight'),
      points: sql.placeholder('points'),
      corrects: sql.placeholder('corrects'),
    })
    .prepare(),
);

const addToTeam = prepared((db) =>
  db
    .insert(teamTotals)
    .values({
      season: sql.placeholder('season'),
      team: sql.placeholder('team'),
      craft: sql.placeholder('craft'),
      points: sql.placeholder('points'),
    })
    .onConflictDoUpdate({
      target: [teamTotals.season, teamTotals.team, teamTotals.craft],
      set: { points: sql`${teamTotals.points} + excluded.points` },
    })
    .prepare(),
);

const addToPerson = prepared((db) =>
  db
    .insert(personTotals)
    .values({
      season: sql.placeholder('season'),
      person: sql.placeholder('person'),
      kind: sql.placeholder('kind'),
      points: sql.placeholder('points'),
    })
    .onConflictDoUpdate({
      target: [personTotals.season, personTotals.person, personTotals.kind],
      set: { points: sql`${personTotals.points} + excluded.points` },
    })
    .prepare(),
);

/** Every entry of a deal, corrections included, in the order in which they were posted. */
export function readEntriesOf(db: Db, deal: string): PostedEntry[] {
  return ofDeal(db).all({ deal });
}

/** Every entry that lies in a season, in the order in which they were posted. */
export function readSeasonEntries(db: Db, season: string): PostedEntry[] {
  return ofSeason(db).all({ season });
}

/** Appends entries because of `fact` and moves the season totals with them. */
export function postEntries(db: Db, fact: number, posted: Entry[]): void {
  for (const entry of posted) {
    append(db).run({ ...entry, fact });
    const { season, team, craft, person, kind, points } = entry;
    if (team !== null) addToTeam(db).run({ season, team, craft, points });
    addToPerson(db).run({ season, person, kind, points });
  }
}
