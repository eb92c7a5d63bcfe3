// Who may come in: accounts, their sessions, single-use links, and the tries that are counted against guessing.

import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * `email` is lower case and unique. `passwordHash` is null until an invitation has been accepted. `person` is the
 * key of the one who plays, or null for somebody who only looks on. `changed` counts up with every change of the
 * row, so that two coaches never overwrite each other unseen.
 */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text('password_hash'),
    role: text({ enum: ['coach', 'lead', 'member', 'viewer'] }).notNull(),
    person: text(),
    createdAt: integer('created_at').notNull(),
    disabledAt: integer('disabled_at'),
    changed: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('accounts_email').on(t.email), uniqueIndex('accounts_person').on(t.person)],
);

/**
 * `id` is the SHA-256 of the cookie's token, never the token. `expiresAt` counts seconds, as Lucia keeps it, and
 * slides; `createdAt` (ms) bounds the whole life.
 */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => accounts.id),
    expiresAt: integer('expires_at').notNull(),
    createdAt: integer('created_at').notNull(),
    seenAt: integer('seen_at').notNull(),
    agent: text().notNull(),
    address: text().notNull(),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** Single-use links; only the SHA-256 of what stands in the address is kept. `account` is null for `setup`. */
export const links = sqliteTable(
  'links',
  {
    id: integer().primaryKey(),
    kind: text({ enum: ['setup', 'invitation', 'reset'] }).notNull(),
    hash: text().notNull(),
    account: text(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [uniqueIndex('links_hash').on(t.hash), index('links_account').on(t.account)],
);

/** Tries per `who` (an address, an account, a pairing) since `sinceAt`; what is too many is the domain's business. */
export const tries = sqliteTable('tries', {
  who: text().primaryKey(),
  count: integer().notNull(),
  sinceAt: integer('since_at').notNull(),
});

/** The audit log, only ever added to. `actor` is how the actor is called there; `told` is JSON without secrets. */
export const audit = sqliteTable(
  'audit',
  {
    number: integer().primaryKey(),
    at: integer().notNull(),
    actor: text().notNull(),
    actorName: text('actor_name').notNull(),
    verb: text().notNull(),
    thing: text().notNull(),
    told: text().notNull(),
  },
  (t) => [index('audit_at').on(t.at)],
);
