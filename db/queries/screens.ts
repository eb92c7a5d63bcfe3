// Paired screens as they stand. A screen is never deleted: the log names it by its number.

import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { screens } from '../schema.ts';

export type ScreenRow = typeof screens.$inferSelect;

const byHash = prepared((db) =>
  db
    .select()
    .from(screens)
    .where(eq(screens.hash, sql.placeholder('hash')))
    .prepare(),
);

const open = prepared((db) =>
  db.select().from(screens).where(isNull(screens.revokedAt)).orderBy(asc(screens.id)).prepare(),
);

export const readScreenByHash = (db: Db, hash: string): ScreenRow | null => byHash(db).get({ hash }) ?? null;

/** Those that were not revoked, oldest first. */
export const readOpenScreens = (db: Db): ScreenRow[] => open(db).all();

/** Null for a screen that was revoked, too. */
export function readOpenScreen(db: Db, id: number): ScreenRow | null {
  const isOpen = and(eq(screens.id, id), isNull(screens.revokedAt));
  return db.select().from(screens).where(isOpen).get() ?? null;
}

export function addScreen(db: Db, row: Omit<ScreenRow, 'id'>): number {
  return Number(db.insert(screens).values(row).run().lastInsertRowid);
}

/** Changes some columns of one screen. */
export function changeScreen(db: Db, id: number, columns: Partial<Omit<ScreenRow, 'id'>>): void {
  db.update(screens).set(columns).where(eq(screens.id, id)).run();
}

/** Marks those that were last seen before `before`, so that a screen costs one write in a while. */
export function markScreensSeen(db: Db, ids: readonly number[], seenAt: number, before: number): void {
  const isDue = or(isNull(screens.seenAt), lt(screens.seenAt, before));
  db.update(screens)
    .set({ seenAt })
    .where(and(inArray(screens.id, [...ids]), isDue))
    .run();
}
