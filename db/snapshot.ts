// One moment of the file, held still for somebody who reads long: a second, read-only connection.

import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

/** Nothing that is written after this call is seen. `close` has to be called; it lets the write-ahead log shrink. */
export type Snapshot = { db: Db; close: () => void };

/** A database in memory has one connection only: there the snapshot is the database itself. */
export function openSnapshot(db: Db): Snapshot {
  const path = db.$client.name;
  if (db.$client.memory || path === '') return { db, close: () => {} };
  const client = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  client.exec('BEGIN');
  // A transaction sees the moment of its first reading.
  client.prepare('SELECT count(*) FROM meta').get();
  return { db: drizzle(client, { schema }), close: () => client.close() };
}
