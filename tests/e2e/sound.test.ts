// What a paired screen lets be heard: nothing until somebody pressed a key, then each celebration once, as loud as asked.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOpenScreens } from '#db/queries/screens.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { hangScreen } from '../support/screens.ts';
import { openSite, type TestSite } from '../support/site.ts';

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

const ALWAYS = { days: ['1', '2', '3', '4', '5', '6', '7'], from: '00:00', until: '23:59' };

/** A paired screen in a browser, and what its page was told to play. */
async function hang(form: Parameters<typeof hangScreen>[1]) {
  const { id, token } = hangScreen(site.app, { ...ALWAYS, ...form });
  const cookie = {
    name: 'assist-screen',
    value: token,
    domain: '127.0.0.1',
    path: '/',
    expires: -1,
  } as const;
  const guards = { httpOnly: true, secure: false, sameSite: 'Lax' } as const;
  const storageState = { cookies: [{ ...cookie, ...guards }], origins: [] };
  const visit = await browser.visit(`${site.url}/tv`, { storageState });
  const { page } = visit;
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.evaluate(() => {
    const { play } = HTMLMediaElement.prototype;
    const heard: string[] = [];
    HTMLMediaElement.prototype.play = function () {
      heard.push(`${new URL(this.src).pathname} at ${this.volume}`);
      return play.call(this);
    };
    Object.assign(window, { heard });
  });
  return {
    ...visit,
    heard: () => page.evaluate(() => (window as unknown as { heard: string[] }).heard),
    told: () => readOpenScreens(site.app.db).find((screen) => screen.id === id)?.sound,
  };
}

test('a screen asks for a key, answers it, and rings once for a win', async () => {
  const { page, leave, heard, told } = await hang({ volume: '60' });
  await page.getByText('Press OK for sound').waitFor();
  expect(await heard()).toEqual([]);
  expect(told()).toBe('muted');
  await page.keyboard.press('Enter');
  await page.getByText('Press OK for sound').waitFor({ state: 'hidden' });
  // OK for sound is not OK for a pause.
  expect(await page.locator('.foot .next').textContent()).toMatch(/^Next: /);
  await expect.poll(told).toBe('on');
  expect(await heard()).toEqual(['/sounds/tick.wav at 0.6']);
  winAgain(site.app, makeChance(11));
  await page.locator('.win.on').waitFor();
  await expect.poll(heard).toEqual(['/sounds/tick.wav at 0.6', '/sounds/bell.wav at 0.6']);
  await leave();
});

test('a screen in its quiet hours, or without volume, is not heard, and asks for no key where none would help', async () => {
  const quiet = await hang({ volume: '60', quietFrom: '00:00', quietUntil: '23:59' });
  const silent = await hang({ volume: '0' });
  expect(await silent.page.locator('.mute').textContent()).toBe('');
  await Promise.all([quiet, silent].map(({ page }) => page.keyboard.press('x')));
  winAgain(site.app, makeChance(12));
  for (const { page, heard, leave } of [quiet, silent]) {
    await page.locator('.win.on').waitFor();
    expect(await heard()).toEqual([]);
    await leave();
  }
});
