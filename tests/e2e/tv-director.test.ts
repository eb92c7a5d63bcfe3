// The director on the built site: the loop moves by itself, keys and the remote move it, and a server that goes away
// and comes back loses nothing and doubles nothing.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addScreenGroup, changeScreenGroup, readScreenGroups } from '#db/queries/screen-groups.ts';
import { changeScreen } from '#db/queries/screens.ts';
import { blankGroup } from '#src/domain/television/group-form.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { openBrowser, type TestBrowser, type Visit } from '../support/browser.ts';
import { hangScreen } from '../support/screens.ts';
import { openSite, type TestSite } from '../support/site.ts';

const chance = makeChance(5);

let site: TestSite;
let browser: TestBrowser;
/** A Wednesday noon, well within every screen's hours. */
const offset = Date.parse('2026-11-18T11:00:00Z') - Date.now();

beforeAll(async () => {
  site = await openSite({ now: () => Date.now() + offset });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function visit(path: string, token?: string): Promise<Visit> {
  const cookie = { name: 'assist-screen', value: token ?? '', url: site.url };
  const cookies = token ? [{ ...cookie, url: undefined, domain: '127.0.0.1', path: '/' }] : [];
  const seen = await browser.visit(path === 'about:blank' ? path : `${site.url}${path}`, {
    // What it does is the same at any size, and drawing fewer pixels is cheaper.
    viewport: { width: 640, height: 360 },
    storageState: {
      cookies: cookies.map(({ url: _, ...one }) => ({
        ...one,
        ...{ expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' },
      })),
      origins: [],
    },
  });
  await seen.page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  return seen;
}

const title = (page: Page) => page.locator('h1').textContent();
const next = (page: Page) => page.locator('.foot .next').textContent();
const BOARD = 'November, together';

test('the loop moves by itself, the board before every scene', async () => {
  const { page, leave } = await visit('/tv?pace=0.05');
  expect(await next(page)).toMatch(/^Next: /);
  for (let scene = 0; scene < 2; scene += 1) {
    // In one look: at this pace a busy machine may be back on the board between two.
    const seen = await page.waitForFunction(
      () => document.querySelector('.scene-box.on .scene') && document.querySelector('h1')?.textContent,
    );
    expect(await seen.jsonValue()).not.toBe(BOARD);
    await page.locator('.tv.on-board').waitFor();
  }
  await leave();
});

test('arrows change the scene, OK stops it, OK held hushes', async () => {
  const { page, leave } = await visit('/tv');
  await page.keyboard.press('ArrowRight');
  await page.locator('.scene-box.on .scene').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => next(page)).toBe('Paused');
  await page.keyboard.press('ArrowLeft');
  await page.locator('.tv.on-board').waitFor();
  await page.keyboard.press(' ');
  await expect.poll(() => next(page)).toMatch(/^Next: /);
  await page.keyboard.down('Enter');
  await page.locator('.tv.hushed').waitFor();
  await page.keyboard.up('Enter');
  expect(await next(page)).toMatch(/^Hushed until \d\d:\d\d · Next: /);
  await leave();
});

test('a scene held by its address stays until somebody wants another', async () => {
  const { page, leave } = await visit('/tv?scene=goal&hold=1&pace=0.02');
  // Who cannot see the board is not read it either.
  await expect.poll(() => page.locator('.board').isVisible()).toBe(false);
  await page.waitForTimeout(2000);
  expect(await page.locator('.scene-box.on .scene-goal').count()).toBe(1);
  expect(await next(page)).toBe('Held: Joint goal');
  await page.keyboard.press('ArrowRight');
  await page.locator('.tv.on-board').waitFor();
  await leave();
});

test('so does the board, and the board of a team; what is no scene holds nothing', async () => {
  const board = await visit('/tv?scene=board&hold=1&pace=0.02');
  const team = await visit('/tv?scene=team/Harbour&hold=1');
  const none = await visit('/tv?scene=weather&hold=1');
  await board.page.waitForTimeout(1500);
  expect([await title(board.page), await next(board.page)]).toEqual([BOARD, 'Held: Board']);
  await board.page.keyboard.press('ArrowRight');
  await board.page.locator('.scene-box.on .scene').waitFor();
  expect(await team.page.locator('.scene-box.on .scene-team').count()).toBe(1);
  expect(await next(team.page)).toBe('Held: Harbour');
  expect(await next(none.page)).toMatch(/^Next: /);
  for (const { leave } of [board, team, none]) await leave();
});

test('a coach holds a scene, lets it go, and asks for the next', async () => {
  const { id, token } = hangScreen(site.app, { days: ['1', '2', '3', '4', '5', '6', '7'] });
  const { page, leave } = await visit('/tv', token);
  const ask = (columns: Parameters<typeof changeScreen>[2]) => {
    changeScreen(site.app.db, id, columns);
    site.app.ring();
  };
  ask({ held: 'goal' });
  await page.locator('.scene-box.on .scene-goal').waitFor();
  await expect.poll(() => site.app.showing?.of(id)?.scene).toBe('goal');
  ask({ held: null, orderNumber: 1, orderKind: 'next', orderAt: site.app.now() });
  await page.locator('.tv.on-board').waitFor();
  await leave();
});

test('the server away for ten minutes: it says so, loops no lies, and comes back with nothing lost or doubled', async () => {
  const { page, problems, leave } = await visit('/tv?pace=0.02');
  await page.evaluate(() => {
    const win = document.querySelector('.win') as HTMLElement;
    let wasOn = false;
    win.dataset.plays = '0';
    new MutationObserver(() => {
      const isOn = win.classList.contains('on');
      if (isOn && !wasOn) win.dataset.plays = String(Number(win.dataset.plays) + 1);
      wasOn = isOn;
    }).observe(win, { attributes: true, attributeFilter: ['class'] });
  });
  const plays = () => page.locator('.win').getAttribute('data-plays');
  await page.route(/\/(live|tv)\//, (route) => route.abort());
  await page.locator('.lost-scene').waitFor();
  winAgain(site.app, chance);
  await page.unroute(/\/(live|tv)\//);
  await page.locator('.tv.is-live').waitFor();
  await expect.poll(plays, { timeout: 10_000 }).toBe('1');
  await page.waitForTimeout(2000);
  expect(await plays()).toBe('1');
  expect(problems.splice(0).every((problem) => problem.includes('Failed to load'))).toBe(true);
  await leave();
});

test('another language of its group is loaded between two scenes', async () => {
  const { db } = site.app;
  const group = addScreenGroup(db, { ...blankGroup('en'), name: 'Berlin' });
  const { id, token } = hangScreen(site.app, { days: ['1', '2', '3', '4', '5', '6', '7'] });
  changeScreen(db, id, { group });
  const { page, leave } = await visit('/tv?pace=0.05', token);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const before = readScreenGroups(db).find((one) => one.id === group);
  if (before) changeScreenGroup(db, { ...before, language: 'de' });
  site.app.ring();
  await page.locator('html[lang=de]').waitFor({ state: 'attached' });
  await expect.poll(() => next(page)).toMatch(/^Gleich: /);
  await leave();
});

test('where an upgrade took the celebrations of an old page away, its board moves on and the new page comes', async () => {
  const { page, problems, leave } = await visit('about:blank');
  await page.route(/\/celebration\.[^/]*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${site.url}/tv?pace=0.1`);
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.waitForTimeout(1500);
  const told = () => page.locator('.foot .told').textContent();
  const before = await told();
  await page.evaluate(() => {
    document.documentElement.dataset.old = 'page';
  });
  winAgain(site.app, chance);
  await page.locator('.tv.on-cheer').waitFor();
  expect(await page.locator('.board.away, .win.on').count()).toBe(0);
  await page.locator('.tv.on-board').waitFor();
  await expect.poll(told).not.toBe(before);
  site.app.build = 'the newest';
  site.app.ring();
  await page.waitForFunction(() => !document.documentElement.dataset.old);
  expect(problems.splice(0).every((problem) => problem.includes('Failed to load'))).toBe(true);
  await leave();
});

test('whatever a storage gives back, the board lives and the loop goes on', async () => {
  const { page, problems, leave } = await visit('/tv?pace=0.05');
  await page.locator('.scene-box.on .scene').waitFor();
  const keys = ['director', 'frame', 'scenes'].map((name) => `assist.tv.${name}`);
  const frame = await page.evaluate(async () => {
    const stream = new EventSource('/live/board?after=none-0');
    const text = await new Promise<string>((hear) => {
      stream.addEventListener('frame', (event) => hear((event as MessageEvent<string>).data));
    });
    stream.close();
    return JSON.parse(text);
  });
  const story = { deal: '1', customer: 'Northwind', winPoints: 5, helpers: [5], closers: [] };
  const moment = { kind: 'deal_won', key: 'broken', at: site.app.now(), story };
  const broken = JSON.stringify({ cheers: { waiting: [{ cameAt: moment.at, moment }] } });
  const ahead = (told: object) => JSON.stringify({ ...frame, fact: frame.fact + 9, ...told });
  const garbage = [
    ...['{}', '[]', '{"cheers":{"wai'].map((text) => keys.map((key) => [key, text])),
    [[keys[1], ahead({ teams: [null] })]],
    [[keys[1], ahead({ office: 5, latest: null })]],
    [[keys[0], broken]],
  ];
  for (const entries of garbage) {
    // Written when the page goes, so that it has nothing of its own to add.
    await page.evaluate((all) => {
      addEventListener('pagehide', () => {
        for (const [key, text] of all) localStorage.setItem(key as string, text as string);
      });
    }, entries);
    await page.reload();
    await page.locator('.tv.on-slot').waitFor();
    await page.locator('.tv.on-board .row').first().waitFor();
    await page.locator('.tv.on-slot').waitFor();
  }
  problems.splice(0);
  await leave();
});

test('a new build is loaded between two scenes', async () => {
  const { page, leave } = await visit('/tv?pace=0.02');
  await page.evaluate(() => {
    document.documentElement.dataset.old = 'page';
  });
  site.app.build = 'a newer one';
  winAgain(site.app, chance);
  await page.waitForFunction(() => !document.documentElement.dataset.old);
  await leave();
});
