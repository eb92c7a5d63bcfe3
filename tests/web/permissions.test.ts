// Every route of the built site, asked by everybody: it opens for whom the table of permissions says, and no one else.
// A new page joins by itself; one with a variable part needs an address in tests/support/addresses.ts.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screens } from '#db/schema.ts';
import type { Actor, Role } from '#src/domain/actor.ts';
import { can, type Rank } from '#src/domain/permission.ts';
import { createToken } from '#src/usecases/tokens.ts';
import { DOORS } from '#src/web/doors.ts';
import { demoAddresses, demoEndpoints, pathIn } from '#tests/support/addresses.ts';
import { heard } from '#tests/support/quiet.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';
import { filesBelow } from '#tests/support/sources.ts';

type Caller = { rank: Rank; actor: Actor; headers: Record<string, string> };

let site: TestSite;
let callers: Caller[];
beforeAll(async () => {
  site = await openSite();
  callers = await makeCallers(site);
});
afterAll(() => site.stop());

const NOBODY: Actor = { kind: 'nobody' };
// Whoever comes through a proxy sits somewhere else.
const AFAR = { 'x-forwarded-for': '203.0.113.4' };

/** The terminal has no address: it is the one rank that cannot come this way. */
async function makeCallers({ app, url }: TestSite): Promise<Caller[]> {
  const { token } = createToken(app, { kind: 'terminal' }, 'matrix');
  const signed = (['coach', 'lead', 'member', 'viewer'] as const).map(async (role: Role) => {
    const { cookie, account } = await signIn(app, url, { role });
    const actor = { kind: 'account', account, name: 'Ruth Adler', role, person: null } as const;
    return { rank: role, actor, headers: { cookie } };
  });
  return [
    ...(await Promise.all(signed)),
    { rank: 'screen', actor: addScreen(app), headers: { cookie: 'assist-screen=matrix-screen', ...AFAR } },
    // A machine's token opens its own endpoint; to pages it is nobody.
    { rank: 'machine', actor: NOBODY, headers: { authorization: `Bearer ${token}`, ...AFAR } },
    { rank: 'visitor', actor: { kind: 'visitor' }, headers: {} },
    { rank: 'nobody', actor: NOBODY, headers: AFAR },
  ];
}

function addScreen({ db, now }: TestSite['app']): Actor {
  const hash = createHash('sha256').update('matrix-screen').digest('hex');
  const looks = {
    distance: 'default',
    hours: '{"days":[],"from":"00:00","until":"24:00"}',
    volume: 0,
  } as const;
  const state = { calm: false, engine: '', sound: 'unknown', pairedAt: now() } as const;
  const row = db
    .insert(screens)
    .values({ name: 'Lobby', hash, ...looks, ...state })
    .returning()
    .get();
  return { kind: 'screen', screen: row.id, name: 'Lobby' };
}

const routes = filesBelow('src/pages')
  .filter((page) => !/(^|\/)(404|refused)\.astro$/.test(page))
  .map((page) => ({ page, pattern: patternOf(page) }));

/** `src/pages/people/[id].astro` is Astro's route `/people/[id]`. */
function patternOf(page: string): string {
  return (
    page
      .replace('src/pages', '')
      .replace(/\.(astro|ts)$/, '')
      .replace(/\/index$/, '') || '/'
  );
}

function addressOf(page: string, pattern: string): string {
  if (!pattern.includes('[')) return pattern;
  const known = [...demoAddresses(Date.now()), ...demoEndpoints(Date.now())].find((one) => one.page === page);
  if (!known)
    throw new Error(`Add an address for ${page} to tests/support/addresses.ts, so that it can be tried.`);
  return pathIn(site.app, known);
}

type Outcome = 'opens' | 'sign in' | 'refused' | 'signed out' | `odd: ${string}`;

async function ask(path: string, method: 'GET' | 'POST', headers: Record<string, string>): Promise<Outcome> {
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const sent =
    method === 'POST' ? { body: 'act=no-such-button', headers: { ...form, ...headers } } : { headers };
  const response = await fetch(site.url + path, { method, redirect: 'manual', ...sent });
  await response.body?.cancel();
  const { status } = response;
  if (status === 303 && response.headers.get('location')?.startsWith('/signin?to=')) return 'sign in';
  if (status === 401) return 'signed out';
  if (status === 403) return 'refused';
  return status < 500 ? 'opens' : `odd: ${status}`;
}

function expected(actor: Actor, pattern: string, method: 'GET' | 'POST'): Outcome {
  const verb = DOORS[pattern];
  if (verb !== undefined && can(actor, verb)) return 'opens';
  if (actor.kind !== 'nobody' && actor.kind !== 'visitor') return 'refused';
  return method === 'GET' ? 'sign in' : 'signed out';
}

