// assist score at a terminal: a case in, one line out, and no database made or asked.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { WORKED } from '#tests/support/case.ts';

const CLI = fileURLToPath(new URL('../../src/runtime/cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'assist-score-'));
const database = join(folder, 'office.db');
afterAll(() => rmSync(folder, { recursive: true }));

function score(input: string, words: string[] = []) {
  const env = { ...process.env, ASSIST_DB: database };
  const done = spawnSync(process.execPath, [CLI, 'score', ...words], { env, input, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('answers on one line, and makes no database', () => {
  const { code, out, err } = score(`\uFEFF${JSON.stringify(WORKED, null, 2)}`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(Object.keys(JSON.parse(out))).toEqual(['winPoints', 'assistPot', 'waiting', 'touches', 'entries']);
  expect(existsSync(database)).toBe(false);
});

test('says what is wrong on standard error', () => {
  expect(score('{"rules"')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('The case is no JSON'),
  });
  const wrong = score(JSON.stringify({ ...WORKED, timezone: 'Mars', points: 1 }));
  expect(wrong).toMatchObject({ code: 1, out: '' });
  expect(wrong.err.trimEnd().split('\n')).toHaveLength(2);
  expect(score('', ['case.json']).code).toBe(2);
});
