// The ceremony on the built site in a real browser: every cue by keys, and what each of them gives away.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCeremony } from '#src/usecases/ceremony.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { openSite, type TestSite } from '../support/site.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const CUES = 'title goal steps third-roll third second-roll second first-roll first photo'.split(' ');

let site: TestSite;
let browser: TestBrowser;

beforeAll(async () => {
  site = await openSite({ now: () => NOW });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('Space, Enter and → walk through the evening; ← and Backspace go back; Escape and Home jump', async () => {
  const { page, leave } = await browser.visit(`${site.url}/ceremony/2026-10`);
  await hydrated(page);
  for (const [index, cue] of CUES.slice(1).entries()) {
    await page.keyboard.press(['Space', 'Enter', 'ArrowRight'][index % 3] ?? 'Space');
    await arrived(page, cue);
    await stood(page);
  }
  await page.keyboard.press('Space');
  await stood(page);
  await page.keyboard.press('ArrowLeft');
  await arrived(page, 'first');
  await stood(page);
  await page.keyboard.press('Backspace');
  await arrived(page, 'first-roll');
  await stood(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('Press Escape again');
  await arrived(page, 'first-roll');
  await page.keyboard.press('Escape');
  await arrived(page, 'photo');
  await stood(page);
  await page.keyboard.press('Home');
  await arrived(page, 'title');
  await leave();
});

test('a double press or click is one step; the control and the right half go on, the left half does nothing', async () => {
  const { page, leave } = await browser.visit(`${site.url}/ceremony/2026-10`);
  await hydrated(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await arrived(page, 'goal');
  await stood(page);
  await arrived(page, 'goal');
  await page.getByRole('button', { name: 'Next: the podium' }).dblclick();
  await stood(page);
  await arrived(page, 'steps');
  await page.getByRole('button', { name: 'Next: third place' }).click();
  await arrived(page, 'third-roll');
  await stood(page);
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await arrived(page, 'steps');
  await stood(page);
  await page.mouse.click(200, 300);
  await page.mouse.click(1000, 300);
  await arrived(page, 'third-roll');
  await leave();
});

test('nothing that the browser has received holds a later result', async () => {
  const { podium } = readCeremony(site.app, '2026-10');
  const { page, leave } = await browser.visit(`${site.url}/ceremony/2026-10`);
  let received = await (await fetch(`${site.url}/ceremony/2026-10`)).text();
  page.on('response', async (response) => {
    if (response.url().includes('/cues/')) received += await response.text();
  });
  await hydrated(page);
  for (const cue of CUES.slice(1, -1)) {
    await page.keyboard.press('Space');
    await arrived(page, cue);
    await stood(page);
    await expect.poll(() => received).toContain(`"cue":"${cue}"`);
    const markup = await (await fetch(`${site.url}/ceremony/2026-10?cue=${cue}`)).text();
    for (const team of podium) {
      const isOut = CUES.indexOf(cue) >= CUES.indexOf(['first', 'second', 'third'][team.place - 1] ?? '');
      for (const secret of [team.name, team.score, team.why]) {
        expect(received.includes(secret), `${secret} received by ${cue}`).toBe(isOut);
        expect(markup.includes(secret), `${secret} in the page of ${cue}`).toBe(isOut);
      }
    }
  }
  await leave();
});

test('a reload stays on the cue, complete, and the spoken line and the title say it', async () => {
  const { page, leave } = await browser.visit(`${site.url}/ceremony/2026-10?calm=1`);
  await hydrated(page);
  for (const cue of CUES.slice(1, 5)) {
    await page.keyboard.press('Space');
    await arrived(page, cue);
    await stood(page);
  }
  const said = await page.getByRole('status').textContent();
  await page.reload();
  await hydrated(page);
  await arrived(page, 'third');
  expect(page.url()).toContain('calm=1');
  expect(await page.getByRole('status').textContent()).toBe(said);
  expect(await page.title()).toBe(`${said} · October, won together`);
  expect(await page.locator('.step.now .person').count()).toBeGreaterThan(2);
  await leave();
});

test('months without a ceremony answer kindly, and with 404', async () => {
  const said = async (path: string) => {
    const answer = await fetch(site.url + path);
    return { status: answer.status, text: await answer.text() };
  };
  const open = await said('/ceremony/2026-11');
  expect(open.status).toBe(404);
  expect(open.text).toContain('November is still being played. Its ceremony can begin on 1 December.');
  expect(open.text).not.toContain('astro-island');
  for (const path of [
    '2026-11/cues/title',
    '2027-01/cues/title',
    '2020-01/cues/title',
    'x/cues/title',
    '2026-10/cues/x',
  ]) {
    const { status, text } = await said(`/ceremony/${path}.json`);
    expect(status, path).toBe(404);
    expect(JSON.parse(text).error.code, path).toBe('not_found');
  }
  expect((await said('/ceremony/2026-13')).status).toBe(404);
});

/** A cue that has just come up takes no wish for a moment. */
async function stood(page: Page): Promise<void> {
  await page.waitForTimeout(900);
}

async function hydrated(page: Page): Promise<void> {
  await page.waitForSelector('astro-island:not([ssr])', { state: 'attached' });
}

async function arrived(page: Page, cue: string): Promise<void> {
  await page.waitForSelector(`.ceremony[data-cue="${cue}"]`);
  await expect.poll(() => new URL(page.url()).searchParams.get('cue')).toBe(cue);
}
