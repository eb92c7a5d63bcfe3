// Sums of the ledger, moved in the same transaction as its entries.

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
