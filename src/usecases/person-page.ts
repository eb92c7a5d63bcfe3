// One person at the desk: everything that their page shows, read in one go.

import type { Actor } from '#src/domain/actor.ts';
import { ALWAYS } from '#src/domain/fact.ts';
import { teamAt } from '#src/domain/membership.ts';
import { dayInWords } from '#src/domain/people-words.ts';
import type { App } from './app.ts';
import { readPersonNow } from './people.ts';
import { accountOfPerson } from './person-account.ts';
import { showPictures } from './show-pictures.ts';
import { officeOf } from './standings.ts';

/**
 * `seen` goes back with the form about the person, `changed` with the one about strengths. `spells` are the newest
 * first. Refusals: those of `allow`; `not_found`.
 */
export function readPersonPage(app: App, actor: Actor, key: string) {
  const { timezone } = officeOf(app);
  const { person, spells, ...rest } = readPersonNow(app, actor, key);
  const now = app.now();
  const team = teamAt(spells, now);
  const { face } = showPictures(app, person);
  const whenOf = (fromAt: number) => {
    if (fromAt === ALWAYS) return 'from the start';
    return fromAt > now
      ? `from ${dayInWords(fromAt, timezone, now)} on`
      : `since ${dayInWords(fromAt, timezone, now)}`;
  };
  return {
    ...rest,
    person,
    face,
    isOwnPicture: face !== person.face,
    account: accountOfPerson(app, actor, key),
    says: `${person.craft === 'sales' ? 'Sales' : 'Marketing'}${team === null ? ', without a team' : `, plays for ${team}`}.`,
    spells: spells.map((spell) => ({ team: spell.team, when: whenOf(spell.fromAt) })).toReversed(),
  };
}
