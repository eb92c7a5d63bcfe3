// Two televisions in one office: both wake up, both show the same win, and one that was away comes back to it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { openBrowser, type TestBrowser, type Visit } from '#tests/support/browser.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let browsers: TestBrowser[];
beforeAll(async () => {
  [site, ...browsers] = await Promise.all([openSite(), openBrowser(), openBrowser()]);
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await site.stop();
});

const chance = makeChance(11);

async function win(): Promise<string> {
  const { fact } = boardFrame(site.app);
  winAgain(site.app, chance);
  const won = boardFrame(site.app, fact).moments.find((moment) => moment.kind === 'deal_won');
  if (!won) throw new Error('The demo did not win.');
  return won.story.customer;
}

async function isPlaying({ page }: Visit, customer: string): Promise<void> {
  await page.locator('.win.on', { hasText: customer }).waitFor();
}

describe('two televisions', () => {
  it('wake up and show the same win', async () => {
    const screens = await Promise.all(browsers.map((browser) => browser.visit(`${site.url}/tv`)));
    for (const { page } of screens)
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    await expect.poll(async () => (await (await fetch(`${site.url}/healthz`)).json()).screens).toBe(2);
    const customer = await win();
    await Promise.all(screens.map((screen) => isPlaying(screen, customer)));
    for (const screen of screens) await screen.leave();
  });

  it('come back to a win that happened while they had no network', async () => {
    const [browser] = browsers;
    const screen = await browser?.visit(`${site.url}/tv`);
    if (!screen) throw new Error('There is no browser.');
    const context = screen.page.context();
    await expect.poll(async () => (await (await fetch(`${site.url}/healthz`)).json()).screens).toBe(1);
    await context.setOffline(true);
    const customer = await win();
    await context.setOffline(false);
    await isPlaying(screen, customer);
    screen.problems.splice(0);
    await screen.leave();
  });
});
