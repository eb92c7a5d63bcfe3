// Thanks from one person to another, as the facts tell them.

import { and, asc, desc, eq, gte, isNull, ne, sql } from 'drizzle-orm';
import type { Thanks } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { thanks } from '../schema.ts';

export type ThanksRow = typeof thanks.$inferSelect;

const one = prepared((db) =>
  db
    .select()
    .from(thanks)
    .where(eq(thanks.thanks, sql.placeholder('thanks')))
    .prepare(),
);
const add = prepared((db) =>
  db
    .insert(thanks)
    .values({
      thanks: sql.placeholder('thanks'),
      giver: sql.placeholder('giver'),
      receiver: sql.placeholder('receiver'),
      deal: sql.placeholder('deal'),
      words: sql.placeholder('words'),
      at: sql.placeholder('at'),
      fact: sql.placeholder('fact'),
      withdrawnAt: null,
    })
    .prepare(),
);
/** Those that stand, and whose words were not erased with a person. */
const STANDING = and(isNull(thanks.withdrawnAt), ne(thanks.words, ''));
const NEWEST = [desc(thanks.at), desc(thanks.fact)] as const;

const ofDeal = prepared((db) =>
  db
    .select()
    .from(thanks)
    .where(and(eq(thanks.deal, sql.placeholder('deal')), STANDING))
    .orderBy(...NEWEST)
    .prepare(),
);
const toPerson = prepared((db) =>
  db
    .select()
    .from(thanks)
    .where(and(eq(thanks.receiver, sql.placeholder('person')), STANDING))
    .orderBy(...NEWEST)
    .prepare(),
);
const since = prepared((db) =>
  db
    .select()
    .from(thanks)
    .where(and(gte(thanks.at, sql.placeholder('from')), STANDING))
    .orderBy(...NEWEST)
    .prepare(),
);
const fromPerson = prepared((db) =>
  db
    .select({ thanks: thanks.thanks })
    .from(thanks)
    .where(and(eq(thanks.giver, sql.placeholder('person')), gte(thanks.at, sql.placeholder('from'))))
    .prepare(),
);

export function readThanks(db: Db, key: string): ThanksRow | null {
  return one(db).get({ thanks: key }) ?? null;
}

/** Standing thanks for a win, newest first. */
export function readThanksFor(db: Db, deal: string): ThanksRow[] {
  return ofDeal(db).all({ deal });
}

/** Standing thanks that somebody got, newest first. */
export function readThanksTo(db: Db, person: string): ThanksRow[] {
  return toPerson(db).all({ person });
}

/** Standing thanks given at or after `from` (UTC ms), newest first. */
export function readThanksSince(db: Db, from: number): ThanksRow[] {
  return since(db).all({ from });
}

/** How many the person has given since `from` (UTC ms), those taken back included. */
export function countGivenBy(db: Db, person: string, from: number): number {
  return fromPerson(db).all({ person, from }).length;
}

/** Every one, also those taken back and those without words: for the export. */
export const everyThanks = (db: Db): ThanksRow[] => db.select().from(thanks).orderBy(asc(thanks.fact)).all();

/** New, or given back: then it keeps its first day and number. `at` is UTC ms. */
export function saveThanks(db: Db, given: Thanks, at: number, fact: number): void {
  if (readThanks(db, given.thanks) === null) add(db).run({ ...given, at, fact });
  else setWithdrawn(db, given.thanks, null);
}

/** `at` is when it was taken back (UTC ms), null while it stands. */
export function setWithdrawn(db: Db, key: string, at: number | null): void {
  db.update(thanks).set({ withdrawnAt: at }).where(eq(thanks.thanks, key)).run();
}

/** As a fact says it. */
export const thanksOf = ({ thanks: key, giver, receiver, deal, words }: ThanksRow): Thanks => {
  return { thanks: key, giver, receiver, deal, words };
};
