// Deals, assets and a win's page in a real browser: without scripts, on a phone, with keys and names that hurt.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeal } from '#db/queries/deals.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { type SignedIn, signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let browser: TestBrowser;
let coach: SignedIn;
let maya: SignedIn;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  coach = await signIn(site.app, site.url, { role: 'coach' });
  maya = await signIn(site.app, site.url, { role: 'member', person: 'Maya Okafor', name: 'Maya Okafor' });
  for (const key of HOSTILE) win(key);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const HOSTILE = [
  'a/b?c=d&e#f',
  'crm:1042@east',
  '..',
  '.',
  '100 %',
  '%2F',
  'ключ 7',
  '~0041',
  'new',
  '\\<b>"\'',
  `${'k'.repeat(190)}🎉`,
];
const NAME = `<script>alert(1)</script> Ÿ̈ شركة المياه ${'Aquitaine'.repeat(8)} 👩‍👩‍👧`;
const PHONE = { width: 390, height: 844 };
const visit = (path: string, by: SignedIn, more = {}) =>
  browser.visit(site.url + path, { ...by.options, ...more });

/** A deal that Maya won an hour ago, told by a machine in silence. */
function win(deal: string): void {
  const won = { at: site.app.now() - HOUR_MS, precision: 'time' as const };
  const owners = [{ person: 'Maya Okafor', share: '1' }];
  const money = { amountMinor: 1_000_000, currency: 'EUR', rate: null };
  const state = { deal, customer: NAME.slice(0, 120), owners, ...money, lead: null, opened: null, won };
  recordFact(site.app, {
    kind: 'deal_set',
    key: `hostile/${deal}`,
    source: 'import',
    occurredAt: won.at,
    deal: { ...state, stage: 'won' },
  });
}

describe('a deal with any key', () => {
  it.for(HOSTILE)('opens on the desk and as a win: %j', async (key) => {
    for (const folder of ['/coach/deals', '/wins']) {
      const answer = await fetch(site.url + keyPath(folder, key), { headers: { cookie: coach.cookie } });
      expect([folder, answer.status]).toEqual([folder, 200]);
      const html = await answer.text();
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).not.toMatch(/>[^<]*<script>alert/);
    }
  });
});

describe('without scripts', () => {
  it('a deal is shared, deleted and brought back', async () => {
    const { page, problems, leave } = await visit('/coach/deals/BW-0002', coach, {
      javaScriptEnabled: false,
    });
    const rows = page.locator('.share-row');
    const before = await rows.count();
    await page.getByRole('button', { name: 'More rows' }).click();
    expect(await rows.count()).toBeGreaterThan(before);
    const owner = await rows.nth(0).locator('select').inputValue();
    const other = owner === 'Tom Ashworth' ? 'Maya Okafor' : 'Tom Ashworth';
    for (const [index, [person, share]] of [
      [owner, '3/5'],
      [other, 'half'],
    ].entries()) {
      await rows
        .nth(index)
        .locator('select')
        .selectOption(person ?? '');
      await rows
        .nth(index)
        .locator('input')
        .fill(share ?? '');
    }
    for (let index = 2; index < (await rows.count()); index += 1) {
      await rows.nth(index).locator('select').selectOption('');
      await rows.nth(index).locator('input').fill('');
    }
    await page.getByLabel('Why the change?').fill('They closed it together');
    await page.getByRole('button', { name: 'Save changes' }).last().click();
    expect(await page.locator('.share-row .wrong').allTextContents()).toEqual([
      expect.stringContaining('“half” is not a share'),
    ]);
    expect(await rows.nth(0).locator('input').inputValue()).toBe('3/5');
    expect(problems.splice(0)).toEqual([expect.stringContaining('400')]);
    await rows.nth(1).locator('input').fill('2/5');
    await page.getByRole('button', { name: 'Save changes' }).last().click();
    expect(await page.locator('.notice').textContent()).toContain('Saved.');
    expect(readDeal(site.app.db, 'BW-0002')?.owners).toHaveLength(2);

    await page.locator('summary', { hasText: 'Delete…' }).click();
    await page.locator('details[open]').getByLabel('Why?').fill('It was a test');
    await page.getByRole('button', { name: 'Delete it' }).click();
    expect(readDeal(site.app.db, 'BW-0002')?.stage).toBe('deleted');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(readDeal(site.app.db, 'BW-0002')?.stage).toBe('won');
    await leave();
  });

  it('the second of two coaches sees both, and loses nothing', async () => {
    const [first, second] = await Promise.all([
      visit('/coach/deals/BW-0003', coach, { javaScriptEnabled: false }),
      visit('/coach/deals/BW-0003', coach, { javaScriptEnabled: false }),
    ]);
    for (const [{ page }, amount] of [
      [first, '11111'],
      [second, '22222'],
    ] as const) {
      await page.getByLabel('Amount').fill(amount);
      await page.getByLabel('Why the change?').fill('A typing error');
      await page.getByRole('button', { name: 'Save changes' }).last().click();
    }
    expect(await second.page.getByRole('alert').textContent()).toContain('changed while you were writing');
    expect(await second.page.getByLabel('Amount').inputValue()).toBe('22222');
    expect(await second.page.locator('.field-now').allTextContents()).toEqual(['There now: 11111']);
    await second.page.getByRole('button', { name: 'Save changes' }).last().click();
    expect(readDeal(site.app.db, 'BW-0003')?.amountMinor).toBe(2_222_200);
    second.problems.splice(0);
    await Promise.all([first.leave(), second.leave()]);
  });

  it('an owner names what helped, having seen what it gives', async () => {
    const { page, leave } = await visit(keyPath('/wins', 'ключ 7'), maya, {
      javaScriptEnabled: false,
      viewport: PHONE,
    });
    await page.getByLabel('This helped').selectOption('pricing-guide');
    await page.getByLabel('On which day?').fill('2026-01-02');
    await page.getByRole('button', { name: 'See what it gives' }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: 'Yes, this helped' }).click();
    expect(await page.getByRole('status').textContent()).toContain('It is on the path.');
    expect(await page.getByText('named by Maya Okafor').count()).toBe(1);
    await leave();
  });
});

describe('every page', () => {
  const pages = [
    '/coach/deals',
    '/coach/deals/new',
    '/coach/deals/BW-0004',
    '/coach/assets',
    '/coach/assets/pricing-guide',
  ];
  it.for([...pages, keyPath('/wins', HOSTILE[0] ?? ''), keyPath('/coach/deals', HOSTILE[9] ?? '')])(
    'fits a phone, and axe finds nothing: %s',
    async (path) => {
      const { page, leave } = await visit(path, coach, { viewport: PHONE });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await axe(page)).toEqual([]);
      await leave();
    },
  );
});
