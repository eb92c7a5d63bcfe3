// The desk in a real browser: found, asked and done by keyboard, once each; and all of it again without scripts.

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssets } from '#db/queries/assets.ts';
import { readGoalRow } from '#db/queries/goals.ts';
import { readPeople } from '#db/queries/people.ts';
import { seasonOf } from '#src/domain/season.ts';
import { readDeck } from '#src/usecases/deck.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { officeOf } from '#src/usecases/standings.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let browser: TestBrowser;
let coach: BrowserContextOptions;
let ring: (customer: string) => number;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  coach = (await signIn(site.app, site.url, { role: 'coach' })).options;
  const { person, name } = readPeople(site.app.db).find(({ craft }) => craft === 'sales')!;
  const { account } = await signIn(site.app, site.url, { role: 'member', person, name });
  const actor = { kind: 'account', account, name, role: 'member', person } as const;
  const [asset] = readAssets(site.app.db);
  ring = (customer) => {
    const once = `ring-of-${customer.replaceAll(/\W/g, '-')}-in-a-test`;
    const helped = [{ asset: asset!.asset, day: new Date(site.app.now()).toISOString().slice(0, 10) }];
    const rung = { once, deal: null, customer, amount: '9600', owners: [], helped, isAnother: true };
    const rang = ringWin(site.app, actor, rung);
    if (!('id' in rang)) throw new Error('It did not ring.');
    return rang.id;
  };
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const open = async (path: string, options: BrowserContextOptions = {}) => {
  const visit = await browser.visit(site.url + path, { ...coach, ...options });
  if (options.javaScriptEnabled !== false) {
    await visit.page.waitForFunction(() => document.documentElement.dataset['desk'] === 'awake');
  }
  return visit;
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const stateOf = (id: number) => readDeck(site.app).find((win) => win.id === id)?.state ?? 'gone';

describe('finding', () => {
  it('opens by Ctrl+K, follows the typing and goes there, with the focus back after Escape', async () => {
    const { page, leave } = await open('/coach/goal');
    await page.locator('.rail-find').focus();
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.palette-row');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.palette-field', { state: 'detached' });
    expect(await focused(page)).toContain('Find or do');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.palette-field');
    await page.keyboard.type('seas');
    await page.waitForSelector('.palette-row:has-text("Season")[aria-selected="true"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/coach/season');
    await leave();
  });

  it('is a page of its own without scripts', async () => {
    const { page, leave } = await open('/coach', { javaScriptEnabled: false });
    await page.locator('.rail-find').click();
    await page.locator('#q').fill('rules');
    await page.getByRole('button', { name: 'Find' }).click();
    expect(await page.locator('.find-list a').first().getAttribute('href')).toBe('/coach/rules');
    await leave();
  });
});

describe('single letters', () => {
  it('go places, say nothing while somebody types, and can be switched off', async () => {
    const { page, leave } = await open('/coach/find');
    await page.locator('#q').focus();
    await page.keyboard.type('gr?');
    expect(await page.locator('#q').inputValue()).toBe('gr?');
    await page.locator('h1').click();
    await page.keyboard.type('gr');
    await page.waitForURL('**/coach/rules');
    await page.waitForFunction(() => document.documentElement.dataset['desk'] === 'awake');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.type('gg');
    await page.waitForTimeout(300);
    expect(page.url()).toContain('/coach/rules');
    await leave();
  });
});

