// The receipt in a real browser: the numbers are read off the page, and everything that should sum does.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { add, ONE, type Rational, rational, sum } from '#src/domain/rational.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser, type Visit } from '#tests/support/browser.ts';
import { addHardWins } from '#tests/support/receipt-wins.ts';
import { makeRoles } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

/** Five hundred touches are many elements for axe, on processors that tests share. */
vi.setConfig({ testTimeout: 120_000 });

let site: TestSite;
let browser: TestBrowser;
let optionsAs: ReturnType<typeof makeRoles>;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  optionsAs = makeRoles(site);
  addHardWins(site.app);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

type Row = { kind: string; cells: Record<string, string> };

/** Runs in the page: every row of the table of touches, its cells by what their column is called. */
function readRows(selector: string): Row[] {
  return [...document.querySelectorAll<HTMLTableRowElement>(selector)].map((row) => ({
    kind: row.className,
    cells: Object.fromEntries(
      [...row.cells].map((cell) => [
        cell.dataset.label ?? [...cell.classList].pop() ?? 'head',
        (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      ]),
    ),
  }));
}

/** `9 11/15`, `58.4`, `1,164`. */
function exact(text = ''): Rational {
  return text
    .replaceAll(',', '')
    .split(' ')
    .filter((part) => part !== '' && !part.startsWith('+'))
    .map(rational)
    .reduce(add, rational(0));
}

const count = (text = '0') => Number(text.replaceAll(',', '').replace('−', '-'));
const visit = async (key: string, more = {}): Promise<Visit> =>
  browser.visit(`${site.url}/wins/${encodeURIComponent(key)}`, { ...(await optionsAs('member')), ...more });

async function checkSums({ page }: Visit): Promise<void> {
  const pot = count((await page.textContent('.pot.marketing strong')) ?? '');
  const closing = count((await page.textContent('.pot.sales strong')) ?? '');
  expect(count((await page.textContent('.sum-total strong')) ?? '')).toBe(closing);
  const rows = await page.evaluate(readRows, '.touch-table tbody tr');
  const paid = rows.filter(({ cells }) => 'points' in cells || 'whole' in cells);
  const column = `of ${pot}`;
  for (const { cells } of paid) {
    const extra = /\+1/.test(cells['left over'] ?? '') ? 1 : 0;
    expect(add(rational(count(cells.whole)), exact(cells['left over']))).toEqual(exact(cells[column]));
    expect(count(cells.points)).toBe(count(cells.whole) + extra);
  }
  expect(paid.reduce((points, { cells }) => points + count(cells.points), 0)).toBe(pot);
  expect(sum(paid.map(({ cells }) => exact(cells[column])))).toEqual(rational(pot));
  const weights = rows.flatMap(({ kind, cells }) => (kind.includes('maker') ? [] : (cells.weight ?? [])));
  expect(sum(weights.map((weight) => rational(weight)))).toEqual(ONE);
  const entries = await page.evaluate(readRows, '.entry-table tbody tr');
  const total = count((await page.textContent('.win-total strong')) ?? '');
  expect(entries.reduce((points, { cells }) => points + count(cells.points), 0)).toBe(total);
  expect(total).toBe(pot + closing);
}

describe('the numbers on the page', () => {
  it.for(['BW-0001', 'BW-0273', 'hard'])('of %s sum', async (key) => {
    const open = await visit(key);
    await checkSums(open);
    await open.leave();
  });

  it('say in place why a touch does not count', async () => {
    const { page, leave } = await visit('hard');
    const whys = await page.locator('.touch-table .why').allInnerTexts();
    const said = whys.join(' ');
    for (const why of [
      'The window is 180 days',
      'by the same person',
      'Ruled out',
      'no makers',
      'after the win',
    ])
      expect(said).toContain(why);
    expect(await page.innerText('.sum-lines')).toMatch(
      /SEK.987,654 × 0\.0925, the rate of 30 October 2026, is €91,3/,
    );
    await leave();
  });

  it('lead to the version of the rules, and say until when points wait', async () => {
    const { page, leave } = await visit('alone');
    expect(await page.getAttribute('.judged a', 'href')).toMatch(/^\/rules#version-\d+$/);
    expect(await page.innerText('.pots .step-note')).toMatch(
      /points wait for a name, until \w+ \d{4} is sealed\./,
    );
    expect(await page.innerText('.step-none')).toContain('Nobody has been named');
    await leave();
  });
});

describe('a win that is none any more', () => {
  it('says what happened and where its points went, and explains no step', async () => {
    const { page, leave } = await visit('refunded');
    expect(await page.innerText('.win-gone')).toMatch(/^Given back was refunded on /);
    expect(await page.locator('.touch-table, .arithmetic').count()).toBe(0);
    const entries = await page.evaluate(readRows, '.entry-table tbody tr');
    expect(entries.length).toBeGreaterThan(1);
    expect(entries.reduce((points, { cells }) => points + count(cells.points), 0)).toBe(0);
    expect(await page.locator((await page.getAttribute('h1 a', 'href')) ?? '').count()).toBe(1);
    await leave();
  });
});

describe('a receipt that is hard to show', () => {
  it.for(['hard', 'many', 'alone', 'refunded'])('%s is clean, and stays within the page', async (key) => {
    const { page, leave } = await visit(key);
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(await axe(page)).toEqual([]);
    await leave();
  });

  it('folds five hundred touches, and opens them by the keyboard alone', async () => {
    const { page, leave } = await visit('many', { javaScriptEnabled: false });
    const fold = page.locator('#touches details');
    expect(await fold.locator('summary').innerText()).toContain('490 more touches');
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await fold.locator('tbody tr').first().isVisible()).toBe(true);
    await leave();
  });
});
