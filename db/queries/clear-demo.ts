// Empties a file that holds the demo story: every row of every table, also of those that are only ever added to.

import { randomBytes } from 'node:crypto';
import type { Db } from '../open.ts';
import { readMeta, saveMeta } from './meta.ts';

/**
 * False, and nothing is touched, unless this file says of itself that it is the demo. All is one transaction: the
 * triggers that guard the log are dropped and made again in it, word for word. The file gets a new epoch.
 */
export function clearDemo(db: Db): boolean {
  return db.$client
    .transaction(() => {
      if (readMeta(db, 'demo') !== '1') return false;
      const triggers = readTriggers(db);
      // Parents may go before their children: at the end there are neither.
      db.$client.pragma('defer_foreign_keys = ON');
      for (const { name } of triggers) db.$client.exec(`DROP TRIGGER "${name}"`);
      for (const table of readTables(db)) db.$client.exec(`DELETE FROM "${table}"`);
      for (const { sql } of triggers) db.$client.exec(sql);
      saveMeta(db, 'epoch', randomBytes(6).toString('hex'));
      return true;
    })
    .immediate();
}

function readTriggers(db: Db): { name: string; sql: string }[] {
  const query = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'";
  return db.$client.prepare(query).all() as { name: string; sql: string }[];
}

/** Ours, not SQLite's, and not the list of migrations: the file stays in its format. */
function readTables(db: Db): string[] {
  const query =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%'";
  return db.$client.prepare(query).pluck().all() as string[];
}
