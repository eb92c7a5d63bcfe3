// A television on a wall in simulated time: its own clock and the office's move together, and its wire can be cut.

import { mkdtempSync, rmSync } from 'node:fs';
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
import { layWire } from './wire.ts';

/** The longest step of the clocks; after each the page gets a moment to hear the server. */
const STEP_MS = 5_000;
const HEAR_MS = 45;
/** In real time: every step brings at least one ping, and a look at the hour after a few. */
const LIMITS = { pingMs: 20, tickMs: 200 };
/** A quarter of a full picture’s pixels: everything on it is sized by its height, and an hour of motion is drawn. */
const SCREEN = { width: 960, height: 540 };

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
  let now = from;
  const office = await openSimulated(() => now);
  const wire = await layWire(office.port);
  const browser = await openBrowser();
  const { page, problems } = await browser.visit('about:blank', { viewport: SCREEN });
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
    ...{ page, problems, go, app: office.app, now: () => now, cut: wire.cut, mend: wire.mend },
    leap: async (ms) => {
      now += ms;
      await page.clock.fastForward(ms);
    },
    restart: async (awayMs, meanwhile) => {
      await office.stop();
      await go(awayMs);
      meanwhile();
      await office.start();
    },
    leave: async () => {
      problems.splice(0);
      await browser.close();
      await wire.cut();
      await office.remove();
    },
  };
}

/** The demo's office on a port of its own; while the server is stopped, `app` is what the terminal would open. */
async function openSimulated(now: () => number) {
  await buildSite('silent');
  const folder = mkdtempSync(join(tmpdir(), 'assist-wall-'));
  const databasePath = join(folder, 'office.db');
  makeDemo(databasePath, now());
  const settings = { databasePath, host: '127.0.0.1', port: await freePort(), publicUrl: null };
  let site: Site | null = null;
  let terminal: App | null = null;
  const start = async () => {
    if (terminal) closeDb(terminal.db);
    terminal = null;
    site = await startSite(settings, logNothing, now, LIMITS);
  };
  const stop = async () => {
    await site?.stop();
    site = null;
    terminal = { db: openDb(databasePath), now, ring: () => {}, build: '' };
  };
  const app = () => {
    const open = site?.app ?? terminal;
    if (open === null) throw new Error('The office is closed.');
    return open;
  };
  await start();
  saveMeta(app().db, 'freeze', 'off');
  const remove = async () => {
    await site?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { port: settings.port, app, start, stop, remove };
}
