// The cookie of somebody who signed in behind a proxy that ends TLS.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { addJoined, PASSWORD } from '#tests/support/accounts.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

const PUBLIC_URL = 'https://assist.example.com';
const EMAIL = 'hanna.vos@brightwater.example';
let site: TestSite;
beforeAll(async () => {
  site = await openSite({ publicUrl: PUBLIC_URL });
  await addJoined(site.app, { email: EMAIL });
});
afterAll(() => site.stop());

const post = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
  fetch(site.url + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { origin: PUBLIC_URL, 'x-forwarded-for': '203.0.113.4', ...headers },
  });

it('is bound to this host by HTTPS, unreadable for scripts, and taken back on the way out', async () => {
  const came = await post('/signin?to=/me/account', { act: 'in', email: EMAIL, password: PASSWORD }, {});
  expect([came.status, came.headers.get('location')]).toEqual([303, '/me/account']);
  const [cookie = ''] = came.headers.getSetCookie();
  expect(cookie).toMatch(
    /^__Host-assist-session=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000; Secure$/,
  );
  const [own = ''] = cookie.split(';');
  const account = (headers: Record<string, string>) =>
    fetch(`${site.url}/me/account`, { redirect: 'manual', headers });
  expect((await account({ cookie: own })).status).toBe(200);
  // A page of plain HTTP could have set the same name without the prefix: it opens nothing.
  expect((await account({ cookie: own.replace('__Host-', '') })).status).toBe(303);
  const went = await post('/signout', { act: 'out' }, { cookie: own });
  expect(went.headers.getSetCookie().join()).toContain('__Host-assist-session=; Path=/');
  expect((await account({ cookie: own })).status).toBe(303);
});

it('is not given for a wrong password, and a locked door says when to come back', async () => {
  const wrong = { act: 'in', email: EMAIL, password: 'not this one' };
  for (let n = 0; n < 10; n += 1) {
    const answer = await post('/signin', wrong, {});
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([401, []]);
  }
  const locked = await post('/signin', wrong, {});
  expect([locked.status, locked.headers.getSetCookie()]).toEqual([429, []]);
  expect(await locked.text()).toContain('Wait 15 minutes');
});
