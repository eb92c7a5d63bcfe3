// Who asked or ruled, for pages that everybody reads: by name, by an alias, or as a colleague.

import { readAccount } from '#db/queries/accounts.ts';
import { readPerson } from '#db/queries/people.ts';
import { faceOf } from '#src/domain/names.ts';
import type { Audience } from '#src/domain/shown.ts';
import type { Face } from '#src/domain/story.ts';
import type { App } from './app.ts';
import { shownPeople } from './shown-people.ts';

/** `face` is null for whoever does not play, or keeps to themselves. */
export type SaidBy = { name: string; face: Face | null };

const COLLEAGUE: SaidBy = { name: 'A colleague', face: null };

/** Tells actors as the audit log calls them (`account:k3f…`, `terminal`) as this audience may see them. */
export function saidBy(app: App, audience: Audience): (actor: string) => SaidBy {
  const shown = shownPeople(app, audience);
  return (actor) => {
    if (actor === 'terminal') return { name: 'The terminal', face: null };
    const account = actor.startsWith('account:') ? readAccount(app.db, actor.slice('account:'.length)) : null;
    if (account === null) return COLLEAGUE;
    const person = account.person === null ? null : readPerson(app.db, account.person);
    if (person === null) return { name: account.name, face: null };
    if (shown.how(person.person) === 'hidden') return COLLEAGUE;
    const seen = shown.as(faceOf(person, new Map()));
    return { name: seen.name, face: { ...seen, short: seen.name } };
  };
}
