// A question from the first doubt to the points, with the keyboard alone, on a phone and at a desk.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOpenNow } from '#db/queries/questions.ts';
import { keyPath } from '#src/domain/key-path.ts';
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

const PHONE = { width: 390, height: 844 };

/** Presses Tab until what has the focus answers; at most as often as a page has stops. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${selector}.`);
}

/** A win of the demo that nobody has questioned, with two touches, so that ruling one out moves points. */
function quietWin(): string {
  const row = site.app.db.$client
    .prepare(
      `SELECT deal FROM deals WHERE stage = 'won' AND season = (SELECT max(season) FROM deals)
         AND deal NOT IN (SELECT deal FROM questions)
         AND (SELECT count(DISTINCT asset) FROM touches WHERE touches.deal = deals.deal) > 1 LIMIT 1`,
    )
    .pluck()
    .get();
  return String(row);
}

it('is asked on a phone and ruled on at the desk, and both pages tell it, with the keyboard alone', async () => {
  const deal = quietWin();
  const win = site.url + keyPath('/wins', deal);
  const member = await browser.visit(win, { ...(await optionsAs('member')), viewport: PHONE });
  await tabTo(member.page, '#question-about');
  await member.page.keyboard.press('ArrowDown');
  await tabTo(member.page, '#question-why');
  await member.page.keyboard.type('Was it really this company?');
  await tabTo(member.page, '.questions-ask button');
  await member.page.keyboard.press('Enter');
  await member.page.waitForSelector('.question-ruling.open');
  expect(await member.page.textContent('.question')).toContain('Still counts. Until the coach rules.');
  expect(await axe(member.page)).toEqual([]);
  expect(await member.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

  const asked = readOpenNow(site.app.db).find((row) => row.deal === deal);
  const coach = await browser.visit(`${site.url}/coach`, await optionsAs('coach'));
  await tabTo(coach.page, `a[href="/coach/questions#question-${asked?.fact}"]`);
  await coach.page.keyboard.press('Enter');
  await coach.page.waitForURL('**/coach/questions**');
  const open = `#question-${asked?.fact}`;
  const preview = (await coach.page.textContent(`${open} .desk-previews dd >> nth=1`)) ?? '';
  expect(preview).toMatch(/−\d+/);
  await tabTo(coach.page, `${open} .ask[data-dialog^="It does not"] summary`);
  await coach.page.keyboard.press('Enter');
  await coach.page.waitForSelector('[role=dialog] input[name=reason]');
  await tabTo(coach.page, '[role=dialog] input[name=reason]');
  await coach.page.keyboard.type('Another company of that name');
  await coach.page.keyboard.press('Enter');
  await coach.page.waitForSelector(`${open} .desk-ruling.rejected`);
  const moved = (await coach.page.textContent(`${open} .desk-ruling span`)) ?? '';
  expect(moved).toBe(preview);
  expect(await axe(coach.page)).toEqual([]);
  await coach.leave();

  await member.page.reload();
  const told = await member.page.textContent('.question-ruling.rejected');
  expect(told).toContain('Does not count. Another company of that name Ruth Adler');
  expect(told).toContain(moved);
  expect(await member.page.textContent('.uncounted')).toContain('Ruled out on');
  await member.leave();
});

it('works without scripts, says what is asked already, and keeps what was typed', async () => {
  const asked = readOpenNow(site.app.db)[0];
  const options = { ...(await optionsAs('coach')), javaScriptEnabled: false };
  const { page, problems, leave } = await browser.visit(
    site.url + keyPath('/wins', asked?.deal ?? ''),
    options,
  );
  await page.selectOption('#question-about', { index: 1 });
  await page.fill('#question-why', 'The same again');
  await page.click('.questions-ask button');
  expect(await page.textContent('.questions-ask .complaint')).toContain('is being asked already');
  expect(await page.inputValue('#question-why')).toBe('The same again');
  problems.splice(0);
  await page.click('.ruling-forms .ask >> nth=0 >> summary');
  await page.fill('.ruling-forms .ask[open] input[name=reason]', 'They were there');
  await page.click('.ruling-forms .ask[open] button');
  expect(await page.textContent('.question-ruling')).toContain('Counts. They were there');
  await leave();
});
