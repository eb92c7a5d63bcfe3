// Deals as the desk lists them: found by a few letters, filtered, and paged from a row on, so that nothing jumps.

import { and, asc, count, desc, eq, gte, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Share, Stage } from '#src/domain/fact.ts';
import { fold } from '#src/domain/fold.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { deals, entries } from '../schema.ts';

/** `words` are searched in customer and key; a deal of one of the `people` is found too. `from`, `to` are UTC ms. */
export type DealSearch = {
  words: string;
  people: readonly string[];
  stage: Stage | null;
  span: { from: number; to: number } | null;
};

/** A row to page on from: its day (UTC ms) and its key. */
export type DealMark = { at: number; deal: string };

export type DealLine = {
  deal: string;
  customer: string;
  owners: Share[];
  amountMinor: number;
  currency: string;
  at: number;
  stage: Stage;
  helped: number;
};

/** The newest milestone that a deal has: won, else opened, else its lead, else the beginning of 1970; an index has it. */
const at = sql<number>`coalesce(${deals.wonAt}, ${deals.openedAt}, ${deals.leadAt}, 0)`;

/** Assist points as posted. Asked row by row of a page: beside a sort SQLite would sum them for every deal. */
const helpedIn = prepared((db) =>
  db
    .select({ points: sql<number>`coalesce(sum(${entries.points}), 0)` })
    .from(entries)
    .where(and(eq(entries.deal, sql.placeholder('deal')), eq(entries.kind, 'assist')))
    .prepare(),
);

/** SQLite folds only ASCII; customers are called Ångström as well. */
const folding = prepared((db) => {
  db.$client.function('folded', { deterministic: true }, (text) => fold(String(text)));
  return true;
});

/** Newest first. `after` gives the rows below a row, `before` those above it; without either, the first page. */
export function searchDeals(
  db: Db,
  search: DealSearch,
  page: { size: number; after?: DealMark | null; before?: DealMark | null },
): DealLine[] {
  folding(db);
  const { size, after = null, before = null } = page;
  const order = before ? [asc(at), desc(deals.deal)] : [desc(at), asc(deals.deal)];
  const rows = db
    .select({
      deal: deals.deal,
      customer: deals.customer,
      owners: deals.owners,
      amountMinor: deals.amountMinor,
      currency: deals.currency,
      at,
      stage: deals.stage,
    })
    .from(deals)
    .where(and(conditionOf(search), after ? below(after) : undefined, before ? above(before) : undefined))
    .orderBy(...order)
    .limit(size)
    .all()
    .map((row) => ({
      ...row,
      owners: JSON.parse(row.owners) as Share[],
      helped: helpedIn(db).get({ deal: row.deal })?.points ?? 0,
    }));
  return before ? rows.toReversed() : rows;
}

export function countDeals(db: Db, search: DealSearch): number {
  folding(db);
  return db.select({ count: count() }).from(deals).where(conditionOf(search)).get()?.count ?? 0;
}

/** Deleted deals are shown only to those who ask for them. */
function conditionOf({ words, people, stage, span }: DealSearch): SQL | undefined {
  return and(
    stage === null ? ne(deals.stage, 'deleted') : sql`${deals.stage} = ${stage}`,
    span === null ? undefined : and(gte(at, span.from), lte(at, span.to)),
    words === ''
      ? undefined
      : or(holds(sql`${deals.customer}`, words), holds(sql`${deals.deal}`, words), ownedBy(people)),
  );
}

const holds = (column: SQL, words: string) => sql`instr(folded(${column}), ${fold(words)}) > 0`;

function ownedBy(people: readonly string[]): SQL | undefined {
  if (people.length === 0) return undefined;
  const keys = JSON.stringify(people);
  return sql`EXISTS (SELECT 1 FROM json_each(${deals.owners}) AS owner
    WHERE owner.value ->> '$.person' IN (SELECT value FROM json_each(${keys})))`;
}

const below = ({ at: from, deal }: DealMark) =>
  sql`(${at} <= ${from} AND (${at} < ${from} OR ${deals.deal} > ${deal}))`;
const above = ({ at: from, deal }: DealMark) =>
  sql`(${at} >= ${from} AND (${at} > ${from} OR ${deals.deal} < ${deal}))`;
