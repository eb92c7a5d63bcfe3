// What makes the rules open: seals of finished months, questions with their rulings, drafts, freezes, rates.

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * A sealed month. `body` is JSON: standings, podium, honours and joint result as they were sealed, people by key.
 * `digest` is the SHA-256 of that and of the season's entries. `overruled` is why it was sealed over open questions.
 */
export const seals = sqliteTable('seals', {
  season: text().primaryKey(),
  sealedAt: integer('sealed_at').notNull(),
  by: text().notNull(),
  overruled: text(),
  body: text().notNull(),
  digest: text().notNull(),
  fact: integer().notNull(),
});

/**
 * A doubt about a touch, or about the share of one person (`person`) in a deal (`asset` null) or in an asset.
 * `by` and `ruledBy` are actors as the audit log calls them. `ruling` is null while nobody has ruled.
 */
export const questions = sqliteTable(
  'questions',
  {
    question: text().primaryKey(),
    deal: text().notNull(),
    touch: text(),
    person: text(),
    asset: text(),
    why: text().notNull(),
    by: text().notNull(),
    askedAt: integer('asked_at').notNull(),
    fact: integer().notNull(),
    ruling: text({ enum: ['counts', 'rejected'] }),
    reason: text().notNull().default(''),
    ruledBy: text('ruled_by'),
    ruledAt: integer('ruled_at'),
    ruledFact: integer('ruled_fact'),
  },
  (t) => [index('questions_deal').on(t.deal), index('questions_ruling').on(t.ruling)],
);

/**
 * Rules that somebody would like. `body` is the rules as JSON, `fromDay` the office day on which they would begin.
 * The crafts' signatures are actors as the audit log calls them; a change of the draft takes both away.
 */
export const rulesDrafts = sqliteTable('rules_drafts', {
  id: integer().primaryKey(),
  body: text().notNull(),
  fromDay: text('from_day').notNull(),
  note: text().notNull(),
  by: text().notNull(),
  at: integer().notNull(),
  salesBy: text('sales_by'),
  salesAt: integer('sales_at'),
  marketingBy: text('marketing_by'),
  marketingAt: integer('marketing_at'),
  state: text({ enum: ['draft', 'signed', 'dropped'] }).notNull(),
  changed: integer().notNull().default(1),
});

/** From when a season's board stands still (null: never), when its ceremony is to be, and since when it may be seen. UTC ms. */
export const freezes = sqliteTable('freezes', {
  season: text().primaryKey(),
  fromAt: integer('from_at'),
  begunAt: integer('begun_at'),
  ceremonyAt: integer('ceremony_at'),
  changed: integer().notNull().default(1),
});

/** What one unit of `currency` was worth in the office's currency on a day `YYYY-MM-DD`, as decimal text. */
export const rates = sqliteTable(
  'rates',
  {
    currency: text().notNull(),
    on: text('on_day').notNull(),
    rate: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.currency, t.on] })],
);
