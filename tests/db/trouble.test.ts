// A disk that is full or cannot be written: one clear sentence, and nothing half-written.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDb, openDb } from '#db/open.ts';
import { countWrongTotals } from '#db/queries/proof.ts';
import { sayTrouble } from '#db/trouble.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { replay } from '#src/usecases/replay.ts';

const folder = mkdtempSync(join(tmpdir(), 'assist-trouble-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = Date.parse('2026-11-23T13:32:00Z');

test.each([
  ['full', 'max_page_count = 80', /The disk of office.db is full/],
  ['read-only', 'query_only = ON', /office.db cannot be written/],
])('a disk that is %s', (name, pragma, say) => {
  const db = openDb(join(folder, `${name}.db`));
  const app: App = { db, now: () => NOW, ring: () => {}, build: 'test' };
  const facts = demoStory(NOW).facts;
  const begin = facts.slice(0, 60);
  for (const fact of begin) recordFact(app, fact);
  db.$client.pragma(pragma);
  let trouble: unknown = null;
  let recorded = begin.length;
  for (const fact of facts.slice(60)) {
    try {
      recordFact(app, fact);
      recorded += 1;
    } catch (error) {
      trouble = error;
      break;
    }
  }
  expect(sayTrouble(trouble, 'office.db')).toMatch(say);
  expect(db.$client.prepare('SELECT count(*) FROM facts').pluck().get()).toBe(recorded);
  expect(countWrongTotals(db)).toBe(0);
  expect(replay(app)).toMatchObject({ facts: recorded, agrees: true });
  closeDb(db);
});

test('an error that is none of the database stays a bug', () => {
  expect(sayTrouble(new TypeError('x'), 'office.db')).toBeNull();
});
