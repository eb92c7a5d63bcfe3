// What a fact is about, which one stands, who said it first, and which entries an act has posted. Only reads.

import { and, asc, eq, gt, max, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { accounts, assets, deals, entries, facts, touches } from '../schema.ts';

const subject = prepared((db) =>
  db
    .select({ subject: facts.subject })
    .from(facts)
    .where(eq(facts.key, sql.placeholder('key')))
    .prepare(),
);
const firstSaid = prepared((db) =>
  db
    .select({ at: facts.recordedAt, by: accounts.name, person: accounts.person })
    .from(facts)
    .leftJoin(accounts, eq(sql`'account:' || ${accounts.id}`, facts.actor))
    .where(and(eq(facts.kind, 'touch_set'), eq(facts.subject, sql.placeholder('touch'))))
    .orderBy(asc(facts.number))
    .limit(1)
    .prepare(),
);
const lastEntry = prepared((db) =>
  db
    .select({ number: max(entries.number) })
    .from(entries)
    .prepare(),
);
const after = prepared((db) =>
  db
    .select({ person: entries.person, points: entries.points })
    .from(entries)
    .where(gt(entries.number, sql.placeholder('number')))
    .prepare(),
);
const standing = {
  deal_set: prepared((db) =>
    db
      .select({ fact: deals.fact })
      .from(deals)
      .where(eq(deals.deal, sql.placeholder('key')))
      .prepare(),
  ),
  asset_set: prepared((db) =>
    db
      .select({ fact: assets.fact })
      .from(assets)
      .where(eq(assets.asset, sql.placeholder('key')))
      .prepare(),
  ),
  touch_set: prepared((db) =>
    db
      .select({ fact: touches.fact })
      .from(touches)
      .where(eq(touches.touch, sql.placeholder('key')))
      .prepare(),
  ),
};

/** The kinds of fact whose last one is kept beside the state that it made. */
export type KeptKind = keyof typeof standing;

/** What the fact with this key is about; undefined where it has not been recorded. */
export function readSubject(db: Db, key: string): string | null | undefined {
  return subject(db).get({ key })?.subject;
}

/** The number of the fact that made a deal, asset or touch what it is now; 0 for one that is unknown. */
export function readStandingFact(db: Db, kind: KeptKind, key: string): number {
  return standing[kind](db).get({ key })?.fact ?? 0;
}

/** When the touch was first recorded (UTC ms), and by which account, if by one: its name, and whose it is. */
export function readFirstSaid(
  db: Db,
  touch: string,
): { at: number; by: string | null; person: string | null } | null {
  return firstSaid(db).get({ touch }) ?? null;
}

/** The number of the newest entry, 0 for an empty ledger. */
export const readLastEntry = (db: Db): number => lastEntry(db).get()?.number ?? 0;

/** Whose points have moved since that entry. */
export function readEntriesSince(db: Db, number: number): { person: string; points: number }[] {
  return after(db).all({ number });
}
