// Displays that wait to be paired. Only the SHA-256 of what stands in their cookie is kept.

import { and, count, eq, gt, lte, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { pairings } from '../schema.ts';

export type PairingRow = typeof pairings.$inferSelect;

const byHash = prepared((db) =>
  db
    .select()
    .from(pairings)
    .where(and(eq(pairings.hash, sql.placeholder('hash')), gt(pairings.expiresAt, sql.placeholder('now'))))
    .prepare(),
);

/** The pairing of this secret that is still good at `now` (UTC ms). */
export const readPairingByHash = (db: Db, hash: string, now: number): PairingRow | null =>
  byHash(db).get({ hash, now }) ?? null;

export function readPairingByCode(db: Db, code: string, now: number): PairingRow | null {
  const isGood = and(eq(pairings.code, code), gt(pairings.expiresAt, now));
  return db.select().from(pairings).where(isGood).get() ?? null;
}

export const countPairings = (db: Db): number =>
  db.select({ count: count() }).from(pairings).get()?.count ?? 0;

/** False when another display shows this very code. */
export function addPairing(db: Db, row: Omit<PairingRow, 'id'>): boolean {
  return db.insert(pairings).values(row).onConflictDoNothing().run().changes > 0;
}

/** The code was entered: it now stands for a screen, and its display has until `expiresAt` to collect it. */
export function givePairing(db: Db, id: number, screen: number, expiresAt: number): void {
  db.update(pairings).set({ screen, expiresAt }).where(eq(pairings.id, id)).run();
}

/** Whether it was there: of two that drop it, one gets true. */
export const dropPairing = (db: Db, id: number): boolean =>
  db.delete(pairings).where(eq(pairings.id, id)).run().changes > 0;

export function dropOldPairings(db: Db, now: number): void {
  db.delete(pairings).where(lte(pairings.expiresAt, now)).run();
}
