// Brings a database to the present format without ever losing a row: a copy first, then counts compared.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Db } from './open.ts';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/** How many migrations this version of Assist knows; a file's `user_version` says how many it has had. */
export function knownMigrations(): number {
  const journal: unknown = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, 'utf8'));
  return (journal as { entries: unknown[] }).entries.length;
}

/**
 * Applies what is missing. Foreign keys are off meanwhile, because a rebuilt table would otherwise empty its
 * children (drizzle-kit's own switch does nothing inside its transaction). A file with rows is copied to
 * `<path>.before-<version>` before anything is changed.
 */
export function migrateSafely(db: Db, path: string): void {
  const client = db.$client;
  const version = Number(client.pragma('user_version', { simple: true }));
  if (version === knownMigrations()) return;
  if (version > 0 && path !== ':memory:') {
    client.prepare('VACUUM INTO ?').run(`${path}.before-${version}-${knownMigrations()}`);
  }
  const before = countRows(client);
  client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: FOLDER });
  refuseLosses(client, before);
  client.pragma(`user_version = ${knownMigrations()}`);
  client.pragma('foreign_keys = ON');
}

function refuseLosses(client: Database.Database, before: ReadonlyMap<string, number>): void {
  const dangling = client.pragma('foreign_key_check') as unknown[];
  if (dangling.length > 0) throw new Error(`The migration left ${dangling.length} rows without a parent.`);
  const after = countRows(client);
  for (const table of ['facts', 'entries']) {
    const had = before.get(table) ?? 0;
    const has = after.get(table) ?? 0;
    if (has !== had)
      throw new Error(`The migration changed the number of ${table}: ${had} before, ${has} after.`);
  }
}

function countRows(client: Database.Database): Map<string, number> {
  const names = client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [name, Number(client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
  );
}
