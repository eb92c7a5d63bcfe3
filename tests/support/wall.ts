// A television on a wall in simulated time: its own clock and the office's move together, and its wire can be cut.

import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { closeDb, openDb } from '#db/open.ts';
import { saveMeta } from '#db/queries/meta.ts';
import { buildSite } from '#src/runtime/build-site.ts';
import { makeDemo } from '#src/runtime/demo.ts';
import { logNothing } from '#src/runtime/log.ts';
import { type Site, startSite } from '#src/runtime/server.ts';
import type { App } from '#src/usecases/app.ts';
import { openBrowser } from './browser.ts';
import { freePort } from './free-port.ts';

/** The longest step of the clocks; after each the page gets a moment to hear the server. */
const STEP_MS = 5_000;
const HEAR_MS = 45;
/** In real time: every step brings at least one ping, and a look at the hour after a few. */
const LIMITS = { pingMs: 20, tickMs: 200 };

/**
 * `leap` jumps so far ahead at once, as after a sleep; `go` lets so many milliseconds pass on both clocks and calls `look` after every step. `restart` stops the server
 * and starts it again after `awayMs`, just after what happens `meanwhile` in the terminal; `cut` and `mend` are the wire between.
 */
export type Wall = {
  page: Page;
  problems: string[];
  app: () => App;
  now: () => number;
  go: (ms: number, look?: () => Promise<unknown>) => Promise<void>;
  leap: (ms: number) => Promise<void>;
  restart: (awayMs: number, meanwhile: () => void) => Promise<void>;
  cut: () => Promise<void>;
  mend: () => Promise<void>;
  leave: () => Promise<void>;
};

/** @param from the office's clock when the screen is switched on, UTC ms */
export async function hangWall(from: number, path = '/tv'): Promise<Wall> {
  await buildSite('silent');
  const folder = mkdtempSync(join(tmpdir(), 'assist-wall-'));
  const databasePath = join(folder, 'office.db');
  let now = from;
  makeDemo(databasePath, now);
  const behind = await freePort();
  const start = (): Promise<Site> =>
    startSite(
      { databasePath, host: '127.0.0.1', port: behind, publicUrl: null },
      logNothing,
      () => now,
      LIMITS,
    );
  let site = await start();
  let away: App | null = null;
  saveMeta(site.app.db, 'freeze', 'off');
  const wire = await layWire(behind);
  const browser = await openBrowser();
  const { page, problems } = await browser.visit('about:blank', { viewport: { width: 1920, height: 1080 } });
  await page.clock.install({ time: now });
  now += 1_000;
  await page.clock.pauseAt(now);
  await page.goto(`http://127.0.0.1:${wire.port}${path}`);
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));

  const go: Wall['go'] = async (ms, look = async () => {}) => {
    for (let left = ms; left > 0; left -= STEP_MS) {
      const step = Math.min(STEP_MS, left);
      now += step;
      await page.clock.runFor(step);
      await new Promise((resolve) => setTimeout(resolve, HEAR_MS));
      await look();
    }
  };
  return {
    page,
    problems,
    app: () => away ?? site.app,
    now: () => now,
    go,
    leap: async (ms) => {
      now += ms;
      await page.clock.fastForward(ms);
    },
    restart: async (awayMs, meanwhile) => {
      await site.stop();
      const db = openDb(databasePath);
      away = { db, now: () => now, ring: () => {}, build: '' };
      await go(awayMs);
      meanwhile();
      closeDb(db);
      away = null;
      site = await start();
    },
    cut: wire.cut,
    mend: wire.mend,
    leave: async () => {
      problems.splice(0);
      await browser.close();
      await wire.cut();
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A wire to a port of this machine that can be cut: what went through it is gone at once, and nobody answers. */
async function layWire(behind: number) {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  };
  const mend = async () => {
    const made = createServer((near) => {
      const far = connect(behind, '127.0.0.1');
      for (const socket of [near, far]) keep(socket);
      near.pipe(far).pipe(near);
      far.once('close', () => near.destroy());
      near.once('close', () => far.destroy());
    });
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve));
    server = made;
  };
  const cut = async () => {
    const closing = server;
    server = null;
    if (closing === null) return;
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => closing.close(resolve));
  };
  await mend();
  return { port, cut, mend };
}
