// Statements prepared once per database: the query builder costs more than the query itself.

import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from './open.ts';

/** Remembers what `make` prepared for each open database. */
export function prepared<T>(make: (db: Db) => T): (db: Db) => T {
  const made = new WeakMap<Db, T>();
  return (db) => {
    const known = made.get(db);
    if (known !== undefined) return known;
    const fresh = make(db);
    made.set(db, fresh);
    return fresh;
  };
}

/** An insert of a whole row; with `keys`, a row of the same key is replaced by the new values. */
export function preparedSave<T extends SQLiteTable>(table: T, keys: SQLiteColumn[] = []) {
  return prepared((db) => {
    const insert = db.insert(table).values(placeholders(table) as never);
    if (keys.length === 0) return insert.prepare();
    return insert.onConflictDoUpdate({ target: keys, set: replaced(table, keys) as never }).prepare();
  });
}

function placeholders(table: SQLiteTable): Record<string, unknown> {
  return Object.fromEntries(Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]));
}

function replaced(table: SQLiteTable, keys: SQLiteColumn[]): Record<string, SQL> {
  const changing = Object.entries(getTableColumns(table)).filter(([, column]) => !keys.includes(column));
  return Object.fromEntries(changing.map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]));
}
