// Every page of the built site in a real browser: nothing is blocked, nothing is said on the console.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddresses } from '#tests/support/addresses.ts';
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

const addresses = demoAddresses(Date.now()).filter(({ page }) => !page.endsWith('/404.astro'));
const pages = filesBelow('src/pages').filter(
  (path) => path.endsWith('.astro') && !path.endsWith('/404.astro'),
);

/** Pages of an empty office, which `setup.test.ts` walks through with the same eye on the console. */
const ELSEWHERE = ['index', 'office', 'coach'].map((step) => `src/pages/setup/${step}.astro`);

describe('the content security policy', () => {
  it('is tried on every page there is', () => {
    const tried = [...ELSEWHERE, ...addresses.map(({ page }) => page)];
    expect(pages.filter((path) => !tried.includes(path))).toEqual([]);
  });

  it.for(addresses.filter(({ page }) => pages.includes(page)))(
    'stands in the way of nothing on $path',
    async (address) => {
      const { page, problems, leave } = await open(address);
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
      expect(await page.title()).not.toBe('');
      if (address.status)
        expect(problems.splice(0)).toEqual([expect.stringContaining(String(address.status))]);
      await leave();
    },
  );

  it('is on every page, without a word that would open it', async () => {
    const policy = (await fetch(`${site.url}/`)).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' ('sha256-[^']+' ?)+;/);
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    // Proxies hold all headers in one buffer of 4 or 8 KB.
    expect(policy.length).toBeLessThan(3500);
  });

  it('is enforced: a script that somebody slipped in does not run', async () => {
    const { page, problems, leave } = await browser.visit(`${site.url}/`);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
    });
    expect(await page.title()).not.toBe('taken over');
    expect(problems.splice(0).join()).toContain('Content Security Policy');
    await leave();
  });
});

describe('an address where nothing is', () => {
  it('shows the site’s own page', async () => {
    const { page, problems, leave } = await browser.visit(`${site.url}/nobody`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(problems.splice(0)).toEqual([expect.stringContaining('404')]);
    await leave();
  });
});
