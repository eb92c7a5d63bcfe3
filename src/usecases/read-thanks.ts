// Thanks as people read them: on the page of the win, and on the page of whoever got them. It records nothing.

import { readDeal } from '#db/queries/deals.ts';
import { readPeople } from '#db/queries/people.ts';
import { readThanksFor, readThanksTo, type ThanksRow } from '#db/queries/thanks.ts';
import type { Actor } from '#src/domain/actor.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { dayInWords } from '#src/domain/people-words.ts';
import { can } from '#src/domain/permission.ts';
import type { Audience } from '#src/domain/shown.ts';
import type { Face } from '#src/domain/story.ts';
import { starterOf, type ThanksLine, type WinThanks } from '#src/domain/thanks-view.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { showPictures } from './show-pictures.ts';
import { audienceOf, facesOf, shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';
import { thankable } from './thankable.ts';

/** A page of a person tells the latest; all of them stand on the pages of their wins. */
const LINES_MAX = 6;

/** Refusals: those of `allow`. */
export function winThanks(live: App, actor: Actor, deal: string): WinThanks {
  allow(actor, 'see-people');
  const app = asSeen(live, actor);
  const lines = tellThanks(app, actor, readThanksFor(app.db, deal));
  const isPlayer = actor.kind === 'account' && actor.person !== null;
  const { to, closed } = thankable(app, actor, deal);
  return {
    lines,
    choices: closed === '' ? to.map(({ word, name }) => ({ key: word, label: name, group: '' })) : null,
    closed: isPlayer ? closed : '',
    starter: starterOf(deal),
  };
}

/** What the person got, newest first. `person` is the key as this reader has it. Refusals: those of `allow`. */
export function thanksTo(live: App, actor: Actor, person: string): ThanksLine[] {
  allow(actor, 'see-people');
  const app = asSeen(live, actor);
  // The page of an alias tells no thanks, because their words were written to a name.
  return tellThanks(app, actor, readThanksTo(app.db, person)).slice(0, LINES_MAX);
}

function tellThanks(app: App, actor: Actor, rows: readonly ThanksRow[]): ThanksLine[] {
  if (rows.length === 0) return [];
  const { timezone } = officeOf(app);
  const named = namedFaces(app, audienceOf(actor));
  const lines = rows.flatMap((row): ThanksLine[] => {
    const [from, to] = [named.get(row.giver), named.get(row.receiver)];
    const deal = row.deal === '' ? null : readDeal(app.db, row.deal);
    if (from === undefined || to === undefined) return [];
    const { thanks, words } = row;
    const on = dayInWords(row.at, timezone, app.now());
    const customer = deal?.customer || row.deal;
    const href = deal === null ? '' : keyPath('/wins', row.deal);
    const mayWithdraw = can(actor, 'withdraw-thanks', { people: [row.giver] });
    return [{ thanks, from, to, words, on, customer, href, mayWithdraw }];
  });
  return showPictures(app, lines);
}

/** Faces of those whom the audience sees by name: words may name whoever is behind an alias. */
export function namedFaces(app: App, audience: Audience): ReadonlyMap<string, Face> {
  return facesOf(readPeople(app.db), shownPeople(app, audience), { isNamed: true });
}
