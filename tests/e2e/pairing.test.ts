// Displays in a real browser: they show letters, become screens, outlive power cuts, and go dark when they are removed.

import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, openDb } from '#db/open.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { BLANK_FORM } from '#src/domain/screen.ts';
import { editScreen, readScreensNow, revokeScreen } from '#src/usecases/screens.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser, type Visit } from '#tests/support/browser.ts';
import { COACH } from '#tests/support/screens.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

const DAYTIME = Date.parse('2026-11-23T10:00:00Z');
/** A proxy on this machine says that the browser is somewhere else: then there are no visitors. */
const ELSEWHERE: BrowserContextOptions = { extraHTTPHeaders: { 'x-forwarded-for': '192.168.1.44' } };

let site: TestSite;
let browser: TestBrowser;
let coach: BrowserContextOptions;
let aheadMs = 0;
const startedAt = Date.now();
beforeAll(async () => {
  const now = () => DAYTIME + Date.now() - startedAt + aheadMs;
  [site, browser] = await Promise.all([openSite({ now }), openBrowser()]);
  coach = (await signIn(site.app, site.url, { role: 'coach' })).options;
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const display = () => browser.visit(`${site.url}/tv`, ELSEWHERE);
const lettersOn = async ({ page }: Visit) => (await page.locator('.code b').allTextContents()).join('');
const showsBoard = ({ page }: Visit) => page.locator('.board').waitFor();
const showsLetters = ({ page }: Visit) => page.locator('.code').waitFor();

async function pairAtDesk(letters: string, name: string, options = coach): Promise<void> {
  const { page, leave } = await browser.visit(`${site.url}/coach/screens/new`, options);
  await page.getByLabel('Letters').fill(`${letters.slice(0, 4).toLowerCase()} ${letters.slice(4)}`);
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Put it on the wall' }).click();
  await page.getByRole('rowheader', { name }).first().waitFor();
  await leave();
}

async function idOf(name: string): Promise<number> {
  return readScreensNow(site.app, COACH).find((screen) => screen.name === name)?.id ?? 0;
}

describe('two displays', () => {
  it('are paired, one is removed and shows letters, the other goes on', async () => {
    const [one, two] = [await display(), await display()];
    expect(await axe(one.page)).toEqual([]);
    const letters = await lettersOn(one);
    expect(letters).toMatch(/^[BHKMNPRTWX]{8}$/);
    await one.page.reload();
    expect(await lettersOn(one)).toBe(letters);
    expect(await lettersOn(two)).not.toBe(letters);

    await pairAtDesk(letters, 'Kitchen');
    await pairAtDesk(await lettersOn(two), 'Foyer', { ...coach, javaScriptEnabled: false });
    await Promise.all([showsBoard(one), showsBoard(two)]);
    // Both have told how they are: one that was removed may not any more.
    for (const hung of ['Foyer', 'Kitchen'])
      await expect
        .poll(() => readScreensNow(site.app, COACH).find(({ name }) => name === hung))
        .toMatchObject({
          isLive: true,
          sound: expect.stringMatching('on|muted'),
          engine: expect.stringMatching(/1280 × 720/),
        });

    // Another process removes it, as the command line would.
    const other = openDb(site.databasePath);
    revokeScreen({ ...site.app, db: other, ring: () => {} }, COACH, await idOf('Kitchen'));
    closeDb(other);
    const removedAt = performance.now();
    await showsLetters(one);
    expect(performance.now() - removedAt).toBeLessThan(2000);
    expect(await one.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await lettersOn(one)).not.toBe(letters);
    await showsBoard(two);

    editScreen(site.app, COACH, await idOf('Foyer'), { ...BLANK_FORM, name: 'Foyer', distance: 'far' }, 1);
    await two.page.locator('.tv.far').waitFor();
    await one.leave();
    await two.leave();
  });

  it('come back after a power cut with the cookie they had', async () => {
    const first = await display();
    await pairAtDesk(await lettersOn(first), 'Meeting room');
    await showsBoard(first);
    const storageState = await first.page.context().storageState();
    const kept = storageState.cookies.find(({ name }) => name === 'assist-screen');
    expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect((kept?.expires ?? 0) * 1000).toBeGreaterThan(Date.now() + 399 * DAY_MS);
    await first.leave();
    const again = await browser.visit(`${site.url}/tv`, { ...ELSEWHERE, storageState });
    await showsBoard(again);
    await again.leave();
  });
});

describe('letters', () => {
  it('that no screen shows are refused, and nothing that was typed is lost', async () => {
    const { page, problems, leave } = await browser.visit(`${site.url}/coach/screens/new`, coach);
    await page.getByLabel('Letters').fill('BBBB BBBB');
    await page.getByLabel('Name').fill('Nowhere');
    await page.locator('.distance', { hasText: 'Far' }).click();
    await page.getByRole('button', { name: 'Put it on the wall' }).click();
    await page.getByText('No screen shows these letters. They change every ten minutes.').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Nowhere');
    expect(await page.getByRole('radio', { name: 'Far' }).isChecked()).toBe(true);
    expect(await axe(page)).toEqual([]);
    problems.splice(0);
    await leave();
  });

  it('come along with the square, and name the display that shows them', async () => {
    const tv = await display();
    const letters = await lettersOn(tv);
    const { page, leave } = await browser.visit(`${site.url}/pair?code=${letters}`, coach);
    await page.getByRole('heading', { name: 'Where does this screen hang?' }).waitFor();
    expect(await page.locator('.desk-head').textContent()).toContain('answered: a computer, Chromium');
    await leave();
    await tv.leave();
  });

  it('run out after ten minutes, and the display shows others by itself', async () => {
    const tv = await display();
    const letters = await lettersOn(tv);
    aheadMs += 10 * 60_000;
    await expect.poll(() => lettersOn(tv).catch(() => letters), { timeout: 15_000 }).not.toBe(letters);
    await tv.leave();
  });

  it('are traded without scripts too, by the page that loads itself again', async () => {
    const tv = await browser.visit(`${site.url}/tv`, { ...ELSEWHERE, javaScriptEnabled: false });
    expect(await tv.page.content()).toContain('http-equiv="refresh" content="5"');
    await pairAtDesk(await lettersOn(tv), 'Old set');
    await showsBoard(tv);
    await tv.leave();
  });
});

describe('where the board is open to everybody', () => {
  it('a display asks for letters, is a screen from then on, and stays it', async () => {
    const open = (path: string, cookie = '') =>
      fetch(site.url + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
    const board = await open('/tv');
    expect(board.headers.getSetCookie()).toEqual([]);
    expect(await board.text()).not.toContain('This screen is new here');
    const fresh = await open('/tv?pair=1');
    const secret = fresh.headers.getSetCookie().join().split(';')[0] ?? '';
    const letters = (/aria-label="The letters ([^"]+)"/.exec(await fresh.text())?.[1] ?? '').replaceAll(
      ' ',
      '',
    );
    await pairAtDesk(letters, 'Beside the server');
    const paired = await open('/tv?pair=1&to=//example.com', secret);
    expect([paired.status, paired.headers.get('location')]).toEqual([303, '/tv']);
    const token = paired.headers.getSetCookie()[0]?.split(';')[0];
    expect(token).toMatch(/^assist-screen=/);
    const again = await open('/tv?pair=1', token);
    expect([again.status, again.headers.getSetCookie().join()]).toEqual([
      200,
      expect.not.stringMatching('pairing='),
    ]);
    expect(await again.text()).not.toContain('This screen is new here');
  });

  it('so does one that is signed in, and only its television is a screen', async () => {
    const tv = await browser.visit(`${site.url}/tv?pair=1`, coach);
    await pairAtDesk(await lettersOn(tv), 'Signed in');
    await showsBoard(tv);
    expect(new URL(tv.page.url()).search).toBe('');
    const row = () => readScreensNow(site.app, COACH).find(({ name }) => name === 'Signed in');
    await expect.poll(row).toMatchObject({ isLive: true, sound: expect.stringMatching('on|muted') });
    await tv.page.goto(`${site.url}/coach/screens`);
    await tv.page.getByRole('rowheader', { name: 'Signed in' }).first().waitFor();
    await tv.leave();
  });
});
