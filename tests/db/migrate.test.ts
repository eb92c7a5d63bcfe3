// Upgrades of a file that people depend on: copied first, and refused when a row would be missing afterwards.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { knownMigrations, migrateSafely } from '#db/migrate.ts';
import { closeDb, type Db, openDb } from '#db/open.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { replay } from '#src/usecases/replay.ts';

const folder = mkdtempSync(join(tmpdir(), 'assist-migrate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KNOWN = knownMigrations();
const NOW = Date.parse('2026-11-23T13:32:00Z');

function filled(name: string): { db: Db; app: App; path: string } {
  const path = join(folder, name);
  const db = openDb(path);
  const app: App = { db, now: () => NOW, ring: () => {}, build: 'test' };
  recordFacts(app, demoStory(NOW).facts.slice(0, 200));
  return { db, app, path };
}

/** The project's migrations and one more. */
function withOneMore(name: string, sql: string): string {
  const copy = join(folder, name);
  cpSync(fileURLToPath(new URL('../../db/migrations', import.meta.url)), copy, { recursive: true });
  const file = join(copy, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_more' });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(copy, '9999_more.sql'), sql);
  return copy;
}

test('a rebuilt parent table keeps its children, and the file as it was lies beside it', () => {
  const { db, app, path } = filled('rebuilt.db');
  const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
    DROP TRIGGER facts_no_delete;--> statement-breakpoint
    CREATE TABLE new_facts AS SELECT * FROM facts;--> statement-breakpoint
    DELETE FROM facts;--> statement-breakpoint
    INSERT INTO facts SELECT * FROM new_facts;--> statement-breakpoint
    DROP TABLE new_facts;`;
  migrateSafely(db, path, withOneMore('rebuild', rebuild));
  expect(replay(app).agrees).toBe(true);
  expect(db.$client.pragma('user_version', { simple: true })).toBe(KNOWN + 1);
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(existsSync(`${path}.before-${KNOWN}-${KNOWN + 1}`)).toBe(true);
  closeDb(db);
  expect(() => openDb(path)).toThrow(/newer version of Assist/);
});

test('an upgrade that loses entries is refused and names the copy, which has them all', () => {
  const { db, path } = filled('losing.db');
  const entries = db.$client.prepare('SELECT count(*) FROM entries').pluck().get();
  const losing =
    'DROP TRIGGER entries_no_delete;--> statement-breakpoint DELETE FROM entries WHERE number < 10;';
  expect(() => migrateSafely(db, path, withOneMore('losing', losing))).toThrow(
    `losing.db.before-${KNOWN}-${KNOWN + 1}`,
  );
  closeDb(db);
  const copy = openDb(`${path}.before-${KNOWN}-${KNOWN + 1}`);
  expect(copy.$client.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(entries);
  closeDb(copy);
});
