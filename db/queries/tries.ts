// Tries that are counted against guessing, by whoever tries.

import { eq, lt, sql } from 'drizzle-orm';
import type { Tries } from '#src/domain/tries.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { tries } from '../schema.ts';

const byWho = prepared((db) =>
  db
    .select({ count: tries.count, sinceAt: tries.sinceAt })
    .from(tries)
    .where(eq(tries.who, sql.placeholder('who')))
    .prepare(),
);
const save = preparedSave(tries, [tries.who]);

export const readTries = (db: Db, who: string): Tries | null => byWho(db).get({ who }) ?? null;

export function saveTries(db: Db, who: string, { count, sinceAt }: Tries): void {
  save(db).run({ who, count, sinceAt });
}

export function dropTries(db: Db, who: string): void {
  db.delete(tries).where(eq(tries.who, who)).run();
}

/** Takes back one try, and what is left of it when that was the only one. */
export function takeBackTry(db: Db, who: string): void {
  db.update(tries)
    .set({ count: sql`${tries.count} - 1` })
    .where(eq(tries.who, who))
    .run();
  db.delete(tries).where(lt(tries.count, 1)).run();
}

/** Forgets windows that began before `sinceAt`. */
export function dropOldTries(db: Db, sinceAt: number): void {
  db.delete(tries).where(lt(tries.sinceAt, sinceAt)).run();
}
