// Touches as they stand now, also those that wait for their deal.

import { asc, eq, sql } from 'drizzle-orm';
import type { Touch } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { touches } from '../schema.ts';

const byKey = prepared((db) =>
  db
    .select()
    .from(touches)
    .where(eq(touches.touch, sql.placeholder('touch')))
    .prepare(),
);
const ofDeal = prepared((db) =>
  db
    .select()
    .from(touches)
    .where(eq(touches.deal, sql.placeholder('deal')))
    .orderBy(asc(touches.at))
    .prepare(),
);
const save = preparedSave(touches, [touches.touch]);

export function readTouch(db: Db, touch: string): Touch | null {
  const row = byKey(db).get({ touch });
  return row ? touchOf(row) : null;
}

/** A deal's touches by time, counted or not. */
export function readTouchesOf(db: Db, deal: string): Touch[] {
  return ofDeal(db).all({ deal }).map(touchOf);
}

export function saveTouch(db: Db, touch: Touch, fact: number): void {
  const { at, saidBy = null, ...rest } = touch;
  save(db).run({ ...rest, saidBy, at: at.at, precision: at.precision, fact });
}

function touchOf(row: typeof touches.$inferSelect): Touch {
  const { fact: _fact, at, precision, saidBy, ...rest } = row;
  return { ...rest, at: { at, precision }, ...(saidBy !== null && { saidBy }) };
}
