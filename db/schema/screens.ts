// Paired displays, the groups that show the same, and the letters that displays show until somebody pairs them.

import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Only the SHA-256 of a screen's token is kept. `hours` is JSON `{ days: [1..7], from: "08:00", until: "18:00" }`
 * in the time of the place where it hangs. `volume` runs from 0 to 100. `sound` is what the display last said of
 * itself. `quiet` is JSON `{ from, until }` while nothing is heard, or null. `held` is the slot that a coach holds,
 * `hushUntil` (UTC ms) the end of a hush; the order is the last word of the remote, known by its number.
 */
export const screens = sqliteTable(
  'screens',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    hash: text().notNull(),
    distance: text({ enum: ['near', 'default', 'far'] }).notNull(),
    hours: text().notNull(),
    volume: integer().notNull(),
    calm: integer({ mode: 'boolean' }).notNull(),
    engine: text().notNull(),
    sound: text({ enum: ['unknown', 'on', 'muted'] }).notNull(),
    pairedAt: integer('paired_at').notNull(),
    seenAt: integer('seen_at'),
    revokedAt: integer('revoked_at'),
    changed: integer().notNull().default(1),
    group: integer('group_id'),
    quiet: text(),
    held: text(),
    hushUntil: integer('hush_until'),
    orderNumber: integer('order_number').notNull().default(0),
    orderKind: text('order_kind', { enum: ['next', 'previous', 'replay', 'go-on'] }),
    orderAt: integer('order_at'),
  },
  (t) => [uniqueIndex('screens_hash').on(t.hash)],
);

/**
 * Screens that show the same. `timezone` null is the office's. `teams` is a JSON array of the teams whose own boards
 * come first, `playlist` and `specialDays` are JSON as `src/domain/television/playlist.ts` has them.
 */
export const screenGroups = sqliteTable('screen_groups', {
  id: integer().primaryKey(),
  name: text().notNull(),
  language: text({ enum: ['en', 'de'] }).notNull(),
  timezone: text(),
  teams: text().notNull(),
  playlist: text().notNull(),
  specialDays: text('special_days').notNull(),
  changed: integer().notNull().default(1),
});

/** What a coach wants everybody to know. `ask` is the key of the person to ask, or ''. Shown from `fromAt` until `untilAt`. */
export const messages = sqliteTable('messages', {
  id: integer().primaryKey(),
  words: text().notNull(),
  why: text().notNull(),
  ask: text().notNull(),
  fromAt: integer('from_at').notNull(),
  untilAt: integer('until_at').notNull(),
  by: text().notNull(),
  at: integer().notNull(),
});

/**
 * A display that shows `code`. `hash` is the SHA-256 of the secret in the display's cookie. Once a coach has
 * entered the code, `screen` is set, and the display trades its secret for a token of its own.
 */
export const pairings = sqliteTable(
  'pairings',
  {
    id: integer().primaryKey(),
    code: text().notNull(),
    hash: text().notNull(),
    engine: text().notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    screen: integer(),
  },
  (t) => [uniqueIndex('pairings_code').on(t.code), uniqueIndex('pairings_hash').on(t.hash)],
);
