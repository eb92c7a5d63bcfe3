// A second connection on which the figures are those of an earlier fact, while everything else is as it is now.
// It can never change the office's file: it is opened for reading, and only its own temporary tables are written.

import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

/** Figures are those of `fact`. `seen` is the last fact of the file that has been looked at. */
export type Past = { db: Db; fact: number; seen: number; close: () => void };

/** The views and sums are still to be made. A database in memory is copied as it stands now. */
export function openPast(live: Db, fact: number): Past {
  const isCopy = live.$client.memory || live.$client.name === '';
  const client = isCopy
    ? new Database(live.$client.serialize())
    : new Database(live.$client.name, { readonly: true, fileMustExist: true, timeout: 5000 });
  client.pragma('temp_store = MEMORY');
  client.pragma('query_only = ON');
  const db = drizzle(client, { schema });
  return { db, fact, seen: fact, close: () => client.close() };
}

/** Runs `change` over one state of the file; it may write temporary tables. */
export function changePast({ db: { $client } }: Past, change: () => void): void {
  $client.pragma('query_only = OFF');
  try {
    $client.transaction(change)();
  } finally {
    $client.pragma('query_only = ON');
  }
}

/** An empty database in memory with the tables of the past's file, to try out what a fact said. */
export function openScratch({ db }: Past): Db {
  const client = new Database(':memory:');
  const shapes = db.$client
    .prepare("SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  for (const shape of shapes) client.exec(shape);
  return drizzle(client, { schema });
}
