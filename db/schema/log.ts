// What is only ever added: facts, entries, moments; and the name of this history.

import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** `epoch` changes when a backup is restored, so that screens ask for a whole frame. */
export const meta = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});

/**
 * `body` is the fact as JSON, `hash` the SHA-256 of its content; `sent` that of the message it came in, or null
 * when it came in no message. `subject` is the key of what it is about, for looking up what was there before.
 * `actor` is who recorded it (as in the audit log), or null for what came before there were accounts. `batch` is
 * the import it came in by.
 */
export const facts = sqliteTable(
  'facts',
  {
    number: integer().primaryKey(),
    key: text().notNull(),
    hash: text().notNull(),
    sent: text(),
    kind: text().notNull(),
    source: text().notNull(),
    occurredAt: integer('occurred_at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    body: text().notNull(),
    subject: text(),
    actor: text(),
    batch: integer(),
  },
  (t) => [
    uniqueIndex('facts_key').on(t.key),
    index('facts_subject').on(t.kind, t.subject),
    index('facts_batch').on(t.batch),
  ],
);

/**
 * The ledger. `weight` is an exact fraction; `points` may be negative. `corrects` is the sealed season whose points
 * the entry sets right in a later one.
 */
export const entries = sqliteTable(
  'entries',
  {
    number: integer().primaryKey(),
    fact: integer()
      .notNull()
      .references(() => facts.number),
    deal: text().notNull(),
    kind: text({ enum: ['win', 'assist'] }).notNull(),
    person: text().notNull(),
    team: text(),
    craft: text({ enum: ['sales', 'marketing'] }).notNull(),
    touch: text(),
    asset: text(),
    season: text().notNull(),
    rulesVersion: integer('rules_version').notNull(),
    weight: text().notNull(),
    points: integer().notNull(),
    corrects: text(),
  },
  (t) => [
    index('entries_deal').on(t.deal),
    index('entries_person').on(t.person, t.season),
    index('entries_corrects').on(t.corrects).where(sql`${t.corrects} IS NOT NULL`),
    // Sums per asset are read off the index alone.
    index('entries_asset').on(t.asset, t.deal, t.points).where(sql`${t.kind} = 'assist'`),
  ],
);

/** `key` is unique for ever, so a moment is never made twice; `body` is the moment as JSON. */
export const moments = sqliteTable(
  'moments',
  {
    number: integer().primaryKey(),
    key: text().notNull(),
    kind: text().notNull(),
    fact: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [uniqueIndex('moments_key').on(t.key), index('moments_fact').on(t.fact)],
);
