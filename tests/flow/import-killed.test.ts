// An import that is killed in the middle keeps every row that anybody has seen, and no half of one.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDb, type Db, openDb } from '#db/open.ts';
import { countWrongTotals } from '#db/queries/proof.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { replay } from '#src/usecases/replay.ts';
import { makeOffice } from '#tests/support/office.ts';
import { bring, PEOPLE } from '#tests/usecases/import-desk.ts';

/** Some seconds alone, but tests share their processors. */
vi.setConfig({ testTimeout: 180_000 });

const CLI = fileURLToPath(new URL('../../src/runtime/cli.ts', import.meta.url));
const ROWS = 3000;
const KILLS = 2;

let folder = '';
let db: Db;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assist-killed-'));
  db = openDb(join(folder, 'office.db'));
});

afterEach(() => {
  closeDb(db);
  rmSync(folder, { recursive: true, force: true });
});

test('kill -9 loses no row that could be seen, and the next import finishes the work', async () => {
  const app = { ...makeOffice().app, db };
  const office = { name: 'Killed', timezone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en-GB' };
  initOffice(app, office, { win: { base: 0, perAmount: 100 } });
  await bring({ ...makeOffice(), app }, 'people', PEOPLE);
  const rows = Array.from({ length: ROWS }, (_, row) => `D${row},,linus:60; ada:40,100,2026-11-02,won`);
  const file = join(folder, 'deals.csv');
  writeFileSync(file, `deal,customer,owners,amount,won,stage\n${rows.join('\n')}\n`);

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const child = startImport(file);
    const seen = await seenWhenPast(storedDeals() + ROWS / 10, child);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const stored = storedDeals();
    expect(stored).toBeGreaterThanOrEqual(seen);
    expect(stored).toBeLessThan(ROWS);
    expect(sum('SELECT sum(points) FROM entries')).toBe(stored);
    expect(countWrongTotals(db)).toBe(0);
  }

  const stored = storedDeals();
  const child = startImport(file);
  const said = await Array.fromAsync(child.stdout ?? []);
  expect(JSON.parse(said.join(''))).toMatchObject({
    read: ROWS,
    new: ROWS - stored,
    unchanged: stored,
    problems: [],
  });
  expect(sum('SELECT sum(points) FROM entries')).toBe(ROWS);
  expect(replay(app).differences).toEqual([]);
});

function startImport(file: string): ChildProcess {
  const env = { ...process.env, ASSIST_DB: join(folder, 'office.db') };
  return spawn(process.execPath, [CLI, 'import', 'deals', file, '--json'], { env });
}

/** Waits until more than `deals` can be seen from outside, and says how many they were. */
async function seenWhenPast(deals: number, child: ChildProcess): Promise<number> {
  for (;;) {
    const seen = storedDeals();
    if (seen > deals) return seen;
    if (child.exitCode !== null) throw new Error('The import ended before it could be killed.');
    await wait(5);
  }
}

function storedDeals(): number {
  return sum('SELECT count(*) FROM deals');
}

function sum(query: string): number {
  return Number(db.$client.prepare(query).pluck().get());
}
