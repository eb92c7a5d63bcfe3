// Every page that is not of the desk under axe, wide and on a phone, light and dark: whoever adds an address adds a test.

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberships } from '#db/schema.ts';
import { demoAddresses } from '#tests/support/addresses.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { makeRoles } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';
import { makeTabs } from '#tests/support/tabs.ts';

let site: TestSite;
let browser: TestBrowser;
let optionsAs: ReturnType<typeof makeRoles>;
let open: ReturnType<typeof makeTabs>;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  optionsAs = makeRoles(site);
  open = makeTabs(site, browser, optionsAs);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const WIDE = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const LOOKS = [
  { viewport: WIDE, colorScheme: 'light' },
  { viewport: WIDE, colorScheme: 'dark' },
  { viewport: PHONE, colorScheme: 'light' },
  { viewport: PHONE, colorScheme: 'dark' },
] as const;

/** Screens are dark always and move; their own tests look at them. */
const pages = demoAddresses(Date.now()).filter(
  ({ path, as, isScreen }) => !isScreen && !(path.startsWith('/coach') && as === 'coach'),
);

describe('a page for people', () => {
  it.for(pages)('is clean at $path', async (address) => {
    const { page, problems, leave } = await open(address);
    for (const { viewport, colorScheme } of LOOKS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axe(page), `${viewport.width} ${colorScheme}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
    // A page that says "gone" or "not yours" says so with its status too, and the browser tells.
    if (problems.every((problem) => problem.includes('the server responded with a status of')))
      problems.splice(0);
    await leave();
  });
});

describe('on a phone', () => {
  it('a team of a hundred letters without a gap stays within the page, and the bell in its middle', async () => {
    const { db } = site.app;
    db.update(memberships)
      .set({ team: 'Wasserwerk'.repeat(10) })
      .where(eq(memberships.team, 'Harbour'))
      .run();
    const options = { ...(await optionsAs('member')), viewport: PHONE };
    const { page, leave } = await browser.visit(`${site.url}/me`, options);
    expect(await page.textContent('.who-standing')).toContain('WasserwerkWasserwerk');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    const bell = await page.locator('.tab-bell').boundingBox();
    expect((bell?.x ?? 0) + (bell?.width ?? 0) / 2).toBeCloseTo(PHONE.width / 2, 0);
    await leave();
  });
});
