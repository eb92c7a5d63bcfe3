// Sessions as their owner sees them. Lucia makes, slides and ends them; this reads and marks.

import { and, desc, eq, lt, max, ne, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { sessions } from '../schema.ts';

export type SessionRow = typeof sessions.$inferSelect;

const ofAccount = prepared((db) =>
  db
    .select()
    .from(sessions)
    .where(eq(sessions.userId, sql.placeholder('account')))
    .orderBy(desc(sessions.seenAt))
    .prepare(),
);

/** Newest sign of life first. */
export const readSessionsOf = (db: Db, account: string): SessionRow[] => ofAccount(db).all({ account });

export function markSessionSeen(db: Db, id: string, seenAt: number): void {
  db.update(sessions).set({ seenAt }).where(eq(sessions.id, id)).run();
}

/** Deletes what ended by its sliding or its absolute end. */
export function dropOldSessions(db: Db, nowSeconds: number, createdBefore: number): void {
  db.delete(sessions).where(lt(sessions.expiresAt, nowSeconds)).run();
  db.delete(sessions).where(lt(sessions.createdAt, createdBefore)).run();
}

/** False when the account has no such session. */
export function dropSession(db: Db, account: string, id: string): boolean {
  return (
    db
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.userId, account)))
      .run().changes > 0
  );
}

/** Ends the account's sessions, but for the one to keep. */
export function dropSessionsOf(db: Db, account: string, kept: string | null): void {
  const own = eq(sessions.userId, account);
  db.delete(sessions)
    .where(kept === null ? own : and(own, ne(sessions.id, kept)))
    .run();
}

/** The last sign of life (UTC ms) by account; who has no session is not there. */
export function readLastSeen(db: Db): Map<string, number> {
  const rows = db
    .select({ account: sessions.userId, at: max(sessions.seenAt) })
    .from(sessions)
    .groupBy(sessions.userId)
    .all();
  return new Map(rows.map(({ account, at }) => [account, at ?? 0]));
}
