// `npm start` from outside: how it refuses to start, how it stops, and what it leaves behind.

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '#src/runtime/build-site.ts';
import { makeDemo } from '#src/runtime/demo.ts';
import { listenTo } from '#tests/support/events.ts';
import { freePort } from '#tests/support/free-port.ts';
import { startMain } from '#tests/support/started.ts';

const folder = mkdtempSync(join(tmpdir(), 'assist-main-'));
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  await buildSite('silent');
  makeDemo(file('demo.db'), Date.now());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(settings: Record<string, string>): Promise<string> {
  const { ended, said } = await startMain(settings);
  expect(await ended).toBe(1);
  expect(said().trim().split('\n')).toHaveLength(1);
  return said();
}

describe('a start that cannot be', () => {
  it('because of a setting', async () => {
    expect(await refusal({ ASSIST_DB: file('none.db'), HOST: '0.0.0.0' })).toContain('HOST is “0.0.0.0”');
  });

  it('because of the port', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    expect(await refusal({ ASSIST_DB: file('port.db'), PORT: String(port) })).toContain(`Port ${port}`);
    other.close();
  });

  it('because the file is not a database, or not ours, or newer than we are', async () => {
    writeFileSync(file('text.db'), 'Dear diary, today we won.\n'.repeat(200));
    expect(await refusal({ ASSIST_DB: file('text.db') })).toContain('is not a database');
    new Database(file('other.db')).exec('CREATE TABLE diary (day TEXT)').close();
    expect(await refusal({ ASSIST_DB: file('other.db') })).toContain('not one of Assist');
    copyFileSync(file('demo.db'), file('newer.db'));
    const newer = new Database(file('newer.db'));
    newer.pragma('user_version = 999');
    newer.close();
    expect(await refusal({ ASSIST_DB: file('newer.db') })).toContain('newer version');
  });

  it('because another server has the file, until that one is gone, however it went', async () => {
    const first = await startMain({ ASSIST_DB: file('demo.db') });
    expect(await refusal({ ASSIST_DB: file('demo.db') })).toContain('Another server');
    first.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const second = await startMain({ ASSIST_DB: file('demo.db') });
    expect(second.url).not.toBeNull();
    second.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});

describe('a stop', () => {
  it.for(['SIGTERM', 'SIGINT'] as const)(
    'by %s says bye to screens and ends well within five seconds',
    async (signal) => {
      const office = await startMain({ ASSIST_DB: file('demo.db') });
      const tv = await listenTo(`${office.url}/live/board`);
      await tv.next('frame');
      const askedAt = performance.now();
      office.kill(signal);
      expect((await tv.next('bye')).data.retryMs).toBeGreaterThan(0);
      await tv.gone;
      expect(await office.ended).toBe(0);
      expect(performance.now() - askedAt).toBeLessThan(5000);
    },
  );
});
