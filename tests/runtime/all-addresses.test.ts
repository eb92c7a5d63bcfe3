// An office on all addresses: over the network there are no visitors, and a stream ends when its screen is removed.

import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, openDb } from '#db/open.ts';
import { buildSite } from '#src/runtime/build-site.ts';
import { logNothing } from '#src/runtime/log.ts';
import { type Site, startSite } from '#src/runtime/server.ts';
import { disableAccount } from '#src/usecases/accounts.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { revokeScreen } from '#src/usecases/screens.ts';
import { endSession } from '#src/usecases/sessions.ts';
import { listenTo } from '#tests/support/events.ts';
import { COACH, hangScreen } from '#tests/support/screens.ts';
import { signIn } from '#tests/support/sign-in.ts';

let site: Site;
let url: string;
const folder = mkdtempSync(join(tmpdir(), 'assist-open-'));
const databasePath = join(folder, 'office.db');
beforeAll(async () => {
  await buildSite('silent');
  const settings = { databasePath, host: '0.0.0.0', port: 0, publicUrl: 'http://assist.example.com' };
  site = await startSite(settings, logNothing);
  url = site.url.replace('0.0.0.0', '127.0.0.1');
  initOffice(
    site.app,
    { name: 'Brightwater', timezone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en-GB' },
    null,
  );
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers, redirect: 'manual' });

describe('an office without accounts on all addresses', () => {
  it.for(['/', '/people/x', '/coach', '/coach/screens', '/pair', '/ceremony/2026-10'])(
    'shows nobody %s',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/signin?to=${encodeURIComponent(path)}`,
      ]);
    },
  );

  it('shows a display its letters, and no frame', async () => {
    const answer = await ask('/tv');
    const text = await answer.text();
    expect(text).toContain('This screen is new here');
    expect(text).toContain('assist.example.com/pair');
    expect(text).not.toContain('astro-island');
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await ask('/live/pairing', { cookie })).json()).toEqual({ state: 'waiting' });
    expect(await (await ask('/live/pairing')).json()).toEqual({ state: 'gone' });
    expect((await ask('/live/board')).status).toBe(401);
    expect((await ask('/faces/x.svg')).status).not.toBe(200);
  });

  it('lets a display ask a hundred times in ten seconds', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, () => ask('/live/pairing')));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('10');
  });

  it('can be reached from the network', async () => {
    const own = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    if (!own) return;
    const answer = await fetch(`http://${own.address}:${new URL(url).port}/tv`);
    expect(answer.status).toBe(421);
  });
});

describe('a stream', () => {
  const over = { event: 'bye', data: { over: true } };

  it('of a screen ends within a second when another process removes it', async () => {
    const { id, token } = hangScreen(site.app);
    const tv = await listenTo(`${url}/live/board`, { cookie: `assist-screen=${token}` });
    expect((await tv.next('frame')).data.screen).toMatchObject({ distance: 'default' });
    const other = openDb(databasePath);
    revokeScreen({ ...site.app, db: other, ring: () => {} }, COACH, id);
    closeDb(other);
    const at = performance.now();
    expect(await tv.next()).toMatchObject(over);
    await tv.gone;
    expect(performance.now() - at).toBeLessThan(1000);
    const headers = { cookie: `assist-screen=${token}`, accept: 'text/event-stream' };
    expect(await (await listenTo(`${url}/live/board`, headers)).next()).toMatchObject(over);
  });

  it('of a session ends within a second when the session does', async () => {
    const { account, cookie } = await signIn(site.app, url, { role: 'viewer' });
    const tab = await listenTo(`${url}/live/board`, { cookie });
    expect((await tab.next('frame')).data.screen).toBeNull();
    const [session] = site.app.db.$client.prepare('SELECT id FROM sessions').all() as { id: string }[];
    endSession(site.app, account, session?.id ?? '');
    expect(await tab.next()).toMatchObject(over);
  });

  it('of an account ends within a second when another process disables it', async () => {
    const { account, cookie } = await signIn(site.app, url, { role: 'viewer' });
    const tab = await listenTo(`${url}/live/board`, { cookie });
    await tab.next('frame');
    const other = openDb(databasePath);
    const [row] = site.app.db.$client.prepare('SELECT changed FROM accounts WHERE id = ?').all(account);
    const { changed } = row as { changed: number };
    disableAccount({ ...site.app, db: other, ring: () => {} }, { kind: 'terminal' }, account, changed);
    closeDb(other);
    const at = performance.now();
    expect(await tab.next()).toMatchObject(over);
    await tab.gone;
    expect(performance.now() - at).toBeLessThan(1000);
  });
});

describe('what a screen tells of itself', () => {
  const tell = (headers: Record<string, string>, body = '{"sound":"on"}') =>
    fetch(`${url}/live/state`, { method: 'POST', headers, body });
  const ours = { 'sec-fetch-site': 'same-origin' };

  it('is taken from screens, from our own page, and only a little', async () => {
    const { token } = hangScreen(site.app);
    const screen = { cookie: `assist-screen=${token}` };
    expect((await tell({ ...screen, ...ours })).status).toBe(200);
    expect((await tell({ ...screen, ...ours }, 'nonsense')).status).toBe(200);
    expect((await tell({ ...screen, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await tell(ours)).status).toBe(403);
    expect((await tell({ ...screen, ...ours }, 'x'.repeat(2000))).status).toBe(413);
  });
});
