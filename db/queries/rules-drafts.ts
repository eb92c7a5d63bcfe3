// Drafts of the rules: at most one is open. What is signed or dropped stays, and changes no more.

import { eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { rulesDrafts } from '../schema.ts';

/** A draft as it is kept; `body` is JSON. */
export type DraftRow = typeof rulesDrafts.$inferSelect;

const open = prepared((db) => db.select().from(rulesDrafts).where(eq(rulesDrafts.state, 'draft')).prepare());
const one = prepared((db) =>
  db
    .select()
    .from(rulesDrafts)
    .where(eq(rulesDrafts.id, sql.placeholder('id')))
    .prepare(),
);

export function readOpenDraft(db: Db): DraftRow | null {
  return open(db).get() ?? null;
}

export function readDraftRow(db: Db, id: number): DraftRow | null {
  return one(db).get({ id }) ?? null;
}

/** Gives its number. */
export function addDraft(db: Db, row: Pick<DraftRow, 'body' | 'fromDay' | 'note' | 'by' | 'at'>): number {
  return Number(
    db
      .insert(rulesDrafts)
      .values({ ...row, state: 'draft' })
      .run().lastInsertRowid,
  );
}

export function changeDraft(db: Db, id: number, change: Partial<Omit<DraftRow, 'id'>>): void {
  db.update(rulesDrafts).set(change).where(eq(rulesDrafts.id, id)).run();
}
