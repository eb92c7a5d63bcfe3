// Every page of the coach's desk under axe, wide and on a phone, light and dark.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddresses } from '#tests/support/addresses.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { makeRoles } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let browser: TestBrowser;
let optionsAs: ReturnType<typeof makeRoles>;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  optionsAs = makeRoles(site);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const LOOKS = [
  { viewport: { width: 1366, height: 768 }, colorScheme: 'light' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

const pages = demoAddresses(Date.now()).filter(({ path, as }) => path.startsWith('/coach') && as === 'coach');

describe('the desk', () => {
  it.for(pages)('is clean at $path', async ({ path, as }) => {
    const { page, leave } = await browser.visit(site.url + path, await optionsAs(as));
    for (const { viewport, colorScheme } of LOOKS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
    await leave();
  });
});
