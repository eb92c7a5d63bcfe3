// The promises of the file itself: strict tables, a log and a ledger that only grow, and safe opening.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDb, openDb } from '#db/open.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { makeOffice } from '../support/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'assist-db-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the tables', () => {
  test('are all STRICT, but for the one that the migrator keeps', () => {
    const db = openDb(':memory:');
    const loose = db.$client.pragma('table_list') as { name: string; strict: number; type: string }[];
    const names = loose
      .filter((table) => table.strict === 0 && table.type === 'table')
      .map((table) => table.name);
    expect(names.filter((name) => !name.startsWith('sqlite_')).sort()).toEqual(['__drizzle_migrations']);
  });

  test.each([
    ['UPDATE facts SET key = key', /Facts are only ever added/],
    ['DELETE FROM facts', /Facts are only ever added/],
    ['INSERT OR REPLACE INTO facts SELECT * FROM facts', /Facts are only ever added/],
    ['UPDATE entries SET points = points + 1', /Entries are only ever added/],
    ['DELETE FROM entries', /Entries are only ever added/],
  ])('refuse %s', (statement, say) => {
    const { app, tell } = makeOffice();
    const linus = {
      person: 'linus',
      name: 'Linus',
      craft: 'sales' as const,
      team: 'Harbour',
      title: '',
      email: '',
      face: '',
    };
    tell({ kind: 'person_set', person: linus });
    const deal = {
      deal: 'd',
      customer: 'D',
      owners: [{ person: 'linus', share: '1' }],
      amountMinor: 100_000,
    };
    const won = { at: app.now(), precision: 'time' as const };
    const rest = { currency: 'EUR', rate: null, lead: null, opened: null, won, stage: 'won' as const };
    tell({ kind: 'deal_set', deal: { ...deal, ...rest } });
    expect(() => app.db.$client.exec(statement)).toThrow(say);
  });
});

describe('opening', () => {
  test.each([
    ['text', (path: string) => writeFileSync(path, 'hello '.repeat(500)), /not a database/],
    [
      'another program’s database',
      (path: string) => new Database(path).exec('CREATE TABLE t (a)').close(),
      /not one of Assist/,
    ],
    [
      'a database of a newer version',
      (path: string) => {
        const db = openDb(path);
        db.$client.pragma('user_version = 9999');
        closeDb(db);
      },
      /newer version of Assist/,
    ],
  ])('%s is refused in one sentence', (name, make, say) => {
    const path = join(folder, `${name.length}.db`);
    make(path);
    expect(() => openDb(path)).toThrow(Refusal);
    expect(() => openDb(path)).toThrow(say);
  });

  test('a folder is refused in one sentence', () => {
    expect(() => openDb(folder)).toThrow(/cannot be opened as a file/);
  });

  test('a second opening finds everything as it was', () => {
    const path = join(folder, 'again.db');
    const first = openDb(path);
    const epoch = first.$client.prepare('SELECT value FROM meta').pluck().get();
    closeDb(first);
    const again = openDb(path);
    expect(again.$client.prepare('SELECT value FROM meta').pluck().get()).toBe(epoch);
    expect(again.$client.pragma('journal_mode', { simple: true })).toBe('wal');
    closeDb(again);
  });
});
