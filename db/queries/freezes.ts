// What coaches decided about a season's freeze, and the fact after which it holds.

import { and, asc, desc, eq, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm';
import type { FreezeWish } from '#src/domain/freeze.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { facts, freezes, seals } from '../schema.ts';

export type FreezeRow = FreezeWish & { ceremonyAt: number | null; changed: number };

const one = prepared((db) =>
  db
    .select({
      fromAt: freezes.fromAt,
      begunAt: freezes.begunAt,
      ceremonyAt: freezes.ceremonyAt,
      changed: freezes.changed,
    })
    .from(freezes)
    .where(eq(freezes.season, sql.placeholder('season')))
    .prepare(),
);
const announced = prepared((db) =>
  db
    .select({ season: freezes.season, at: freezes.ceremonyAt })
    .from(freezes)
    .where(
      and(
        isNotNull(freezes.ceremonyAt),
        isNull(freezes.begunAt),
        notExists(db.select({ season: seals.season }).from(seals).where(eq(seals.season, freezes.season))),
      ),
    )
    .orderBy(asc(freezes.ceremonyAt))
    .prepare(),
);
// Facts are recorded in the order of their numbers, so the newest are looked at first and few of them.
const before = prepared((db) =>
  db
    .select({ number: facts.number })
    .from(facts)
    .where(lt(facts.recordedAt, sql.placeholder('at')))
    .orderBy(desc(facts.number))
    .limit(1)
    .prepare(),
);

/** Null while nobody has decided anything about the season. */
export function readFreeze(db: Db, season: string): FreezeRow | null {
  return one(db).get({ season }) ?? null;
}

/** Counts the row's `changed` up by one. */
export function saveFreeze(db: Db, season: string, wish: FreezeWish): void {
  const set = { ...wish, changed: sql`${freezes.changed} + 1` };
  db.insert(freezes)
    .values({ season, ...wish })
    .onConflictDoUpdate({ target: freezes.season, set })
    .run();
}

/**
 * When the season's ceremony is to be (UTC ms), null for no moment. A season that nobody had decided about keeps `wish`
 * as its freeze: a row of its own takes the office's habit's place. Counts `changed` up by one.
 */
export function saveCeremony(db: Db, season: string, ceremonyAt: number | null, wish: FreezeWish): void {
  const set = { ceremonyAt, changed: sql`${freezes.changed} + 1` };
  db.insert(freezes)
    .values({ season, ...wish, ceremonyAt })
    .onConflictDoUpdate({ target: freezes.season, set })
    .run();
}

/** The ceremonies that have a moment (UTC ms) and wait for it: neither begun, nor of a sealed month. Earliest first. */
export function readAnnounced(db: Db): { season: string; at: number }[] {
  return announced(db)
    .all()
    .flatMap(({ season, at }) => (at === null ? [] : [{ season, at }]));
}

/** The next of them after `after` (UTC ms), or null. */
export function readNextCeremony(db: Db, after: number): { season: string; at: number } | null {
  return readAnnounced(db).find(({ at }) => at > after) ?? null;
}

/** The number of the last fact that was recorded before `at` (UTC ms), 0 when there was none. */
export function readLastFactBefore(db: Db, at: number): number {
  return before(db).get({ at })?.number ?? 0;
}

/** Whether somebody had points in the season by that fact. The newest entries, looked at first, are of that season. */
export function hadPointsBy(db: Db, season: string, fact: number): boolean {
  const found = db.$client.prepare(
    'SELECT 1 FROM entries WHERE fact <= ? AND +season = ? ORDER BY number DESC LIMIT 1',
  );
  return found.get(fact, season) !== undefined;
}
