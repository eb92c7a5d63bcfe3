// Paired displays, and the letters that displays show until somebody pairs them.

import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Only the SHA-256 of a screen's token is kept. `hours` is JSON `{ days: [1..7], from: "08:00", until: "18:00" }`
 * in office time. `volume` runs from 0 to 100. `sound` is what the display last said of itself.
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
  },
  (t) => [uniqueIndex('screens_hash').on(t.hash)],
);

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
