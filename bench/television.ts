// What a television costs a slow machine: frames and long tasks of every scene and of the largest win, and scripts.

import type { CDPSession, Page } from 'playwright-core';
import { SCENES } from '#src/domain/television/scene.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import type { App } from '#src/usecases/app.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { filesOf, PAGE_SCRIPTS, zippedBytes } from '#tests/support/page-scripts.ts';
import { openSite } from '#tests/support/site.ts';
import { count, type Line, line } from './table.ts';

const SCREEN = { viewport: { width: 1920, height: 1080 } };
/** How many times slower than this machine the television is. */
const SLOWER = 6;
/** Entrances are over by then, and so long is looked at. */
const SETTLE_MS = 9_000;
const LOOK_MS = 4_000;
const WIN_MS = 6_000;
const AT_ONCE = 20;

export async function benchTelevision(): Promise<Line[]> {
  const site = await openSite();
  const browser = await openBrowser();
  try {
    return [
      ...(await scripts(site.url)),
      ...(await rest(browser, site.url)),
      ...(await celebration(browser, site.url, site.app)),
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** Every script that the page names or that one of those names, first loads and later ones apart. */
async function scripts(url: string): Promise<Line[]> {
  const html = await (await fetch(`${url}/tv`)).text();
  const { first, later } = filesOf(html, PAGE_SCRIPTS);
  return [
    line(
      'television: scripts before the board lives, gzipped',
      `${count(zippedBytes(first))} B`,
      'under 20,480 B',
    ),
    line(
      'television: scripts that come later (celebrations)',
      `${count(zippedBytes(later))} B`,
      'both under 28,672 B',
    ),
  ];
}

async function rest(browser: TestBrowser, url: string): Promise<Line[]> {
  const empty = await look(browser, `${url}/healthz`, 0);
  const lines = [line(`television: an empty page, ${SLOWER} × slower`, frames(empty))];
  for (const scene of ['board', ...(await scenesOf(url))]) {
    const seen = await look(browser, `${url}/tv?scene=${scene}&hold=1`, SETTLE_MS);
    lines.push(line(`television: ${scene} at rest, ${SLOWER} × slower`, frames(seen), 'as the empty page'));
  }
  return lines;
}

/** Twenty wins in one second are one scene with everybody in it and all the confetti that there is. */
async function celebration(browser: TestBrowser, url: string, app: App): Promise<Line[]> {
  const { page, leave } = await browser.visit(`${url}/tv?scene=board&hold=1`, SCREEN);
  const slow = await slowDown(page);
  await page.waitForTimeout(SETTLE_MS);
  const chance = makeChance(77);
  for (let win = 0; win < AT_ONCE; win += 1) winAgain(app, chance);
  await page.locator('.win.on').waitFor();
  const seen = await watchFrames(page, WIN_MS);
  await slow.detach();
  await leave();
  const what = `television: ${AT_ONCE} wins at once, ${SLOWER} × slower`;
  return [line(what, frames(seen), 'no frame over 50 ms')];
}

/** The scenes that the demo's office has right now. */
async function scenesOf(url: string): Promise<string[]> {
  const there: string[] = [];
  for (const scene of SCENES) {
    if ((await fetch(`${url}/tv/scene.json?id=${scene}`)).ok) there.push(scene);
  }
  return there;
}

type Frames = { perSecond: number; longestMs: number; longTasks: number };

async function look(browser: TestBrowser, url: string, settleMs: number): Promise<Frames> {
  const { page, problems, leave } = await browser.visit(url, SCREEN);
  const slow = await slowDown(page);
  await page.waitForTimeout(settleMs);
  const seen = await watchFrames(page, LOOK_MS);
  await slow.detach();
  problems.splice(0);
  await leave();
  return seen;
}

async function slowDown(page: Page): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return client;
}

function watchFrames(page: Page, ms: number): Promise<Frames> {
  return page.evaluate(
    (lookMs) =>
      new Promise<Frames>((resolve) => {
        const gaps: number[] = [];
        let longTasks = 0;
        const observer = new PerformanceObserver((list) => {
          longTasks += list.getEntries().length;
        });
        observer.observe({ type: 'longtask' });
        const startedAt = performance.now();
        let last = startedAt;
        const draw = (at: number) => {
          gaps.push(at - last);
          last = at;
          if (at - startedAt < lookMs) requestAnimationFrame(draw);
          else {
            observer.disconnect();
            resolve({
              perSecond: (gaps.length * 1000) / (at - startedAt),
              longestMs: Math.max(...gaps.slice(1)),
              longTasks,
            });
          }
        };
        requestAnimationFrame(draw);
      }),
    ms,
  );
}

const frames = ({ perSecond, longestMs, longTasks }: Frames) =>
  `${perSecond.toFixed(0)} frames/s · longest ${longestMs.toFixed(0)} ms · ${longTasks} long tasks`;
