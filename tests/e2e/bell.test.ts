// The bell on a phone: three taps, one win, taken back, rung by keyboard, without scripts and without a network.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDeal } from '#db/queries/deals.ts';
import { readOnDeck, saveDeckWin } from '#db/queries/deck.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { type SignedIn, signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let browser: TestBrowser;
let maya: SignedIn;
let clockAheadMs = 0;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ now: () => Date.now() + clockAheadMs }), openBrowser()]);
  maya = await signIn(site.app, site.url, { role: 'member', person: 'Maya Okafor', name: 'Maya Okafor' });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
// Every test begins with an empty deck.
beforeEach(() => {
  for (const row of onDeck()) saveDeckWin(site.app.db, row, { state: 'undone' });
});

const onDeck = () => readOnDeck(site.app.db);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const open = async (path = '/bell', more: object = {}) =>
  browser.visit(site.url + path, { ...maya.options, ...phone, ...more });
const awake = (page: Page) => page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));

/** The last step of the likeliest deal. */
async function openBell(more: object = {}) {
  const visit = await open('/bell', more);
  await visit.page.locator('.likeliest').click();
  await visit.page.locator('form[data-help] .bell-button').click();
  await visit.page.locator('.ring-button').waitFor();
  return visit;
}

describe('three taps', () => {
  it('ring the likeliest deal, and half a minute later it counts', async () => {
    const startedAt = performance.now();
    const { page, leave } = await openBell();
    expect(await page.locator('.preview-path li').count()).toBe(5);
    await page.locator('.ring-button').click();
    await page.waitForURL(/\/bell\/rings\/\d+$/);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await page.getByText(/^0:\d\d$/).waitFor();
    expect(await page.locator('h1').textContent()).toContain('won by five people');
    clockAheadMs += 31_000;
    await page.getByText('It counts', { exact: true }).waitFor();
    expect(readDeal(site.app.db, 'BW-open-1')?.stage).toBe('won');
    await leave();
  });

  it('followed by Undo leave no trace, and Back never rings again', async () => {
    const { page, leave } = await openBell();
    await page.locator('.ring-button').click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Nobody saw it').waitFor();
    expect(onDeck()).toEqual([]);
    await page.goBack();
    await page.goBack();
    await page.locator('.ring-button').click();
    await page.waitForURL(/\/bell\/rings\/\d+$/);
    expect(onDeck()).toEqual([]);
    await leave();
  });

  it('with a nervous finger are one win', async () => {
    const { page, leave } = await openBell();
    await page.locator('.ring-button').dblclick();
    await page.waitForURL(/\/bell\/rings\/\d+$/);
    await page.goBack();
    await page.locator('.ring-button').click();
    await page.waitForURL(/\/bell\/rings\/\d+$/);
    expect(onDeck()).toHaveLength(1);
    await leave();
  });
});

it('rings another customer, asks before a second one, and counts whom it names', async () => {
  const { page, problems, leave } = await open();
  await page.locator('input[name="find"]').fill('Loch Garve Water');
  await page.keyboard.press('Enter');
  await page.locator('.customer-form input[name="amount"]').fill('12.500');
  await page.getByRole('button', { name: 'Who helped?' }).click();
  await page.getByText('can be read as').waitFor();
  await page.locator('.customer-form input[name="amount"]').fill('12,500');
  await page.getByRole('button', { name: 'Who helped?' }).click();
  await page.getByText('Nobody that I know of').waitFor();
  await page.locator('.helpers .helper-main').first().click();
  await page.getByRole('button', { name: 'This one helped' }).click();
  await page.locator('.ring-button').click();
  await page.waitForURL(/\/bell\/rings\/\d+$/);
  await page.goto(`${site.url}/bell/help?customer=Loch+Garve+Water+GmbH&amount=12500`);
  await page.locator('form[data-help] .bell-button').click();
  await page.locator('.ring-button').click();
  await page.getByText('Is it this one?').waitFor();
  expect(onDeck()).toHaveLength(1);
  await page.getByRole('button', { name: /another win/ }).click();
  await page.waitForURL(/\/bell\/rings\/\d+$/);
  expect(onDeck()).toHaveLength(2);
  expect(problems.splice(0).filter((say) => !/status of (400|409)/.test(say))).toEqual([]);
  await leave();
});

