// What must hold before thanks are recorded, and before they are taken back. It writes nothing.

import { readPlacedDeal } from '#db/queries/deals.ts';
import { readPerson } from '#db/queries/people.ts';
import { readThanks } from '#db/queries/thanks.ts';
import type { Thanks } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { App } from './app.ts';

type Reads = Pick<App, 'db'>;

/**
 * Refusals: `invalid` for people who are not known, and for thanks to oneself; `not_found` for a deal that is no win;
 * `conflict` for a key that stands already, or that stood for other words.
 */
export function guardThanks({ db }: Reads, given: Thanks): void {
  const { giver, receiver, deal } = given;
  if (readPerson(db, giver) === null || readPerson(db, receiver) === null)
    throw new Refusal('invalid', 'One of the two is nobody we know. Import people first.');
  if (giver === receiver) throw new Refusal('invalid', 'Thanks go to somebody else.');
  const before = readThanks(db, given.thanks);
  // Given back after the win was refunded: the words were about the work, and they stand as they stood.
  if (before === null) {
    if (deal !== '' && !readPlacedDeal(db, deal)?.place.season)
      throw new Refusal('not_found', 'There is no win of that key.');
    return;
  }
  if (before.withdrawnAt === null) throw new Refusal('conflict', 'Those thanks were said already.');
  const isSame = (['giver', 'receiver', 'deal', 'words'] as const).every(
    (part) => before[part] === given[part],
  );
  if (!isSame) throw new Refusal('conflict', 'That key stands for other thanks.');
}

/** Refusals: `not_found`; `conflict` for thanks that were taken back already. */
export function guardWithdrawn({ db }: Reads, key: string): void {
  const row = readThanks(db, key);
  if (row === null) throw new Refusal('not_found', 'There are no such thanks.');
  if (row.withdrawnAt !== null) throw new Refusal('conflict', 'Those thanks were taken back already.');
}
