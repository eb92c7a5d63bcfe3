// People elsewhere: the board in a tab, its player worked by keyboard, and a reaction that floats over another screen.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

it('is worked by keyboard, goes away by itself, and its reactions float over a screen', async () => {
  const { options } = await signIn(site.app, site.url, { role: 'member', person: 'Maya Okafor' });
  const { page: screen } = await browser.visit(`${site.url}/tv`);
  const { page } = await browser.visit(`${site.url}/live`, options);
  const player = page.getByRole('region', { name: 'Player' });
  await player.waitFor();
  await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });

  // Silent until somebody asks, and what was asked stays in this browser.
  const volume = player.getByRole('slider', { name: 'Volume' });
  expect(await volume.inputValue()).toBe('0');
  await page.keyboard.press('m');
  await page.keyboard.press('c');
  expect(await volume.inputValue()).toBe('60');
  await page.locator('.tv.calm').waitFor();
  await page.reload();
  await page.locator('.tv.calm').waitFor();
  expect(await volume.inputValue()).toBe('60');

  // A number sends, and a button too; a screen on a wall shows both, and then nothing of them is left.
  const floating = screen.locator('.reactions img');
  await page.keyboard.press('2');
  await player.getByRole('button', { name: 'Trophy' }).press('Enter');
  await screen.locator('.reactions img[src="/reactions/heart.svg"]').waitFor({ state: 'attached' });
  await screen.locator('.reactions img[src="/reactions/trophy.svg"]').waitFor({ state: 'attached' });
  // Here it is calm: how often each came, at the edge.
  await page.locator('.reactions.in-a-row', { hasText: '1' }).waitFor({ state: 'attached' });
  await expect.poll(() => floating.count(), { timeout: 10_000 }).toBe(0);

  // Whoever is in it by keyboard keeps it; it goes once they have left, and comes back with the next key.
  expect(await page.locator('body.player-away').count()).toBe(0);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.locator('body.player-away').waitFor({ state: 'attached', timeout: 10_000 });
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('body.player-away').count()).toBe(0);
});
