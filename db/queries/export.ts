// Whole tables in order of their key, a thousand rows at a time: for the export of everything.

import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { assets, deals, entries, memberships, people, questions, touches } from '../schema.ts';

const PAGE = 1000;

/** `read` gives at most a page of rows after a key; `keyOf` is that key of a row. */
function* pages<Row, Key>(read: (after: Key) => Row[], keyOf: (row: Row) => Key, first: Key): Generator<Row> {
  for (let after = first; ; ) {
    const rows = read(after);
    yield* rows;
    const last = rows[rows.length - 1];
    if (last === undefined || rows.length < PAGE) return;
    after = keyOf(last);
  }
}

export const everyPerson = (db: Db) => db.select().from(people).orderBy(asc(people.person)).all();
export const everyMembership = (db: Db) =>
  db.select().from(memberships).orderBy(asc(memberships.person), asc(memberships.fromAt)).all();

export const everyQuestion = (db: Db) => db.select().from(questions).orderBy(asc(questions.fact)).all();

export const everyAsset = (db: Db) =>
  pages(
    (after) =>
      db.select().from(assets).where(gt(assets.asset, after)).orderBy(asc(assets.asset)).limit(PAGE).all(),
    ({ asset }) => asset,
    '',
  );

export const everyDeal = (db: Db) =>
  pages(
    (after) =>
      db.select().from(deals).where(gt(deals.deal, after)).orderBy(asc(deals.deal)).limit(PAGE).all(),
    ({ deal }) => deal,
    '',
  );

/** Without those that were ruled out: a list cannot say so, and read back they would count again. The facts hold them. */
export const everyTouch = (db: Db) =>
  pages(
    (after) =>
      db
        .select()
        .from(touches)
        .where(and(gt(touches.touch, after), eq(touches.rejected, false)))
        .orderBy(asc(touches.touch))
        .limit(PAGE)
        .all(),
    ({ touch }) => touch,
    '',
  );

export const everyEntry = (db: Db) =>
  pages(
    (after) =>
      db
        .select()
        .from(entries)
        .where(gt(entries.number, after))
        .orderBy(asc(entries.number))
        .limit(PAGE)
        .all(),
    ({ number }) => number,
    0,
  );
