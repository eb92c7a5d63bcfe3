// What the desk and the bell keep beside the facts: wins on deck, imports, choices of people, pictures.

import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * A rung win that waits before it goes on air. `body` is JSON: the facts to record, in order. `once` is the key
 * that the phone gave it, so that a second tap is the same win. `by` is the account that rang.
 */
export const deck = sqliteTable(
  'deck',
  {
    id: integer().primaryKey(),
    once: text().notNull(),
    by: text().notNull(),
    body: text().notNull(),
    rungAt: integer('rung_at').notNull(),
    airsAt: integer('airs_at').notNull(),
    state: text({ enum: ['waiting', 'held', 'undone', 'dropped', 'aired'] }).notNull(),
    fact: integer(),
  },
  (t) => [uniqueIndex('deck_once').on(t.once), index('deck_state').on(t.state, t.airsAt)],
);

/**
 * A file that came in by the desk. `body` is its text until it went in or was given up; `columns` and `counts`
 * are JSON. Facts carry the number of their import in `batch`.
 */
export const imports = sqliteTable('imports', {
  number: integer().primaryKey(),
  lane: text({ enum: ['people', 'assets', 'deals', 'touches'] }).notNull(),
  file: text().notNull(),
  body: text(),
  columns: text().notNull(),
  counts: text().notNull(),
  by: text().notNull(),
  at: integer().notNull(),
  state: text({ enum: ['draft', 'done', 'undone'] }).notNull(),
});

/** What a person decided about being seen and heard (`sound` '' is the bell), and what the coach wrote of their strengths. */
export const choices = sqliteTable('choices', {
  person: text().primaryKey(),
  shownAs: text('shown_as', { enum: ['name', 'alias'] }).notNull(),
  alias: text().notNull(),
  onScreens: integer('on_screens', { mode: 'boolean' }).notNull(),
  inFeed: integer('in_feed', { mode: 'boolean' }).notNull(),
  strengths: text().notNull(),
  sound: text().notNull().default(''),
  erasedAt: integer('erased_at'),
  changed: integer().notNull().default(1),
});

/** 256 px WebP, made by us from what was uploaded. `hash` is its SHA-256, for caches. */
export const pictures = sqliteTable(
  'pictures',
  {
    person: text().primaryKey(),
    bytes: blob({ mode: 'buffer' }).notNull(),
    hash: text().notNull(),
    at: integer().notNull(),
  },
  // Every frame asks who has which: answered from the index, without passing over the pictures themselves.
  (t) => [index('pictures_hash').on(t.hash, t.person)],
);
