// The door in a real browser: in and out with the keyboard, without JavaScript, by an invitation, and in the demo.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveMeta } from '#db/queries/meta.ts';
import { addAccount } from '#src/usecases/accounts.ts';
import { makeLink } from '#src/usecases/links.ts';
import { addJoined, PASSWORD, TERMINAL } from '#tests/support/accounts.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

const EMAIL = 'hanna.vos@brightwater.example';

let site: TestSite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await addJoined(site.app, { email: EMAIL, name: 'Hanna Vos' });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const PHONE = { viewport: { width: 390, height: 844 } };

describe('signing in', () => {
  it('works by keyboard alone, goes on to where one wanted to, and leaves nothing behind', async () => {
    const { page, problems, leave } = await browser.visit(`${site.url}/me/account?from=mail`);
    expect(page.url()).toContain('/signin?to=%2Fme%2Faccount%3Ffrom%3Dmail');
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    await page.keyboard.type(EMAIL);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not this one');
    await page.keyboard.press('Enter');
    await page.getByText('do not go together').waitFor();
    expect(problems.splice(0)).toEqual([expect.stringContaining('401')]);
    expect(await page.inputValue('#email')).toBe(EMAIL);
    expect(await page.inputValue('#password')).toBe('');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/me/account?from=mail');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hanna Vos');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/signin');
    await page.goBack();
    await page.waitForURL('**/signin?to=**');
    await leave();
  });

  it('shows and hides what was typed', async () => {
    const { page, leave } = await browser.visit(`${site.url}/signin`, PHONE);
    await page.getByLabel('Password', { exact: true }).fill('lamps');
    await page.getByRole('button', { name: 'Show the password' }).click();
    expect(await page.getAttribute('#password', 'type')).toBe('text');
    expect(await page.inputValue('#password')).toBe('lamps');
    await leave();
  });
});

describe('without JavaScript', () => {
  it('somebody invited chooses a password, is in, changes it and goes out', async () => {
    const wanted = { email: 'zoe@brightwater.example', name: 'Zoë van Dijk', role: 'member' } as const;
    const id = addAccount(site.app, TERMINAL, { ...wanted, person: 'Zoë van Dijk' });
    const { path } = makeLink(site.app, TERMINAL, 'invitation', id);
    const { page, problems, leave } = await browser.visit(site.url + path, {
      ...PHONE,
      javaScriptEnabled: false,
    });
    await page.fill('#password', 'password');
    await page.click('button[value=choose]');
    await page.getByText('Many people have that password').waitFor();
    expect(problems.splice(0)).toEqual([expect.stringContaining('400')]);
    await page.fill('#password', PASSWORD);
    await page.click('button[value=choose]');
    await page.waitForURL(`${site.url}/`);
    await page.getByRole('link', { name: 'You' }).click();
    expect(decodeURIComponent(page.url())).toContain('/people/Zoë van Dijk');
    await page.goto(`${site.url}/me/account`);
    await page.fill('#old', PASSWORD);
    await page.fill('#fresh', 'lamps over the canal');
    await page.click('button[value=password]');
    await page.getByText('Your new password holds').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/signin');
    await page.goto(site.url + path);
    await page.getByText('does not open any more').waitFor();
    expect(problems.splice(0)).toEqual([expect.stringContaining('404')]);
    await leave();
  });

  it('a visitor looks around the demo as its coach, and is told kindly what a viewer may not see', async () => {
    const { page, problems, leave } = await browser.visit(`${site.url}/signin`, { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Ruth Adler' }).click();
    await page.waitForURL('**/coach');
    await page.goto(`${site.url}/signout`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Ines Duarte' }).click();
    await page.waitForURL(`${site.url}/`);
    const answer = await page.goto(`${site.url}/coach`);
    expect(answer?.status()).toBe(403);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'This page is not for your account.',
    );
    problems.splice(0);
    await leave();
  });
});

describe('the pages at the door', () => {
  it.for(['/signin', '/join/gone', '/me/account'])('are clean for those who cannot see: %s', async (path) => {
    const { page, problems, leave } = await browser.visit(`${site.url}/signin`, PHONE);
    if (path === '/me/account') await page.getByRole('button', { name: 'Maya Okafor' }).click();
    await page.goto(site.url + path);
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    expect(await axe(page)).toEqual([]);
    problems.splice(0);
    await leave();
  });

  it('offer no demo where there is none', async () => {
    saveMeta(site.app.db, 'demo', '0');
    expect(await (await fetch(`${site.url}/signin`)).text()).not.toContain('Look around');
    saveMeta(site.app.db, 'demo', '1');
  });
});
