// The doors of setup: the demo story in and out again, and the link itself. The way through is `first-run.test.ts`.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSetupLink } from '#src/usecases/setup-links.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { openSite } from '#tests/support/site.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the demo story in an empty office', () => {
  it('is looked around in, and taken out in one go', async () => {
    const site = await openSite({ story: 'none' });
    const { path } = makeSetupLink(site.app);
    const { page, leave } = await browser.visit(site.url + path);
    await page.click('text=Look around with the demo story');
    await page.waitForURL('**/coach');
    await page.click('text=Remove it and start');
    expect(await axe(page)).toEqual([]);
    await page.click('.setup-foot .primary');
    await page.waitForURL('**/setup/office');
    expect(await page.inputValue('#name')).toBe('');
    await leave();
    await site.stop();
  });
});

describe('a setup link', () => {
  it('leaves the address at once, and sends it nowhere', async () => {
    const site = await openSite({ story: 'none' });
    const { path } = makeSetupLink(site.app);
    const open = await fetch(site.url + path, { redirect: 'manual' });
    expect(open.status).toBe(303);
    expect(open.headers.get('location')).toBe('/setup');
    expect(open.headers.get('referrer-policy')).toBe('no-referrer');
    expect(open.headers.get('set-cookie')).toMatch(
      /^assist-setup=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1\d{3}/,
    );
    const over = await fetch(`${site.url}/setup/never`);
    expect(over.status).toBe(410);
    expect(await over.text()).toContain('assist -- setup-link');
    await site.stop();
  });
});
