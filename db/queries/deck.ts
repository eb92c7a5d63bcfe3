// Rung wins on their way to the air. Only rows: what may become of a win is decided elsewhere.

import { and, asc, eq, inArray, lte, min, sql } from 'drizzle-orm';
import type { DeckState } from '#src/domain/deck.ts';
import type { Fact } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { deck } from '../schema.ts';

/** `trouble` is why it could not go on air, for the coach. `fact` is the number of the win once it is in the log. */
export type DeckRow = Omit<typeof deck.$inferSelect, 'body'> & { facts: Fact[]; trouble: string | null };

const byId = prepared((db) =>
  db
    .select()
    .from(deck)
    .where(eq(deck.id, sql.placeholder('id')))
    .prepare(),
);
const byOnce = prepared((db) =>
  db
    .select()
    .from(deck)
    .where(eq(deck.once, sql.placeholder('once')))
    .prepare(),
);
const onDeck = prepared((db) =>
  db
    .select()
    .from(deck)
    .where(inArray(deck.state, ['waiting', 'held']))
    .orderBy(asc(deck.id))
    .prepare(),
);
const due = prepared((db) =>
  db
    .select()
    .from(deck)
    .where(and(eq(deck.state, 'waiting'), lte(deck.airsAt, sql.placeholder('now'))))
    .orderBy(asc(deck.airsAt), asc(deck.id))
    .prepare(),
);
const next = prepared((db) =>
  db
    .select({ airsAt: min(deck.airsAt) })
    .from(deck)
    .where(eq(deck.state, 'waiting'))
    .prepare(),
);

export function readDeckWin(db: Db, id: number): DeckRow | null {
  const row = byId(db).get({ id });
  return row ? rowOf(row) : null;
}

export function readDeckWinByOnce(db: Db, once: string): DeckRow | null {
  const row = byOnce(db).get({ once });
  return row ? rowOf(row) : null;
}

/** Waiting and held wins, first rung first. */
export function readOnDeck(db: Db): DeckRow[] {
  return onDeck(db).all().map(rowOf);
}

/** Waiting wins whose time has come by `now` (UTC ms), earliest first. */
export function readDueWins(db: Db, now: number): DeckRow[] {
  return due(db).all({ now }).map(rowOf);
}

/** When the next waiting win is due (UTC ms), or null when none waits. */
export const readNextDue = (db: Db): number | null => next(db).get()?.airsAt ?? null;

/** Gives the row's id. */
export function addDeckWin(
  db: Db,
  win: Pick<DeckRow, 'once' | 'by' | 'facts' | 'rungAt' | 'airsAt'>,
): number {
  const { facts, ...rest } = win;
  const body = JSON.stringify({ facts, trouble: null });
  const done = db
    .insert(deck)
    .values({ ...rest, body, state: 'waiting' })
    .run();
  return Number(done.lastInsertRowid);
}

/** Writes what became of a win. */
export function saveDeckWin(
  db: Db,
  { facts, trouble, ...row }: DeckRow,
  change: Partial<Pick<DeckRow, 'airsAt' | 'fact' | 'trouble'>> & { state: DeckState },
): void {
  const { trouble: told = trouble, ...columns } = change;
  const body = JSON.stringify({ facts, trouble: told });
  db.update(deck)
    .set({ ...columns, body })
    .where(eq(deck.id, row.id))
    .run();
}

/** No waiting win is due later than `latest` (UTC ms): a clock that was set back must not keep it for hours. */
export function bringForward(db: Db, latest: number): void {
  db.update(deck)
    .set({ airsAt: latest })
    .where(and(eq(deck.state, 'waiting'), sql`${deck.airsAt} > ${latest}`))
    .run();
}

function rowOf({ body, ...row }: typeof deck.$inferSelect): DeckRow {
  return { ...row, ...(JSON.parse(body) as Pick<DeckRow, 'facts' | 'trouble'>) };
}
