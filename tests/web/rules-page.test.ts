// The page of the rules as it is served: the calculator by address and by JSON, and nobody's name who is not shown.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { demoAddresses } from '#tests/support/addresses.ts';
import { WORKED } from '#tests/support/case.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

const MAYA = 'Maya Okafor';
let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const run = (text: string) =>
  fetch(`${site.url}/rules`, {
    method: 'POST',
    body: new URLSearchParams({ act: 'score', case: text }),
    headers: { 'sec-fetch-site': 'same-origin' },
  });

describe('the calculator', () => {
  it('answers an address, and a case as JSON', async () => {
    const query = new URLSearchParams({ amount: '100000', rules: 'first', owner: 'Linus', share: '' });
    for (const [name, value] of [
      ['kind', 'deck'],
      ['maker', 'Ada'],
      ['days', '3'],
    ])
      query.append(name!, value!);
    const page = await (await fetch(`${site.url}/rules?${query}`)).text();
    expect(page).toMatch(/>150<\/b> for closing/);
    expect(page).toMatch(/<b>1<\/b>\s*<small>100 %<\/small>/);
    const scored = await run(JSON.stringify(WORKED));
    expect(scored.status).toBe(200);
    expect(await scored.text()).toMatch(/>120<\/b> for closing/);
  });

  it('gives hostile text back as text, names what is wrong, and takes no more than it needs', async () => {
    const hostile = '</textarea><script>alert(1)</script>';
    const refused = await run(hostile);
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('This is no JSON.');
    expect(page).not.toContain('<script>alert(1)');
    const wrong = await run(JSON.stringify({ ...WORKED, bonus: hostile }));
    expect(await wrong.text()).toContain('A case has no “bonus”.');
    expect((await run('x'.repeat(70_000))).status).toBe(413);
    const typed = `amount=NaN&owner=${encodeURIComponent(hostile)}`;
    const address = await fetch(`${site.url}/rules?${typed}`);
    expect(address.status).toBe(400);
    const outsideFields = (await address.text()).replace(/="[^"]*"/g, '');
    expect(outsideFields).not.toContain('<script>alert(1)');
  });
});

describe('whoever keeps to themselves', () => {
  it('is by name on no page that a colleague, a visitor or a screen may open', async () => {
    const { db } = site.app;
    const choice = { ...readChoice(db, MAYA), onScreens: false, inFeed: false };
    saveChoice(db, choice);
    const colleague = await signIn(site.app, site.url, { role: 'member', person: 'Jonas Lindqvist' });
    const paths = demoAddresses(Date.now())
      .filter(({ path, make }) => !path.startsWith('/coach') && !path.startsWith('/setup') && !make)
      .map(({ path }) => path)
      .filter((path) => !/Maya/.test(decodeURIComponent(path)));
    const named: string[] = [];
    for (const path of new Set([...paths, '/api/v1/live'])) {
      for (const headers of [{}, { cookie: colleague.cookie }]) {
        const page = await fetch(site.url + path, { headers: { accept: 'text/html', ...headers } });
        // The demo's own door lends the accounts of its people by name.
        if (page.url.includes('/signin')) continue;
        const text = await page.text();
        if (/Maya|Okafor/.test(text)) named.push(path);
      }
    }
    expect(named).toEqual([]);
  }, 120_000);
});
