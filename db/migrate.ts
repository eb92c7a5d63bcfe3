// Brings a database to the present format without ever losing a row: a copy first, then counts compared.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { Refusal } from '#src/domain/refusal.ts';
import type { Db } from './open.ts';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/** How many migrations `folder` holds; a file's `user_version` says how many it has had. */
export function knownMigrations(folder = FOLDER): number {
  const journal: unknown = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8'));
  return (journal as { entries: unknown[] }).entries.length;
}

/**
 * Applies what is missing. Foreign keys are off meanwhile, because a rebuilt table would otherwise empty its
 * children (drizzle-kit's own switch does nothing inside its transaction). A file with rows is first copied to
 * `<path>.before-<from>-<to>`. Refusal: `invalid` when facts, entries or parents are missing afterwards; it
 * names the copy.
 */
export function migrateSafely(db: Db, path: string, folder = FOLDER): void {
  const client = db.$client;
  const version = Number(client.pragma('user_version', { simple: true }));
  const known = knownMigrations(folder);
  if (version === known) return;
  const copy = `${path}.before-${version}-${known}`;
  if (version > 0 && path !== ':memory:') client.prepare('VACUUM INTO ?').run(copy);
  const before = countRows(client);
  client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: folder });
  refuseLosses(client, before, copy);
  client.pragma(`user_version = ${known}`);
  client.pragma('foreign_keys = ON');
}

/** The tables that only grow have to come out as they went in. */
function refuseLosses(client: Database.Database, before: ReadonlyMap<string, number>, copy: string): void {
  const after = countRows(client);
  const changed = ['facts', 'entries'].filter(
    (table) => (after.get(table) ?? 0) !== (before.get(table) ?? 0),
  );
  const orphans = (client.pragma('foreign_key_check') as unknown[]).length;
  if (changed.length === 0 && orphans === 0) return;
  const lost = changed.map(
    (table) => `${table}: ${before.get(table) ?? 0} before, ${after.get(table) ?? 0} after`,
  );
  throw new Refusal(
    'invalid',
    `The upgrade would have lost rows (${[...lost, `${orphans} without a parent`].join('; ')}). The database as it was is ${copy}; put it back and report this.`,
  );
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
