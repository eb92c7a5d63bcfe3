// Which moments may still be read on a screen: words of thanks that were taken back, or that would name somebody, may not.

import { readThanks } from '#db/queries/thanks.ts';
import type { Moment } from '#src/domain/moment.ts';
import type { App } from './app.ts';
import type { ShownPeople } from './shown-people.ts';

/** A moment was written down before somebody chose otherwise; covering faces is not enough where words were typed. */
export function readableMoments({ db }: App, { how }: ShownPeople): (moment: Moment) => boolean {
  return (moment) => {
    if (moment.kind !== 'thanks') return true;
    const row = readThanks(db, moment.thanks);
    if (row === null || row.withdrawnAt !== null || row.words === '') return false;
    return how(row.giver) === 'name' && how(row.receiver) === 'name';
  };
}
