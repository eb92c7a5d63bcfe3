// Accounts from the terminal: links on standard output alone, and never a coach too few.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDb, openDb } from '#db/open.ts';
import { runCli } from '#src/runtime/cli.ts';
import { linkNow } from '#src/usecases/links.ts';
import { openSetupLink } from '#src/usecases/setup-links.ts';
import { tokenOf } from '#tests/support/accounts.ts';
import { heard } from '#tests/support/quiet.ts';

const folder = mkdtempSync(join(tmpdir(), 'assist-cli-accounts-'));
const path = join(folder, 'office.db');
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv('ASSIST_DB', path);
  vi.stubEnv('PUBLIC_URL', 'https://assist.example.com');
});

/** What a command printed, what it said beside that, and how it ended. */
async function assist(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  const code = await runCli(words);
  return { code, out: out.join(''), err: heard().join('') };
}

function withApp<T>(run: (app: Parameters<typeof openSetupLink>[0]) => T): T {
  const db = openDb(path);
  try {
    return run({ db, now: Date.now, ring: () => {}, build: 'test' });
  } finally {
    closeDb(db);
  }
}

test('a setup link opens setup until somebody has an account', async () => {
  const { code, out, err } = await assist('setup-link');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^https:\/\/assist\.example\.com\/setup\/[\w-]{32}\n$/),
  ]);
  expect(err).toContain('30 minutes');
  withApp((app) => expect(openSetupLink(app, tokenOf(out.trim())).expiresAt).toBeGreaterThan(Date.now()));
  const added = await assist(
    'account',
    'add',
    'ruth@brightwater.example',
    '--name',
    'Ruth Adler',
    '--role',
    'coach',
  );
  expect(added).toMatchObject({ code: 0, err: expect.stringContaining('72 hours') });
  withApp((app) =>
    expect(linkNow(app, 'invitation', tokenOf(added.out.trim()))).toMatchObject({ from: null }),
  );
  expect(await assist('setup-link')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('set up already'),
  });
});

test('accounts are listed, disabled and given a new password by their address', async () => {
  expect((await assist('account', 'list')).out).toBe(
    'ruth@brightwater.example  coach  invited  Ruth Adler\n',
  );
  expect(await assist('account', 'disable', 'RUTH@brightwater.example')).toMatchObject({
    code: 1,
    err: expect.stringContaining('the last coach'),
  });
  const { out } = await assist('reset-password', 'ruth@brightwater.example');
  withApp((app) => expect(linkNow(app, 'reset', tokenOf(out.trim())).name).toBe('Ruth Adler'));
  expect(await assist('reset-password', 'nobody@x.example')).toMatchObject({
    code: 1,
    err: 'Nobody has an account with the address nobody@x.example.\n',
  });
  expect(await assist('account', 'add', 'x@y.example')).toMatchObject({ code: 2 });
});
