// Signs somebody in for a test without the door: an account in the database and the cookie of an open session.

import type { BrowserContextOptions } from 'playwright-core';
import { countAccounts, readAccountByPerson, saveAccount } from '#db/queries/accounts.ts';
import { demoCast } from '#db/seeds/demo-office.ts';
import type { Role } from '#src/domain/actor.ts';
import type { App } from '#src/usecases/app.ts';
import { openSession } from '#src/usecases/sessions.ts';
import { holdRing } from './held-ring.ts';

/** `cookie` is the header of a request; `options` open a browser with it. */
export type SignedIn = { account: string; cookie: string; options: BrowserContextOptions };

/**
 * @param url where the site answers; the cookie is the one of plain HTTP
 * @param person the key of the one who plays, or null
 */
export async function signIn(
  app: App,
  url: string,
  { role, person = null, name = 'Ruth Adler' }: { role: Role; person?: string | null; name?: string },
): Promise<SignedIn> {
  const number = countAccounts(app.db) + 1;
  const fresh = { passwordHash: null, createdAt: app.now(), disabledAt: null, changed: 1 };
  // The demo has accounts of its own, and nobody has two.
  const known = person === null ? null : readAccountByPerson(app.db, person);
  const account = known?.id ?? `test-${number}`;
  const email = known?.email ?? `${account}@brightwater.example`;
  saveAccount(app.db, { id: account, email, name: known?.name ?? name, role, person, ...fresh });
  const token = await openSession(app, account, { agent: 'a test', address: '127.0.0.1' });
  const { hostname: domain } = new URL(url);
  const cookie = { name: 'assist-session', value: token, domain, path: '/', expires: -1 } as const;
  const guards = { httpOnly: true, secure: false, sameSite: 'Lax' } as const;
  return {
    account,
    cookie: `assist-session=${token}`,
    options: { storageState: { cookies: [{ ...cookie, ...guards }], origins: [] } },
  };
}

/** Opens pages of the demo's site in a role; each signs in once. A member is the demo's first closer, with a ring on deck. */
export function makeRoles(site: {
  app: App;
  url: string;
}): (role: Role | undefined) => Promise<BrowserContextOptions> {
  const known = new Map<Role, Promise<SignedIn>>();
  return async (role) => {
    if (role === undefined) return {};
    const person = role === 'member' ? (demoCast.find(({ craft }) => craft === 'sales')?.name ?? null) : null;
    const isFirst = !known.has(role);
    const signed = known.get(role) ?? signIn(site.app, site.url, { role, person });
    known.set(role, signed);
    const { account, options } = await signed;
    if (isFirst && person !== null) holdRing(site.app, account, person);
    return options;
  };
}
