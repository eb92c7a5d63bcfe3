// Every page of the coach's desk under axe, wide and on a phone, each light and dark.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddresses } from '#tests/support/addresses.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';
import { filesBelow } from '#tests/support/sources.ts';
import { makeTabs } from '#tests/support/tabs.ts';

let site: TestSite;
let browser: TestBrowser;
let open: ReturnType<typeof makeTabs>;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  open = makeTabs(site, browser);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'] as const;

/** Every address of the desk, each once: a new page is under axe as soon as it has one. */
const pages = [
  ...new Map(
    demoAddresses(Date.now())
      .filter(({ page, as }) => page.startsWith('src/pages/coach/') && as === 'coach')
      .map((address) => [address.path, address]),
  ).values(),
];

describe('the desk', () => {
  it('has an address for every page', () => {
    const files = filesBelow('src/pages/coach').filter((file) => file.endsWith('.astro'));
    expect(files.filter((file) => !pages.some(({ page }) => page === file))).toEqual([]);
  });

  it.for(pages)('is clean at $path', async (address) => {
    const { page, leave } = await open(address);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page), `${size.width} ${colorScheme}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    }
    await leave();
  });
});
