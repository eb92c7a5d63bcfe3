// Whether a form comes for the first time: a second sending of the same one is the same act. For acts that are no facts.

import { readMeta, saveMeta } from '#db/queries/meta.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { App } from './app.ts';

/** More than a coach can press while a lost answer is still on its way. */
const KEPT = 64;

/**
 * True once for each `once`; call it inside the transaction of the act. Refusal: `invalid` for a form without its
 * hidden word.
 */
export function isFirstTime({ db }: App, once: string): boolean {
  if (!/^[\w-]{8,64}$/.test(once))
    throw new Refusal('invalid', 'That form is incomplete. Open the page again.');
  const known = JSON.parse(readMeta(db, 'sent-once') ?? '[]') as string[];
  if (known.includes(once)) return false;
  saveMeta(db, 'sent-once', JSON.stringify([...known, once].slice(-KEPT)));
  return true;
}
