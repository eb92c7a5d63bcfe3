// The full reason for a deal's points, as machines and the terminal read it. What it says is the domain's.

import { readPerson } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { type Named, type Receipt, writeReceipt } from '#src/domain/receipt.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { WinRecord } from '#src/domain/win-record.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { readWin } from './read-win.ts';
import { audienceOf, shownPeople } from './shown-people.ts';

/**
 * The receipt for whoever may see it: for machines by the keys of people, for everybody else as the people
 * want to be shown to them. Refusals: those of `allow` and `receipt`.
 */
export function readReceipt(app: App, actor: Actor, deal: string): Receipt {
  allow(actor, 'see-receipt');
  const seen = asSeen(app, actor);
  if (actor.kind === 'machine' || actor.kind === 'terminal') return receipt(seen, deal);
  const { as } = shownPeople(seen, audienceOf(actor));
  return receipt(seen, deal, ({ person, name }) => as({ person, name, face: person }));
}

/** Refusal: `not_found` for a deal that has not reached us. */
export function receipt(app: App, deal: string, shown: (one: Named) => Named = (one) => one): Receipt {
  return writeReceipt(wonDeal(app, deal), (key) => {
    const { person, name } = shown({ person: key, name: readPerson(app.db, key)?.name ?? key });
    return { person, name };
  });
}

/** The same, as steps to be told in words. Refusal: that of `receipt`. */
export function wonDeal(app: App, deal: string): WinRecord {
  const record = readWin(app, deal);
  if (record !== null) return record;
  throw new Refusal('not_found', `There is no deal ${deal === '' ? 'without a key' : deal}.`);
}
