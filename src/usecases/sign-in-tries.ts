// Under which words the tries of a sign-in are counted, so that a guesser is held and nobody is locked out by one.

import { createHash } from 'node:crypto';
import { readSignInAddresses } from '#db/queries/audit.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { placeOf, type TryLimit, tryLimits } from '#src/domain/tries.ts';
import type { App } from './app.ts';

/** How long a place is remembered at which somebody signed in: as long as a session can last. */
const KNOWN_MS = 90 * DAY_MS;

/** `own` is forgotten after a success; `shared`, if any, gets its one try back. */
export type SignInTries = {
  counted: { who: string; limit: TryLimit }[];
  own: string;
  shared: string | null;
};

/**
 * Where the account has signed in before, its tries are counted apart: strangers who use up the account's tries, or
 * a colleague who uses up those of the office's address, keep nobody out of the place they always come from.
 * @param account its id, or an empty text when nobody has that address: the same is read either way
 */
export function signInTries(
  app: App,
  { email, account, address }: { email: string; account: string; address: string },
): SignInTries {
  const place = placeOf(address);
  const known = readSignInAddresses(app.db, `account:${account}`, app.now() - KNOWN_MS);
  if (known.some((one) => placeOf(one) === place)) {
    const own = `${triesOf(email)}/${place}`;
    return { counted: [{ who: own, limit: tryLimits.account }], own, shared: null };
  }
  const [shared, own] = [`sign-in/address/${place}`, triesOf(email)];
  const counted = [
    { who: shared, limit: tryLimits.address },
    { who: own, limit: tryLimits.account },
  ];
  return { counted, own, shared };
}

/** The word for an account's own tries: hashed, as somebody may have typed a password there. */
export function triesOf(email: string): string {
  return `sign-in/account/${createHash('sha256').update(email).digest('hex')}`;
}
