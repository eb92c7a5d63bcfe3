// Accounts: added, found by id, address or person, and changed one row at a time.

import { asc, count, eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { accounts } from '../schema.ts';

export type AccountRow = typeof accounts.$inferSelect;

const byId = prepared((db) =>
  db
    .select()
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder('id')))
    .prepare(),
);
const byEmail = prepared((db) =>
  db
    .select()
    .from(accounts)
    .where(eq(accounts.email, sql.placeholder('email')))
    .prepare(),
);
const byPerson = prepared((db) =>
  db
    .select()
    .from(accounts)
    .where(eq(accounts.person, sql.placeholder('person')))
    .prepare(),
);
const every = prepared((db) => db.select().from(accounts).orderBy(asc(accounts.name)).prepare());
const counted = prepared((db) => db.select({ count: count() }).from(accounts).prepare());
const save = preparedSave(accounts, [accounts.id]);

export const readAccount = (db: Db, id: string): AccountRow | null => byId(db).get({ id }) ?? null;

/** `email` in lower case. */
export const readAccountByEmail = (db: Db, email: string): AccountRow | null =>
  byEmail(db).get({ email }) ?? null;

export const readAccountByPerson = (db: Db, person: string): AccountRow | null =>
  byPerson(db).get({ person }) ?? null;

/** A to Z by name. */
export const readAccounts = (db: Db): AccountRow[] => every(db).all();

export const countAccounts = (db: Db): number => counted(db).get()?.count ?? 0;

/** Adds the account, or replaces the one with its id. */
export function saveAccount(db: Db, row: AccountRow): void {
  save(db).run(row);
}