it('can be rung by keyboard only', async () => {
  const { page, leave } = await open();
  const tabTo = async (css: string) => {
    for (let step = 0; step < 40; step += 1) {
      if (await page.evaluate((of) => document.activeElement?.matches(of), css)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${css}`);
  };
  for (const css of ['.likeliest', '.bell-button', '.ring-button']) {
    await page.locator(css).waitFor();
    await tabTo(css);
    await page.keyboard.press('Enter');
  }
  await page.waitForURL(/\/bell\/rings\/\d+$/);
  await tabTo('.undo-button');
  await page.keyboard.press('Enter');
  await page.getByText('Nobody saw it').waitFor();
  await leave();
});

it('works without scripts, and says the time', async () => {
  const { page, leave } = await openBell({ javaScriptEnabled: false });
  await page.locator('.ring-button').click();
  await page.getByText(/^\d\d:\d\d:\d\d$/).waitFor();
  await page.locator('.undo-button').click();
  await page.getByText('Nobody saw it').waitFor();
  await leave();
});

describe('without a network', () => {
  it('the bell keeps a win and sends it once', async () => {
    const { page, problems, leave } = await openBell();
    await page.context().setOffline(true);
    await page.locator('.ring-button').click();
    await page.getByText('Kept. It rings once you are online again.', { exact: true }).waitFor();
    expect(onDeck()).toEqual([]);
    const tab = await page.context().newPage();
    await page.context().setOffline(false);
    await Promise.all([tab.goto(`${site.url}/bell`), page.waitForURL(/\/bell\/rings\/\d+$|bell\/win/)]);
    await expect.poll(() => onDeck().length, { timeout: 15_000 }).toBe(1);
    expect(await tab.evaluate(() => localStorage.getItem('assist-bell-kept'))).toBe('[]');
    problems.splice(0);
    await leave();
  });

  it('it opens, keeps, and rings after it was closed and opened again', async () => {
    const { page, problems, leave } = await open();
    await page.evaluate(() => navigator.serviceWorker.ready);
    const deal = await page.locator('.likeliest b').textContent();
    await page.context().setOffline(true);
    await page.locator('.likeliest').click();
    await page.getByText('You are offline').waitFor();
    await awake(page);
    await page
      .getByText(deal ?? '')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Ring it later' }).click();
    await page.getByText('is kept').waitFor();
    await page.close();
    const again = await page.context().newPage();
    await page.context().setOffline(false);
    await again.goto(`${site.url}/bell`);
    await again.getByText('has rung').waitFor();
    expect(onDeck()).toHaveLength(1);
    problems.splice(0);
    await leave();
  });
});

describe('a kept win', () => {
  const keepOne = (page: Page, deal: string) =>
    page.evaluate((of) => {
      const rung = { once: 'kept-on-a-phone', deal: of, customer: '', amount: '', owners: [], helped: [] };
      const win = { rung: { ...rung, isAnother: false }, label: 'Elbe', account: null, keptAt: 0, say: null };
      localStorage.setItem('assist-bell-kept', JSON.stringify([win]));
      dispatchEvent(new Event('online'));
    }, deal);

  it('that is refused later says why, and can be looked at or dropped', async () => {
    const { page, problems, leave } = await open();
    await awake(page);
    await keepOne(page, 'gone');
    await page.getByText('could not ring: That deal is not in the list').waitFor();
    await page.getByRole('link', { name: 'Look at it' }).click();
    await page.getByText('This cannot ring yet').waitFor();
    await awake(page);
    await page.getByRole('button', { name: 'Drop it' }).click();
    expect(await page.evaluate(() => localStorage.getItem('assist-bell-kept'))).toBe('[]');
    expect(problems.splice(0).filter((say) => !/status of 404/.test(say))).toEqual([]);
    await leave();
  });

  it('waits for somebody to sign in again, then rings', async () => {
    const { page, problems, leave } = await open();
    await awake(page);
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await keepOne(page, 'BW-open-6');
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await page.context().addCookies(cookies);
    await page.goto(`${site.url}/bell`);
    await page.getByText('has rung').waitFor();
    expect(onDeck()).toHaveLength(1);
    problems.splice(0);
    await leave();
  });
});

it('is clean for axe on every step, in light and dark', async () => {
  const said: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, leave } = await openBell({ colorScheme, reducedMotion: 'reduce' });
    const third = page.url();
    for (const path of [
      '/bell',
      '/bell?find=a',
      third.replace('/win?', '/help?').replace(site.url, ''),
      '/bell/offline',
    ]) {
      await page.goto(site.url + path);
      await awake(page);
      said.push(...(await axe(page)).map((say) => `${path}: ${say}`));
    }
    await page.goto(third);
    said.push(...(await axe(page)));
    await page.locator('.ring-button').click();
    await page.waitForURL(/\/bell\/rings\/\d+$/);
    await awake(page);
    said.push(...(await axe(page)));
    for (const row of onDeck()) saveDeckWin(site.app.db, row, { state: 'undone' });
    await leave();
  }
  expect(said).toEqual([]);
});
