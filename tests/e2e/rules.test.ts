// Rules in a real browser: the coach drafts, a lead of each craft signs, and they are in force at their midnight.

import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRules, readRulesAt } from '#db/queries/office.ts';
import { readOpenDraft } from '#db/queries/rules-drafts.ts';
import { demoOffice } from '#db/seeds/demo-office.ts';
import { addDays, dayOf, startOfDay } from '#src/domain/time.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let ahead = 0;
let site: TestSite;
let browser: TestBrowser;
let as: Record<'coach' | 'sales' | 'marketing' | 'member', BrowserContextOptions>;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ now: () => Date.now() + ahead }), openBrowser()]);
  const { app, url } = site;
  const who = (role: 'coach' | 'lead' | 'member', person: string | null) =>
    signIn(app, url, { role, person }).then(({ options }) => options);
  as = {
    coach: await who('coach', null),
    sales: await who('lead', 'Amara Nwosu'),
    marketing: await who('lead', 'Jonas Lindqvist'),
    member: await who('member', 'Maya Okafor'),
  };
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const open = (path: string, options: BrowserContextOptions) => browser.visit(site.url + path, options);
const baseNow = () => JSON.parse(readOpenDraft(site.app.db)?.body ?? '{}').win?.base;

describe('a draft of the rules', () => {
  it('is changed by keyboard, value by value, and loses its signatures', async () => {
    const { page, leave } = await open('/coach/rules', as.coach);
    expect(await page.locator('.draft-signed').textContent()).toContain('1 of 2 signed');
    await page.locator('#rule-win summary', { hasText: '50' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'field-win-base');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('summary') === true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'field-win-base');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type('70');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#rule-win .sentence-value.changed:has-text("70")');
    expect(baseNow()).toBe(70);
    expect(await page.locator('.draft-signed').textContent()).toContain('0 of 2 signed');
    await leave();
  });

  it('works without scripts, and a refusal stands at the field with what was typed', async () => {
    const { page, problems, leave } = await open('/coach/rules', { ...as.coach, javaScriptEnabled: false });
    const value = page.locator('#rule-win details', { hasText: '500' });
    await value.locator('summary').click();
    await value.locator('input[name="cap"]').fill('-3');
    await value.locator('button').click();
    expect(await page.locator('#rule-win [role="alert"]').textContent()).toContain(
      'win.cap must be a number',
    );
    expect(await page.locator('input[name="cap"]').inputValue()).toBe('-3');
    // The refusal's own status.
    expect(problems.splice(0)).toHaveLength(1);
    await page.locator('input[name="cap"]').fill('600');
    await page.locator('#rule-win details[open] button').click();
    await page.locator('#rule-window summary').first().click();
    await page.locator('#rule-window .sentence-value').click();
    await page.locator('input[name="windowDays"]').fill('120');
    await page.locator('#rule-window details[open] details[open] button').click();
    expect(await page.locator('#rule-window .sentence-value.changed').textContent()).toBe('120 days');
    await leave();
  });

  it('tells the second of two coaches that it has changed, and keeps what was typed', async () => {
    const [first, second] = [await open('/coach/rules', as.coach), await open('/coach/rules', as.coach)];
    for (const [visit, typed] of [
      [first, '80'],
      [second, '90'],
    ] as const) {
      const value = visit.page.locator('#rule-win details').first();
      await value.locator('summary').click();
      await value.locator('input[name="base"]').fill(typed);
      await visit.page.keyboard.press('Enter');
      await visit.page.waitForLoadState();
    }
    await second.page.waitForSelector('#rule-win [role="alert"]');
    expect(await second.page.locator('#rule-win [role="alert"]').textContent()).toContain(
      'changed this draft',
    );
    expect(await second.page.locator('input[name="base"]').inputValue()).toBe('90');
    expect(await second.page.locator('#rule-win .sentence-value').first().textContent()).toBe('80');
    expect(baseNow()).toBe(80);
    expect(second.problems.splice(0)).toHaveLength(1);
    await first.leave();
    await second.leave();
  });

  it('is open to everybody, signed by a lead of each craft, and in force at its midnight', async () => {
    const day = addDays(dayOf(site.app.now(), demoOffice.timezone), 1);
    const coach = await open('/coach/rules', as.coach);
    await coach.page.locator('#rule-day summary').click();
    await coach.page.locator('#field-day').fill(day);
    await coach.page.locator('#rule-day button').click();
    await coach.page.waitForURL('**/coach/rules#rule-day');
    await coach.leave();

    const member = await open('/rules', as.member);
    expect(await member.page.locator('#draft').textContent()).toContain(
      'Jonas Lindqvist for marketing, not yet',
    );
    expect(await member.page.locator('#draft button').count()).toBe(0);
    await member.leave();

    for (const craft of ['sales', 'marketing'] as const) {
      const lead = await open('/rules', { ...as[craft], viewport: { width: 390, height: 844 } });
      expect(await axe(lead.page)).toEqual([]);
      expect(await lead.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await lead.page.getByRole('button', { name: `Sign for ${craft}` }).focus();
      await lead.page.keyboard.press('Enter');
      await lead.page.waitForSelector('[role="status"]');
      expect(await lead.page.locator('[role="status"]').textContent()).toContain(
        craft === 'sales' ? 'once the other craft has signed' : 'Both crafts have signed: version 4',
      );
      await lead.leave();
    }

    const from = startOfDay(day, demoOffice.timezone);
    expect(readRules(site.app.db).at(-1)).toMatchObject({ version: 4, fromAt: from });
    expect(readRulesAt(site.app.db, from - 1)?.version).toBe(3);
    const before = await open('/rules', as.member);
    expect(await before.page.locator('#version-4').textContent()).toContain('to come');
    await before.leave();
    ahead = from - Date.now();
    const after = await open('/rules#version-4', as.member);
    expect(await after.page.locator('#version-4 h3').textContent()).toContain('in force');
    expect(await after.page.locator('#version-4').textContent()).toContain(
      'Signed by Amara Nwosu for sales and Jonas Lindqvist for marketing',
    );
    expect(await after.page.locator('h1 + .lead').textContent()).toContain(
      'Version 4 has been in force since',
    );
    await after.leave();
  });
});
