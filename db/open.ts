// Opens the one database file: pragmas, safeguards, migrations. It never knows a rule.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { Refusal } from '#src/domain/refusal.ts';
import { knownMigrations, migrateSafely } from './migrate.ts';
import * as schema from './schema.ts';
import { refuseNetworkFiles, sayTrouble } from './trouble.ts';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };

/** `ASST`: marks the file as ours, so that another program's database is never touched. */
const APPLICATION_ID = 0x41535354;

/**
 * Opens and, where needed, makes or migrates the database at `path` (`:memory:` for tests).
 * Refusals: `invalid` with one sentence when the file is not ours, newer, read-only, on a network, or broken.
 */
export function openDb(path: string, options: { mustExist?: boolean } = {}): Db {
  if (options.mustExist && path !== ':memory:' && !existsSync(path)) {
    throw new Refusal(
      'not_found',
      `There is no database at ${path} yet. Make one with: assist init --name …`,
    );
  }
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true });
      refuseNetworkFiles(dirname(path));
    }
    const client = new Database(path, { timeout: 5000 });
    try {
      return prepareFile(client, path);
    } catch (error) {
      client.close();
      throw error;
    }
  } catch (error) {
    const say = sayTrouble(error, path);
    throw say === null ? error : new Refusal('invalid', say);
  }
}

/** Folds the write-ahead log back into the file and lets it go. */
export function closeDb(db: Db): void {
  if (db.$client.open) db.$client.close();
}

function prepareFile(client: Database.Database, path: string): Db {
  refuseForeignFiles(client, path);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  // Without this, INSERT OR REPLACE would delete a fact without asking its trigger.
  client.pragma('recursive_triggers = ON');
  client.pragma('journal_size_limit = 67108864');
  client.pragma('mmap_size = 0');
  client.pragma('cache_size = -65536');
  const db = drizzle(client, { schema });
  migrateSafely(db, path);
  client.pragma(`application_id = ${APPLICATION_ID}`);
  const keep = client.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  keep.run('epoch', randomBytes(6).toString('hex'));
  keep.run('secret', randomBytes(32).toString('hex'));
  return db;
}

function refuseForeignFiles(client: Database.Database, path: string): void {
  const tables = client.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get();
  const owner = client.pragma('application_id', { simple: true });
  if (Number(tables) > 0 && owner !== APPLICATION_ID) {
    throw new Refusal(
      'invalid',
      `${path} is a database, but not one of Assist. Set ASSIST_DB to another file.`,
    );
  }
  const version = Number(client.pragma('user_version', { simple: true }));
  if (version > knownMigrations()) {
    throw new Refusal(
      'invalid',
      `${path} was made by a newer version of Assist (its format is ${version}, this one knows ${knownMigrations()}). Upgrade Assist, or set ASSIST_DB to another file.`,
    );
  }
}
