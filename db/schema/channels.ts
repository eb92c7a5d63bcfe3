// Doors to the outside: channels that want moments, and tokens of machines.

import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

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
