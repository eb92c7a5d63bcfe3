// What somebody decides about being seen. Only they themselves do.

import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { limits } from '#src/domain/limits.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Choice } from '#src/domain/shown.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { beginEpoch } from './new-epoch.ts';
import { noteAudit } from './note-audit.ts';

/** `changed` is the number to send back with a change. */
export type OwnChoice = Choice & { person: string; changed: number };

/** Refusals: those of `allow`; `not_found` for an account that does not play. */
export function ownChoice(app: App, actor: Actor): OwnChoice {
  const { person, shownAs, alias, onScreens, inFeed, changed } = readChoice(app.db, ownPerson(actor));
  return { person, shownAs, alias, onScreens, inFeed, changed };
}

/** Refusals: as above; `invalid` for an alias that is empty, too long or somebody's name; `conflict` when `seen` moved. */
export function setChoice(app: App, actor: Actor, wanted: Choice, seen: number): void {
  const person = ownPerson(actor);
  const alias = clean(wanted.alias);
  if (alias.length > limits.nameTextMax)
    throw new Refusal('invalid', `An alias has at most ${limits.nameTextMax} characters.`);
  if (wanted.shownAs === 'alias') refuseAlias(app, person, alias);
  const save = () => {
    const row = readChoice(app.db, person);
    const { shownAs, onScreens, inFeed } = wanted;
    // The second of a double click.
    if (
      row.shownAs === shownAs &&
      row.alias === alias &&
      row.onScreens === onScreens &&
      row.inFeed === inFeed
    )
      return;
    if (row.changed !== seen)
      throw new Refusal(
        'conflict',
        'You changed this elsewhere just now. This is how it stands; choose again.',
      );
    saveChoice(app.db, { ...row, ...wanted, alias });
    // A screen may hold a win back that would name them as before.
    beginEpoch(app.db);
    noteAudit(app, actor, 'choice-made', `person:${person}`, { shownAs, onScreens, inFeed });
  };
  app.db.$client.transaction(save).immediate();
  app.ring();
}

/** Whom the account plays as. Refusals: those of `allow`; `not_found` for an account that does not play. */
export function ownPerson(actor: Actor): string {
  const person = actor.kind === 'account' ? actor.person : null;
  allow(actor, 'edit-self', { people: person === null ? [] : [person], accounts: accountOf(actor) });
  if (person === null)
    throw new Refusal('not_found', 'Your account does not play, so nothing of you is shown.');
  return person;
}

const accountOf = (actor: Actor) => (actor.kind === 'account' ? [actor.account] : []);

function refuseAlias(app: App, person: string, alias: string): void {
  if (alias === '') throw new Refusal('invalid', 'Write the name you want to be shown by.');
  const same = alias.toLocaleLowerCase('en');
  if (readPeople(app.db).some((one) => one.person !== person && one.name.toLocaleLowerCase('en') === same))
    throw new Refusal('invalid', `${alias} is a colleague’s name. Take one that nobody has.`);
}
