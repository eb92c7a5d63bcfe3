// First run as a new coach does it, of a Sunday evening: from the printed link on an empty database to a test bell on a
// display that was paired on the way. Once with nothing but a keyboard, once on a phone without JavaScript.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSetupLink } from '#src/usecases/setup-links.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser, type Visit } from '#tests/support/browser.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

/** Out of the hours that a new screen gets: whoever tries it out sees the board all the same. */
const SUNDAY = Date.parse('2026-11-22T21:00:00Z');
const LIST = [
  'Full name\tE-mail\tTeam\tDepartment',
  'Maya Okafor\tm.okafor@brightwater.example\tHarbour\tSales',
  'Jonas Lindqvist\tj.lindqvist@brightwater.example\tHarbour\tMarketing',
  'Zoë van Dijk\tz.vandijk@brightwater.example\tKestrel\tGrowth',
].join('\n');
const PASSWORD = 'a harbour of nine lanterns';
const WALL = {
  viewport: { width: 1920, height: 1080 },
  // A proxy on this machine says that the display is somewhere else.
  extraHTTPHeaders: { 'x-forwarded-for': '192.168.1.44' },
};

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pathOf = (page: Page) => new URL(page.url()).pathname;
const lettersOn = async ({ page }: Visit) => (await page.locator('.code b').allTextContents()).join('');
const marksOf = (page: Page) => page.locator('.setup-rail .step-done').count();
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

async function openEmpty(): Promise<TestSite> {
  const startedAt = Date.now();
  return openSite({ story: 'none', now: () => SUNDAY + Date.now() - startedAt });
}

/** Presses Tab until the focus is on something, and counts as many keys as one may be asked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let keys = 0; keys < 25; keys += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Twenty-five Tabs at ${pathOf(page)} do not reach ${selector}`);
}

async function press(page: Page, selector: string, to: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname === to);
}

async function isClean(page: Page, path: string): Promise<void> {
  expect(pathOf(page)).toBe(path);
  expect(await axe(page), path).toEqual([]);
  expect(await fits(page), path).toBe(true);
}

/** Steps one to five, with a list from a spreadsheet that leaves one question. */
async function nameOfficeAndPeople(page: Page): Promise<void> {
  const { keyboard } = page;
  await isClean(page, '/setup/office');
  await keyboard.type('Brightwater');
  await press(page, '#name', '/setup/coach');
  await isClean(page, '/setup/coach');
  await keyboard.type('Ruth Adler');
  await tabTo(page, '#email');
  await keyboard.type('ruth@brightwater.example');
  await tabTo(page, '#password');
  await keyboard.type(PASSWORD);
  await press(page, '#password', '/setup/people');

  await isClean(page, '/setup/people');
  // What Ctrl and V do with a clipboard.
  await keyboard.insertText(LIST);
  await tabTo(page, '#paste .primary');
  await keyboard.press('Enter');
  await page.locator('.sheet').waitFor();
  await isClean(page, '/setup/people');
  await tabTo(page, '.question button[value="marketing"]');
  await keyboard.press('Enter');
  await page.locator('.question').waitFor({ state: 'detached' });
  await press(page, '.setup-foot .primary', '/setup/rules');

  await isClean(page, '/setup/rules');
  await keyboard.press('ArrowDown');
  await press(page, '.setup-foot .primary', '/setup/goal');
  await isClean(page, '/setup/goal');
  await keyboard.type('900,000');
  await press(page, '#amount', '/setup/screen');
}

describe('with nothing but a keyboard', () => {
  it('leads from the setup link to a test bell on a paired screen', async () => {
    const site = await openEmpty();
    const size = { viewport: { width: 1366, height: 768 } };
    const { page, leave } = await browser.visit(site.url + makeSetupLink(site.app).path, size);
    const { keyboard } = page;
    await nameOfficeAndPeople(page);
    await isClean(page, '/setup/screen');
    const wall = await browser.visit(`${site.url}/tv`, WALL);
    await keyboard.type((await lettersOn(wall)).toLowerCase());
    await keyboard.press('Enter');
    await page.locator('#screen-name').waitFor();
    await isClean(page, '/setup/screen');
    await keyboard.type('Canteen');
    await press(page, '#screen-name', '/setup/bell');

    await isClean(page, '/setup/bell');
    expect(await marksOf(page)).toBe(6);
    await wall.page.locator('.board').waitFor();
    await tabTo(page, '.ring');
    await keyboard.press('Enter');
    await page.locator('.bell-room.on').waitFor();
    await wall.page.getByRole('heading', { name: 'Only a test' }).waitFor();
    expect(await wall.page.locator('.scene, .win').first().textContent()).toContain('rung by Ruth Adler');
    expect(await wall.page.locator('.night').count()).toBe(0);
    expect(await page.textContent('h1')).toBe('Your office is open.');
    expect(await marksOf(page)).toBe(7);
    await isClean(page, '/setup/bell');

    await page.goBack();
    await page.goto(`${site.url}/setup/rules`);
    expect(await marksOf(page)).toBe(7);
    expect(await page.isChecked('.preset input')).toBe(false);
    await page.goto(`${site.url}/setup`);
    expect(pathOf(page)).toBe('/coach');
    await wall.leave();
    await leave();
    await site.stop();
  });
});

describe('on a phone without JavaScript', () => {
  it('leads there too, with a display that has none either', async () => {
    const site = await openEmpty();
    const plain = { javaScriptEnabled: false };
    const wall = await browser.visit(`${site.url}/tv`, { ...WALL, ...plain });
    expect(await wall.page.textContent('h1')).toBe('This office is not set up yet.');
    expect((await fetch(`${site.url}/tv`)).headers.get('refresh')).toBe('20');
    const phone = { ...plain, viewport: { width: 390, height: 844 } };
    const { page, leave } = await browser.visit(site.url + makeSetupLink(site.app).path, phone);
    const goOn = async (to: string) => {
      expect(await fits(page), pathOf(page)).toBe(true);
      await page.click('.setup-foot .primary');
      expect(pathOf(page)).toBe(to);
    };

    await page.fill('#name', 'Brightwater');
    await goOn('/setup/coach');
    await page.fill('#name', 'Ruth Adler');
    await page.fill('#email', 'ruth@brightwater.example');
    await page.fill('#password', PASSWORD);
    await goOn('/setup/people');
    await page.fill('#text', LIST);
    await page.click('#paste .primary');
    await page.click('.question button[value="marketing"]');
    await goOn('/setup/rules');
    await goOn('/setup/goal');
    await page.fill('#amount', '900000');
    await goOn('/setup/screen');

    await page.fill('#code', 'BBBB BBBB');
    await goOn('/setup/screen');
    expect(await page.textContent('.complaint')).toContain('No screen shows these letters.');
    await wall.page.goto(`${site.url}/tv`);
    await page.fill('#code', await lettersOn(wall));
    await goOn('/setup/screen');
    await page.fill('#screen-name', 'Canteen');
    await goOn('/setup/bell');
    await page.click('.ring');
    expect(await page.textContent('.bell-room')).toContain('It plays on your screens now.');
    await wall.page.reload();
    expect(await wall.page.locator('.board').isVisible()).toBe(true);
    await goOn('/coach');

    // Setup is closed for good then.
    const link = await fetch(`${site.url}/setup/office`, { redirect: 'manual' });
    expect([link.status, link.headers.get('location')]).toEqual([303, '/setup']);
    expect(await (await fetch(`${site.url}/setup`)).text()).toContain('This office is set up.');
    await wall.leave();
    await leave();
    await site.stop();
  });
});
