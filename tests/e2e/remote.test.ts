// The remote in a real browser: a press reaches the screen's stream, twice is two, and the page stays where it was.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeScreen } from '#db/queries/screens.ts';
import type { ScreenLook } from '#src/domain/screen-look.ts';
import { takeDownMessage, writeMessage } from '#src/usecases/messages.ts';
import { noteScreensSeen } from '#src/usecases/screens.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { listenTo } from '#tests/support/events.ts';
import { COACH, hangScreen } from '#tests/support/screens.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

let site: TestSite;
let browser: TestBrowser;
let screen: ReturnType<typeof hangScreen>;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  screen = hangScreen(site.app, { name: 'Foyer' });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** What a screen is told, as often as it takes until it is told this. */
async function follow(cookie: string) {
  const stream = await listenTo(`${site.url}/live/board`, { cookie });
  const until = async (isTold: (look: ScreenLook) => boolean): Promise<void> => {
    const { data } = await stream.next('frame');
    const look = data['screen'] as ScreenLook;
    return isTold(look) ? undefined : until(isTold);
  };
  return { until, leave: stream.leave };
}

it('counts every press up to the screen, and never leaves the page', async () => {
  const { options } = await signIn(site.app, site.url, { role: 'coach' });
  const { until, leave: hangUp } = await follow(`assist-screen=${screen.token}`);
  const { page, leave } = await browser.visit(`${site.url}/coach/screens?for=${screen.id}`, {
    ...options,
    ...PHONE,
  });
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  const next = page.locator('.remote-pad button[value="next"]');
  const box = await next.boundingBox();
  // Large, and where a thumb is.
  expect(box?.height).toBeGreaterThanOrEqual(80);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(844);
  await next.dblclick();
  await until(({ remote }) => remote.order?.number === 2 && remote.order.kind === 'next');
  await page.locator('#remote-slot').selectOption('board');
  await page.locator('.remote-pad button[value="hold"]').click();
  await until(({ remote }) => remote.held === 'board');
  await page.locator('.remote-held').waitFor();
  expect(await page.evaluate(() => Reflect.get(window, 'isSame'))).toBe(true);
  expect(await page.locator('[data-remote-says]').textContent()).toBe('Board stays on Foyer.');
  await leave();
  hangUp();
});

it('says in its heading what its rows say, once a screen came alive', async () => {
  const { options } = await signIn(site.app, site.url, { role: 'coach' });
  const loft = hangScreen(site.app, { name: 'Loft' });
  changeScreen(site.app.db, loft.id, { seenAt: null });
  const { page, leave } = await browser.visit(`${site.url}/coach/screens`, options);
  const heading = page.locator('#screens-title');
  expect(await heading.textContent()).toBe('3 screens, 2 live');
  await page.locator(`#screen-${loft.id} .row-buttons summary`).click();
  // One word for one act.
  expect(await page.getByRole('dialog').textContent()).toMatch(/Remove Loft\?.*Remove/s);
  await page.keyboard.press('Escape');
  noteScreensSeen(site.app, [loft.id]);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.locator(`#screen-${loft.id} .presence.live`).waitFor();
  expect(await heading.textContent()).toBe('3 screens, all live');
  await leave();
});

it('comes back to the same place where scripts are off', async () => {
  const { options } = await signIn(site.app, site.url, { role: 'coach' });
  const { until, leave: hangUp } = await follow(`assist-screen=${screen.token}`);
  const { page, leave } = await browser.visit(`${site.url}/coach/screens?for=${screen.id}`, {
    ...{ ...options, ...PHONE, javaScriptEnabled: false },
  });
  await page.locator('.remote-pad button[value="hush"]').click();
  await until(({ remote }) => remote.hushUntil !== null);
  expect(page.url()).toBe(`${site.url}/coach/screens?for=${screen.id}#remote`);
  expect(await page.locator('.remote-pad button[value="end-hush"]').textContent()).toMatch(
    /End the hush\s+until \d\d:\d\d/,
  );
  await leave();
  hangUp();
});

it('says that a screen is paused, ends that, and follows a message that is taken down', async () => {
  const { options } = await signIn(site.app, site.url, { role: 'coach' });
  // Where nothing is to be heard, the first key is a key.
  const quiet = hangScreen(site.app, { name: 'Library', volume: '0' });
  const lent = { name: 'assist-screen', value: quiet.token, domain: '127.0.0.1', path: '/', expires: -1 };
  const guards = { httpOnly: true, secure: false, sameSite: 'Lax' } as const;
  const storageState = { cookies: [{ ...lent, ...guards }], origins: [] };
  const wall = await browser.visit(`${site.url}/tv`, { storageState });
  const { page, leave } = await browser.visit(`${site.url}/coach/screens?for=${quiet.id}`, {
    ...options,
    ...PHONE,
  });
  await wall.page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await wall.page.keyboard.press('Enter');
  await wall.page.locator('.next').getByText('Paused').waitFor();
  await page.reload();
  await page.locator('.remote-held').getByText('Paused at the screen').waitFor();
  await page.locator('.remote-pad button[value="let-go"]').click();
  await wall.page.locator('.next').getByText('Next').waitFor();
  await page.locator('.remote-hold').waitFor();
  const words = { words: 'The new guide is out.', why: '', ask: '', until: '' };
  writeMessage(site.app, COACH, words, 'a-message-of-this-day');
  await page.reload();
  await page.locator('#remote-slot').selectOption('message');
  await page.locator('.remote-pad button[value="hold"]').click();
  await wall.page.locator('.on-slot').waitFor();
  takeDownMessage(site.app, COACH);
  await wall.page.locator('.on-board').waitFor({ timeout: 3000 });
  await page.locator('.remote-shows').getByText('Board · Key message is held').waitFor();
  // What is held is asked for, and is not there: that is no problem.
  wall.problems.length = 0;
  await Promise.all([wall.leave(), leave()]);
});
