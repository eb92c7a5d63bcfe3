// What a coach wants everybody to know. One at a time: the latest that has not ended.

import { and, desc, gt, lte, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { messages } from '../schema.ts';

export type MessageRow = typeof messages.$inferSelect;

const at = sql.placeholder('at');
const standing = prepared((db) =>
  db
    .select()
    .from(messages)
    .where(and(lte(messages.fromAt, at), gt(messages.untilAt, at)))
    .orderBy(desc(messages.id))
    .limit(1)
    .prepare(),
);

/** The one that stands at an instant (UTC ms), or null. */
export const readMessage = (db: Db, at: number): MessageRow | null => standing(db).get({ at }) ?? null;

/** Gives its number. */
export function addMessage(db: Db, row: Omit<MessageRow, 'id'>): number {
  return Number(db.insert(messages).values(row).run().lastInsertRowid);
}

/** Whatever stands or was to stand ends at this instant (UTC ms). */
export function endMessages(db: Db, at: number): void {
  db.update(messages).set({ untilAt: at }).where(gt(messages.untilAt, at)).run();
}