describe('a route', () => {
  it('has a door each, and no door leads nowhere', () => {
    const patterns = [...routes.map(({ pattern }) => pattern), '/404', '/refused'];
    expect(patterns.filter((pattern) => DOORS[pattern] === undefined)).toEqual([]);
    expect(Object.keys(DOORS).filter((pattern) => !patterns.includes(pattern))).toEqual([]);
  });

  for (const method of ['GET', 'POST'] as const) {
    it.for(routes)(`${method} $pattern opens for whom it should`, async ({ page, pattern }) => {
      const path = addressOf(page, pattern);
      const [got, wanted]: [Record<string, Outcome>, Record<string, Outcome>] = [{}, {}];
      for (const { rank, actor, headers } of callers) {
        got[rank] = await ask(path, method, headers);
        wanted[rank] = expected(actor, pattern, method);
      }
      expect(got).toEqual(wanted);
      // Astro says so when an endpoint takes no forms; it answers 404, and that is all it should do.
      expect(heard().filter((line) => !line.includes('No API Route handler'))).toEqual([]);
    });
  }

  it.for(routes)('POST $pattern takes nothing from another site', async ({ page, pattern }) => {
    const coach = callers.find(({ rank }) => rank === 'coach')?.headers ?? {};
    const path = addressOf(page, pattern);
    for (const from of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])
      expect((await fetch(site.url + path, { method: 'POST', headers: { ...coach, ...from } })).status).toBe(
        403,
      );
  });
});

describe('an endpoint', () => {
  const statuses = async (path: string, init: RequestInit = {}) => {
    const got: Record<string, number> = {};
    for (const { rank, headers } of callers) {
      const response = await fetch(site.url + path, { ...init, headers: { ...init.headers, ...headers } });
      await response.body?.cancel();
      got[rank] = response.status;
    }
    return got;
  };
  const staff = (status: number) => ({ coach: status, lead: status, member: status, viewer: status });

  it('for machines takes facts from machines only', async () => {
    const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect(await statuses('/api/v1/facts', init)).toEqual({
      ...staff(401),
      screen: 401,
      visitor: 401,
      nobody: 401,
      machine: 400,
    });
  });

  it('of a win takes questions from whoever signed in, and rulings from the coach', async () => {
    const post = (act: string) => ({
      method: 'POST',
      body: `act=${act}&once=matrix-0001&about=none&why=Why&question=none&reason=Because`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
    const others = { screen: 403, visitor: 401, machine: 401, nobody: 401 };
    expect(await statuses('/wins/BW-0001', post('ask'))).toEqual({ ...staff(400), ...others });
    const ruled = { ...staff(403), coach: 404, ...others };
    expect(await statuses('/wins/BW-0001', post('counts'))).toEqual(ruled);
    expect(await statuses('/coach/questions', post('rejected'))).toEqual(ruled);
  });

  it('of a month’s seal takes it from the coach and from machines', async () => {
    const init = {
      method: 'PUT',
      body: '{}',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    };
    // No month of that name can be sealed: whoever may seal is told so, and nothing moves.
    expect(await statuses('/api/v1/seasons/2026-13/seal', init)).toEqual({
      ...staff(403),
      coach: 400,
      machine: 400,
      screen: 403,
      visitor: 401,
      nobody: 401,
    });
    const elsewhere = { ...init, headers: { ...init.headers, 'sec-fetch-site': 'cross-site' } };
    expect(await statuses('/api/v1/seasons/2026-13/seal', elsewhere)).toMatchObject({ coach: 401 });
  });

  it('for screens streams the board to whoever may see it', async () => {
    expect(await statuses('/live/board')).toEqual({
      ...staff(200),
      screen: 200,
      visitor: 200,
      machine: 401,
      nobody: 401,
    });
  });

  it('for monitoring tells everybody that the office is well', async () => {
    expect(new Set(Object.values(await statuses('/healthz')))).toEqual(new Set([200]));
  });
});

describe('what somebody signed in sees', () => {
  it('is kept by no cache, and every page for others neither', async () => {
    for (const { rank, headers } of callers.filter(({ actor }) => actor.kind === 'account')) {
      const response = await fetch(`${site.url}/`, { headers });
      expect(response.headers.get('cache-control'), rank).toBe('private, no-store');
    }
  });

  it('is gone at once when the account is disabled', async () => {
    const { cookie, account } = await signIn(site.app, site.url, { role: 'viewer' });
    const status = async () =>
      (await fetch(`${site.url}/me/account`, { headers: { cookie }, redirect: 'manual' })).status;
    expect(await status()).toBe(200);
    site.app.db.$client.prepare('UPDATE accounts SET disabled_at = 1 WHERE id = ?').run(account);
    expect(await status()).toBe(303);
  });
});
