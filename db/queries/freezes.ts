// What coaches decided about a season's freeze, and the fact after which it holds.

import { desc, eq, lt, sql } from 'drizzle-orm';
import type { FreezeWish } from '#src/domain/freeze.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { facts, freezes } from '../schema.ts';

export type FreezeRow = FreezeWish & { changed: number };

const one = prepared((db) =>
  db
    .select({ fromAt: freezes.fromAt, begunAt: freezes.begunAt, changed: freezes.changed })
    .from(freezes)
    .where(eq(freezes.season, sql.placeholder('season')))
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
