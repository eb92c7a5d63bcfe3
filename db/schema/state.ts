// The state that the facts describe, as it stands now. Replay can rebuild all of it.

import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const office = sqliteTable('office', {
  id: integer().primaryKey(),
  name: text().notNull(),
  timezone: text().notNull(),
  currency: text().notNull(),
  locale: text().notNull(),
});

/**
 * `fromAt` is the instant the version comes into force; the first is in force from the beginning of time. `signed` is
 * JSON: who signed for each craft, null for the first version, which nobody could sign.
 */
export const rules = sqliteTable('rules', {
  version: integer().primaryKey(),
  fromAt: integer('from_at').notNull(),
  note: text().notNull(),
  body: text().notNull(),
  fact: integer().notNull(),
  signed: text(),
});

export const goals = sqliteTable('goals', {
  season: text().primaryKey(),
  amountMinor: integer('amount_minor').notNull(),
  fact: integer().notNull(),
});

export const people = sqliteTable('people', {
  person: text().primaryKey(),
  name: text().notNull(),
  craft: text({ enum: ['sales', 'marketing'] }).notNull(),
  team: text(),
  title: text().notNull(),
  email: text().notNull(),
  face: text().notNull(),
  fact: integer().notNull(),
});

/** From `fromAt` on the person plays for `team`, until the next row of the same person. */
export const memberships = sqliteTable(
  'memberships',
  {
    person: text().notNull(),
    fromAt: integer('from_at').notNull(),
    team: text(),
    fact: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.fromAt] })],
);

/** `makers` is a JSON array of shares. A retired asset keeps its past and is no longer suggested. */
export const assets = sqliteTable('assets', {
  asset: text().primaryKey(),
  title: text().notNull(),
  kind: text().notNull(),
  publishedOn: text('published_on'),
  url: text().notNull(),
  makers: text().notNull(),
  fact: integer().notNull(),
  retired: integer({ mode: 'boolean' }).notNull().default(false),
});

/**
 * `owners` is a JSON array of shares. `officeMinor` is the amount in the office's currency. `season` is the
 * one of the won instant while the stage is `won`, else null.
 */
export const deals = sqliteTable(
  'deals',
  {
    deal: text().primaryKey(),
    customer: text().notNull(),
    owners: text().notNull(),
    amountMinor: integer('amount_minor').notNull(),
    currency: text().notNull(),
    rate: text(),
    rateOn: text('rate_on'),
    officeMinor: integer('office_minor').notNull(),
    leadAt: integer('lead_at'),
    leadPrecision: text('lead_precision', { enum: ['day', 'time'] }),
    openedAt: integer('opened_at'),
    openedPrecision: text('opened_precision', { enum: ['day', 'time'] }),
    wonAt: integer('won_at'),
    wonPrecision: text('won_precision', { enum: ['day', 'time'] }),
    stage: text({ enum: ['open', 'won', 'lost', 'refunded', 'deleted'] }).notNull(),
    season: text(),
    fact: integer().notNull(),
  },
  (t) => [
    index('deals_season').on(t.season, t.wonAt),
    // As `deals-desk.ts` sorts them, so that a page is read and not sorted.
    index('deals_newest').on(sql`coalesce(${t.wonAt}, ${t.openedAt}, ${t.leadAt}, 0) DESC`, t.deal),
  ],
);

/** A touch may be here before its deal is: then it waits. `saidBy` is the person who named or claimed it. */
export const touches = sqliteTable(
  'touches',
  {
    touch: text().primaryKey(),
    deal: text().notNull(),
    asset: text().notNull(),
    at: integer().notNull(),
    precision: text({ enum: ['day', 'time'] }).notNull(),
    contact: text(),
    evidence: text({ enum: ['tracked', 'imported', 'named', 'claimed'] }).notNull(),
    rejected: integer({ mode: 'boolean' }).notNull(),
    fact: integer().notNull(),
    saidBy: text('said_by'),
  },
  (t) => [index('touches_deal').on(t.deal), index('touches_asset').on(t.asset)],
);

/** Public words from one person to another. `deal` is the win they are for, or ''. `withdrawnAt` null while they stand. */
export const thanks = sqliteTable(
  'thanks',
  {
    thanks: text().primaryKey(),
    giver: text().notNull(),
    receiver: text().notNull(),
    deal: text().notNull(),
    words: text().notNull(),
    at: integer().notNull(),
    withdrawnAt: integer('withdrawn_at'),
    fact: integer().notNull(),
  },
  (t) => [index('thanks_deal').on(t.deal), index('thanks_at').on(t.at)],
);
