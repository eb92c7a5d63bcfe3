// The office television on the built site in a real browser: it wakes, celebrates once, moves, and ages with grace.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { openSite, type TestSite } from '../support/site.ts';

const SCREEN = { viewport: { width: 1920, height: 1080 } };

let site: TestSite;
let browser: TestBrowser;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('the page alone is the whole board, without a style attribute, and it wakes without drawing itself anew', async () => {
  const markup = await (await fetch(`${site.url}/tv`)).text();
  expect(markup).not.toMatch(/ style="/);
  for (const team of ['Harbour', 'Lantern', 'Summit', 'Kestrel']) expect(markup).toContain(team);

  const { page, leave } = await browser.visit(`${site.url}/tv`, SCREEN);
  const nodes = await page.locator('.tv *').count();
  await awake(page);
  expect(await page.locator('.tv *').count()).toBe(nodes);
  expect(await page.getByRole('row').count()).toBe(4);
  await leave();
});

test('without scripts it is a readable board that refreshes itself', async () => {
  const { page, leave } = await browser.visit(`${site.url}/tv`, { ...SCREEN, javaScriptEnabled: false });
  expect(await page.locator('.row').first().textContent()).toMatch(/[\d,]+ sales, [\d,]+ marketing/);
  expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe('60');
  expect((await page.locator('.reach').first().boundingBox())?.width).toBeGreaterThan(500);
  await leave();
});

test('a win is played once: scene, then the board with its points, and no more after a reload', async () => {
  const { page, leave } = await browser.visit(`${site.url}/tv`, SCREEN);
  await awake(page);
  const before = await footOf(page);
  winAgain(site.app, makeChance(11));
  await page.locator('.win.on').waitFor();
  expect(await page.locator('h1').textContent()).toBe('Won together');
  expect(await page.locator('.plate').textContent()).toContain('€');
  expect(await page.getByRole('log').textContent()).toMatch(/closed by \S+\./);
  expect(await footOf(page)).toBe(before);
  await page.reload();
  await awake(page);
  await page.waitForTimeout(500);
  expect(await page.locator('.win.on').count()).toBe(0);
  expect(await footOf(page)).not.toBe(before);
  await leave();
});

test('after the scene the board comes back and counts the win', async () => {
  const { page, leave } = await browser.visit(`${site.url}/tv?calm=1`, SCREEN);
  await awake(page);
  const before = await footOf(page);
  winAgain(site.app, makeChance(12));
  await page.locator('.win.on').waitFor();
  await page.locator('.win.on').waitFor({ state: 'hidden' });
  expect(await footOf(page)).toBe(before);
  await expect.poll(() => footOf(page), { timeout: 5_000 }).not.toBe(before);
  await leave();
});

test('nothing on it leaves the screen or covers anything, at every size it hangs in', async () => {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1280, 720],
    [390, 844],
  ] as const) {
    const { page, leave } = await browser.visit(`${site.url}/tv`, { viewport: { width, height } });
    await awake(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
    const goal = page.locator('.goal-numbers');
    const [box, pace] = [await goal.boundingBox(), await goal.locator('.pace-text').boundingBox()];
    const right = (one: typeof box) => (one ? one.x + one.width : Number.NaN);
    expect(right(pace), `the goal's pace at ${width}`).toBeLessThanOrEqual(right(box) + 0.5);
    const rows = await page.locator('.row').all();
    const boxes = await Promise.all(rows.map((row) => row.boundingBox()));
    for (const [index, box] of boxes.slice(1).entries()) {
      const above = boxes[index];
      expect(box && above && box.y >= above.y + above.height, `row ${index + 1} at ${width}`).toBe(true);
    }
    await leave();
  }
});

test('without the server it keeps its numbers, says so in steps, and recovers', async () => {
  const { page, problems, leave } = await browser.visit(`${site.url}/tv?pace=0.02`, SCREEN);
  await awake(page);
  const score = await page.locator('.total b').first().textContent();
  await page.route('**/live/board*', (route) => route.abort());
  await page.locator('.tv.is-reconnecting').waitFor();
  expect(await page.locator('.foot').textContent()).toContain('Reconnecting');
  await page.locator('.tv.is-stale').waitFor();
  expect(await page.locator('.as-of').textContent()).toMatch(/^Numbers from \d\d:\d\d$/);
  await page.locator('.tv.is-lost').waitFor();
  expect(await page.locator('.lost-scene p').textContent()).toMatch(/^Lost the server, showing \d\d:\d\d$/);
  expect(await page.locator('.total b').first().textContent()).toBe(score);
  await page.unroute('**/live/board*');
  await page.locator('.tv.is-live').waitFor();
  // The browser itself reports every connection that failed.
  expect(problems.splice(0).every((problem) => problem.includes('Failed to load'))).toBe(true);
  await leave();
});

async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
}

async function footOf(page: Page): Promise<string | null> {
  return page.locator('.foot .told').textContent();
}
