// Thanks as forms of a win's page: without scripts, once, refused with what was typed, taken back and undone.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { readThanksFor } from '#db/queries/thanks.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  ({ cookie } = await signIn(site.app, site.url, {
    role: 'member',
    person: 'Siobhán O’Neill',
    name: 'Siobhán',
  }));
});
afterAll(() => site.stop());

const PATH = '/wins/BW-0001';
const open = async (headers: Record<string, string> = {}) =>
  (await fetch(site.url + PATH, { headers: { cookie, ...headers } })).text();
const post = (fields: Record<string, string>) =>
  fetch(site.url + PATH, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
const formOf = (page: string) => /<form[^>]*class="thanks-form"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
const find = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? '';

test('say thanks, read them on the win and on the receiver’s page, take them back, undo', async () => {
  const form = formOf(await open());
  const to = find(form, /(?:<option value="|name="to" value=")([0-9a-f]{16})"/);
  const once = find(form, /name="once" value="([^"]+)"/);
  const long = await post({ act: 'thank', once, to, words: 'x'.repeat(141) });
  expect(long.status).toBe(400);
  expect(formOf(await long.text())).toContain('xxxx');
  const words = 'You <stayed> on it & won.';
  for (let twice = 0; twice < 2; twice += 1)
    expect((await post({ act: 'thank', once, to, words })).headers.get('location')).toBe(`${PATH}#thanks`);
  const [given, ...others] = readThanksFor(site.app.db, 'BW-0001').filter((row) => row.words === words);
  expect(others).toEqual([]);
  expect(await open()).toContain('You &lt;stayed&gt; on it &amp; won.');
  const receiver = encodeURI(`/people/${given?.receiver}`);
  expect(await (await fetch(site.url + receiver, { headers: { cookie } })).text()).toContain('own-thanks');
  const taken = await post({ act: 'unthank', once: crypto.randomUUID(), thanks: given?.thanks ?? '' });
  const notice = taken.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await open({ cookie: `${cookie}; ${notice}` });
  expect(page).not.toContain('&lt;stayed&gt;');
  expect(page).toMatch(/value="rethank"[^>]*>\s*Undo/);
  await post({ act: 'rethank', once: crypto.randomUUID(), thanks: given?.thanks ?? '' });
  expect(await open()).toContain('You &lt;stayed&gt; on it &amp; won.');
});

test('a visitor reads and has no form', async () => {
  const page = await (await fetch(site.url + PATH)).text();
  expect(page).toContain('id="thanks"');
  expect(formOf(page)).toBe('');
});
