// First run as a new user does it: from the printed link on an empty database to the desk, with and without JavaScript.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSetupLink } from '#src/usecases/setup-links.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser, type Visit } from '#tests/support/browser.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

const LIST = [
  'Full name\tE-mail\tTeam\tDepartment',
  'Maya Okafor\tm.okafor@brightwater.example\tHarbour\tSales',
  'Jonas Lindqvist\tj.lindqvist@brightwater.example\tHarbour\tMarketing',
  'Zoë van Dijk\tz.vandijk@brightwater.example\tKestrel\tGrowth',
].join('\n');

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  {
    name: 'with JavaScript, by keyboard, on a desk',
    javaScriptEnabled: true,
    viewport: { width: 1366, height: 768 },
  },
  { name: 'without JavaScript, on a phone', javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
])('an empty office, $name', ({ name: _name, ...options }) => {
  let site: TestSite;
  let visit: Visit;
  beforeAll(async () => {
    site = await openSite({ story: 'none' });
  });
  afterAll(() => site.stop());

  const at = () => new URL(visit.page.url()).pathname;
  const goOn = async () => {
    const before = visit.page.url();
    if (options.javaScriptEnabled) {
      await visit.page.locator('.setup-foot .primary').focus();
      await visit.page.keyboard.press('Enter');
    } else await visit.page.click('.setup-foot .primary');
    await visit.page.waitForURL(({ href }) => href !== before);
  };
  const isClean = async () => {
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), at()).toBe(
      true,
    );
    if (options.javaScriptEnabled) expect(await axe(visit.page), at()).toEqual([]);
  };

  it('says where the link is, on every page', async () => {
    visit = await browser.visit(`${site.url}/tv`, options);
    expect(await visit.page.textContent('h1')).toBe('This office is not set up yet.');
    await isClean();
  });

  it('is set up in seven steps', async () => {
    const { page } = visit;
    const { path } = makeSetupLink(site.app);
    await page.goto(site.url + path);
    expect(at()).toBe('/setup/office');
    await isClean();
    await page.fill('#name', 'Brightwater');
    await goOn();
    expect(at()).toBe('/setup/coach');
    await isClean();
    await page.fill('#name', 'Ruth Adler');
    await page.fill('#email', 'ruth@brightwater.example');
    await page.fill('#password', 'a harbour of nine lanterns');
    await goOn();
    expect(at()).toBe('/setup/people');
    await isClean();
    await page.fill('#text', LIST);
    await page.click('.paste-area .button');
    await page.waitForSelector('.sheet');
    await isClean();
    expect(await page.textContent('.question p')).toContain('which craft is “Growth”?');
    await page.click('.question button[value="marketing"]');
    await page.waitForSelector('.question', { state: 'detached' });
    await goOn();
    expect(at()).toBe('/setup/rules');
    await isClean();
    await goOn();
    expect(at()).toBe('/setup/goal');
    await isClean();
    await page.fill('#amount', '900000');
    await goOn();
    expect(at()).toBe('/setup/screen');
    await isClean();
    await page.click('.setup-foot a[href="/setup/bell"]');
    await page.click('.ring');
    await page.waitForSelector('.bell-room.on');
    await isClean();
    await goOn();
    expect(at()).toBe('/coach');
  });

  it('is closed for good then', async () => {
    const link = await fetch(`${site.url}/setup/office`, { redirect: 'manual' });
    expect([link.status, link.headers.get('location')]).toEqual([303, '/setup']);
    expect(await (await fetch(`${site.url}/setup`)).text()).toContain('This office is set up.');
    await visit.leave();
  });
});

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
