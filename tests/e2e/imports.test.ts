// Files by the desk in a real browser: with and without scripts, on a phone, with files that are none.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftImports } from '#src/usecases/import-list.ts';
import { axe } from '#tests/support/axe.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { crmExport } from '#tests/support/desk-file.ts';
import { type SignedIn, signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let browser: TestBrowser;
let coach: SignedIn;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  coach = await signIn(site.app, site.url, { role: 'coach' });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const fileOf = (text: string, name = 'deals.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const visit = (path: string, more = {}) => browser.visit(site.url + path, { ...coach.options, ...more });

describe('a file', () => {
  it('goes from the desk to the board without scripts, on a phone, and back', async () => {
    const { page, leave } = await visit('/coach/imports', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    await page.setInputFiles('#file', fileOf(crmExport(40)));
    await page.click('button[value="draft"]');
    expect(await page.textContent('h1')).toContain('3 rows have problems');
    await page.click('button[value="fix-all"]');
    expect(await page.textContent('h1')).toContain('1 row has a problem');
    expect(await page.textContent('.primary')).toBe('Import 42, leave 1 out');
    await page.click('.primary');
    expect(await page.textContent('h1')).toBe('42 deals new, 1 row left out');
    await page.click('summary:has-text("Undo this import")');
    await page.click('.ask button[value="undo"]');
    expect(await page.textContent('h1')).toBe('Undone');
    expect(await page.textContent('main')).toContain('42 rows stand as they did before');
    await leave();
  });

  it('is read anew as soon as a column is chosen', async () => {
    const [draft] = draftImports(site.app);
    const { page, leave } = await visit(`/coach/imports/${draft?.number}`);
    await page.selectOption('#column-2', '');
    await page.waitForSelector('.complaint');
    expect(await page.textContent('.complaint')).toContain('“Amount”');
    await page.click('.import-more summary');
    await page.selectOption('#column-2', 'amount');
    await page.waitForSelector('h1 .bad');
    await leave();
  });

  it.for([
    ['binary', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'PNG picture'],
    ['empty', Buffer.from(''), 'Choose a file first'],
    ['JSON', Buffer.from('{"a":1}'), 'JSON'],
  ] as const)('that is %s is refused in a sentence', async ([, buffer, say]) => {
    const { page, problems, leave } = await visit('/coach/imports', { javaScriptEnabled: false });
    await page.setInputFiles('#file', { name: 'x.csv', mimeType: 'text/csv', buffer });
    await page.click('button[value="draft"]');
    expect(await page.textContent('.complaint')).toContain(say);
    problems.splice(0);
    await leave();
  });

  it.for([
    ['one column', 'Name\nMaya\n', 'columns are'],
    [
      'two hundred columns',
      `${Array.from({ length: 200 }, (_, at) => `c${at}`).join(',')}\n${'x,'.repeat(199)}x\n`,
      'columns are',
    ],
    [
      'a header twice',
      'Deal ID,Amount,Amount,Owner,Close date,Stage,Company\nX1,5,6,Nobody,2026-11-03,Won,Acme',
      'problem',
    ],
  ] as const)('with %s comes to its page', async ([, text, heading]) => {
    const { page, leave } = await visit('/coach/imports');
    await page.setInputFiles('#file', fileOf(text));
    await page.click('button[value="draft"]');
    await page.waitForURL(/imports\/\d+$/);
    expect(await page.textContent('h1')).toContain(heading);
    await leave();
  });

  it('of 33 MB is answered by a page that says how to go on', async () => {
    const form = new FormData();
    form.set('act', 'draft');
    form.set('file', new Blob([new Uint8Array(33 * 1024 * 1024)]), 'large.csv');
    const answer = await fetch(`${site.url}/coach/imports`, {
      method: 'POST',
      body: form,
      headers: { cookie: coach.cookie, origin: site.url },
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('A file may have 32 MB.');
  });
});

it('every page of imports and changes is clean under axe, wide and narrow', async () => {
  const [draft] = draftImports(site.app);
  for (const path of [
    '/coach/imports',
    `/coach/imports/${draft?.number}`,
    '/coach/changes',
    '/coach/audit',
  ]) {
    const { page, leave } = await visit(path);
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      expect(await axe(page), `${path} at ${viewport.width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(
        true,
      );
    }
    await leave();
  }
});

it('a change is taken back with its reason, and both stand in the list', async () => {
  const { page, leave } = await visit('/coach/changes', { javaScriptEnabled: false });
  expect(await page.textContent('.changes')).toMatch(/changed 4\d deals|changed \d+/);
  expect(await page.getByText('took 42 deals back with an import').count()).toBe(1);
  await leave();
});

it('the office answers while a large import goes in', async () => {
  const rows = 4000;
  const { page, leave } = await visit('/coach/imports');
  await page.setInputFiles('#file', fileOf(crmExport(rows).replaceAll('D-', 'E-')));
  await page.click('button[value="draft"]');
  await page.waitForURL(/imports\/\d+$/);
  const address = `${page.url()}/progress.json`;
  const going = async () => {
    const answer = await fetch(address, { headers: { cookie: coach.cookie } });
    return ((await answer.json()) as { going: { done: number } | null }).going;
  };
  const posted = page.click('.primary');
  while ((await going()) === null) await new Promise((go) => setTimeout(go, 5));
  const seen = new Set<number>();
  let answers = 0;
  for (let now = await going(); now !== null; now = await going()) {
    seen.add(now.done);
    answers += Number((await fetch(`${site.url}/healthz`)).ok);
  }
  await posted;
  // An import that held the office would let nothing through before its end.
  expect(answers).toBeGreaterThan(5);
  expect(seen.size).toBeGreaterThan(5);
  await page.waitForSelector('h1:has-text("deals new")');
  await leave();
});