describe('a win on deck', () => {
  it('counts down, is held by H, released by R, and comes and goes by itself', async () => {
    const { page, leave } = await open('/coach');
    const id = ring('Northwind Water');
    await page.waitForSelector('.deck', { timeout: 10_000 });
    expect(await page.locator('.deck-clock').textContent()).toMatch(/^\s*0:[0-2]\d\s*$/);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('h');
    await page.waitForSelector('.deck-clock:has-text("Held")');
    expect(stateOf(id)).toBe('held');
    expect(await page.locator('.desk-toasts').textContent()).toContain('Held.');
    await page.waitForFunction(() => document.documentElement.dataset['desk'] === 'awake');
    await page.keyboard.press('r');
    await page.waitForURL('**/coach');
    await page.waitForSelector('.deck', { state: 'detached', timeout: 10_000 });
    await leave();
  });

  it('is dropped by D, with a reason, in a dialog that keeps the focus', async () => {
    const id = ring('Severn Meters');
    const { page, leave } = await open('/coach');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'Drop Severn Meters' });
    await dialog.waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'reason');
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('Drop');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Why').fill('Rung twice.');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.desk-toasts .notice:has-text("Dropped.")');
    expect(stateOf(id)).toBe('gone');
    await leave();
  });

  it('says when it goes on air and can be dropped without scripts', async () => {
    const id = ring('Elbe Zweckverband');
    const { page, problems, leave } = await open('/coach', { javaScriptEnabled: false });
    expect(await page.locator('.deck-clock').textContent()).toMatch(/\d\d:\d\d:\d\d/);
    await page.locator('.deck summary').click();
    await page.getByLabel('Why').fill(' \u202e ');
    await page.getByRole('button', { name: 'Drop it' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Say why');
    expect(problems.splice(0)).toEqual([expect.stringContaining('400')]);
    await page.getByLabel('Why').fill('A slip.');
    await page.getByRole('button', { name: 'Drop it' }).click();
    expect(await page.locator('.notice').textContent()).toContain('Dropped.');
    expect(stateOf(id)).toBe('gone');
    await leave();
  });
});

describe('the goal', () => {
  it('is set once by a button that is pressed twice, and stays busy at its own width', async () => {
    const { page, leave } = await open('/coach/goal');
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await page.getByText('Set…').click();
    const save = page.getByRole('dialog').getByRole('button', { name: 'Save the goal' });
    await page.getByRole('dialog').getByLabel('want to win').fill('1200000');
    const pressed = await save.evaluate((button) => {
      const before = button.getBoundingClientRect().width;
      for (let press = 0; press < 3; press += 1) (button as HTMLButtonElement).click();
      return { busy: button.getAttribute('aria-busy'), grew: button.getBoundingClientRect().width - before };
    });
    expect(pressed).toEqual({ busy: 'true', grew: 0 });
    await page.waitForSelector('.desk-toasts .notice:has-text("€1,200,000")');
    expect(posts.length).toBe(1);
    await leave();
  });

  it('shows a second coach what is there now, with what was typed, in the dialog', async () => {
    const { page, problems, leave } = await open('/coach/goal');
    const season = seasonOf(site.app.now(), officeOf(site.app).timezone);
    const other = await open('/coach/goal', { javaScriptEnabled: false });
    await page.getByText('Change…').first().click();
    const ask = other.page.locator('.ask').first();
    await ask.locator('summary').click();
    await ask.getByLabel('want to win').fill('950000');
    await ask.getByLabel('Why it changes').fill('More.');
    await ask.getByRole('button').click();
    await other.leave();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('want to win').fill('700000');
    await dialog.getByLabel('Why it changes').fill('Less.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.waitForSelector('[role="dialog"] .complaint:has-text("It is €950,000 now.")');
    expect(await dialog.getByLabel('want to win').inputValue()).toBe('700000');
    expect(readGoalRow(site.app.db, season)?.amountMinor).toBe(95_000_000);
    expect(problems.splice(0)).toEqual([expect.stringContaining('409')]);
    await leave();
  });
});

describe('a phone', () => {
  it('has the whole rail behind a menu that needs no scripts', async () => {
    const { page, leave } = await open('/coach/rules', {
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    await page.getByText('Menu').click();
    await page.locator('.rail-sheet').getByRole('link', { name: 'Season' }).click();
    expect(await page.locator('h1').textContent()).toContain('is open');
    await leave();
  });
});
