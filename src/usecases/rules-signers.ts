// Who stands behind a signature or a draft, as this reader may see them. It decides nothing.

import { readAccount, readAccounts } from '#db/queries/accounts.ts';
import { readPerson } from '#db/queries/people.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Craft, Person } from '#src/domain/fact.ts';
import type { App } from './app.ts';
import { showPictures } from './show-pictures.ts';
import { audienceOf, shownPeople } from './shown-people.ts';

/** `name` fits inside a sentence: `Amara Nwosu`, `the coach`. `face` is null for whoever does not play. */
export type Signer = { name: string; face: string | null; isSelf: boolean };

/** Whoever an actor is, by what the audit log calls it: `account:k3f…`, `terminal`. */
export function signersFor(app: App, actor: Actor): (call: string) => Signer {
  const show = shower(app, actor);
  const self = callOf(actor);
  return (call) => {
    const isSelf = call === self;
    const [kind, id = ''] = call.split(':');
    if (kind !== 'account') return { name: `the ${kind}`, face: null, isSelf };
    const account = readAccount(app.db, id);
    const person = account?.person ? readPerson(app.db, account.person) : null;
    if (person !== null) return { ...show(person), isSelf };
    const name = account?.role === 'coach' ? 'the coach' : 'somebody who led a craft then';
    return { name, face: null, isSelf };
  };
}

/** The leads who could sign for a craft. */
export function leadsOf(app: App, actor: Actor, craft: Craft): Omit<Signer, 'isSelf'>[] {
  const show = shower(app, actor);
  return readAccounts(app.db)
    .filter(({ role, disabledAt }) => role === 'lead' && disabledAt === null)
    .flatMap(({ person }) => (person === null ? null : readPerson(app.db, person)) ?? [])
    .filter((person) => person.craft === craft)
    .map(show);
}

function shower(app: App, actor: Actor): (person: Person) => Omit<Signer, 'isSelf'> {
  const shown = shownPeople(app, audienceOf(actor));
  return (person) => {
    const { name, face } = showPictures(app, shown.as(person));
    return { name, face };
  };
}
