// Every table and column. Facts and entries are only ever added; the rest is state that replay can rebuild.

import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** `epoch` changes when a backup is restored, so that screens ask for a whole frame. */
export const meta = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});

/**
 * `body` is the fact as JSON, `hash` the SHA-256 of its content; `sent` that of the message it came in, or null
 * when it came in no message.
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
  },
  (t) => [uniqueIndex('facts_key').on(t.key)],
);

export const office = sqliteTable('office', {
  id: integer().primaryKey(),
  name: text().notNull(),
  timezone: text().notNull(),
  currency: text().notNull(),
  locale: text().notNull(),
});

/** `fromAt` is the instant the version comes into force; the first is in force from the beginning of time. */
export const rules = sqliteTable('rules', {
  version: integer().primaryKey(),
  fromAt: integer('from_at').notNull(),
  note: text().notNull(),
  body: text().notNull(),
  fact: integer().notNull(),
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

/** `makers` is a JSON array of shares. */
export const assets = sqliteTable('assets', {
  asset: text().primaryKey(),
  title: text().notNull(),
  kind: text().notNull(),
  publishedOn: text('published_on'),
  url: text().notNull(),
  makers: text().notNull(),
  fact: integer().notNull(),
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
  (t) => [index('deals_season').on(t.season, t.wonAt)],
);

/** A touch may be here before its deal is: then it waits. */
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
  },
  (t) => [index('touches_deal').on(t.deal), index('touches_asset').on(t.asset)],
);

/** The ledger. `weight` is an exact fraction; `points` may be negative. */
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
  },
  (t) => [index('entries_deal').on(t.deal), index('entries_person').on(t.person, t.season)],
);

/** Σ entries per season, team and craft; people without a team are not in it. */
export const teamTotals = sqliteTable(
  'team_totals',
  {
    season: text().notNull(),
    team: text().notNull(),
    craft: text({ enum: ['sales', 'marketing'] }).notNull(),
    points: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.season, t.team, t.craft] })],
);

/** Σ entries per season, person and kind. */
export const personTotals = sqliteTable(
  'person_totals',
  {
    season: text().notNull(),
    person: text().notNull(),
    kind: text({ enum: ['win', 'assist'] }).notNull(),
    points: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.season, t.person, t.kind] })],
);

/** Wins of a season and what they are worth in the office's currency: the joint goal's progress. */
export const seasonSums = sqliteTable('season_sums', {
  season: text().primaryKey(),
  wins: integer().notNull(),
  amountMinor: integer('amount_minor').notNull(),
});

/** The open season's team totals as they stood when the office day began: what `up` is measured against. */
export const dayMarks = sqliteTable(
  'day_marks',
  {
    day: text().notNull(),
    team: text().notNull(),
    craft: text({ enum: ['sales', 'marketing'] }).notNull(),
    points: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.team, t.craft] })],
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

/** Outside channels and the moments they want, as a JSON array of kinds. */
export const channels = sqliteTable('channels', {
  channel: text().primaryKey(),
  wants: text().notNull(),
});

/** One moment to one channel, with its attempts. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    number: integer().primaryKey(),
    moment: integer().notNull(),
    channel: text().notNull(),
    state: text({ enum: ['due', 'sent', 'failed'] }).notNull(),
    attempts: integer().notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (t) => [uniqueIndex('deliveries_once').on(t.moment, t.channel)],
);

/** Only the SHA-256 of a token is kept. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    hash: text().notNull(),
    createdAt: integer('created_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [uniqueIndex('tokens_hash').on(t.hash)],
);
