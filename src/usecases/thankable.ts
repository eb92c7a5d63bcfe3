// Whom somebody may thank for a win: those who have a part in it and are shown by name. It records nothing.

import { createHmac } from 'node:crypto';
import { readDealFile } from '#db/queries/deal-file.ts';
import { readSecret } from '#db/queries/meta.ts';
import type { Actor } from '#src/domain/actor.ts';
import { award } from '#src/domain/award.ts';
import { can } from '#src/domain/permission.ts';
import { COLLEAGUE } from '#src/domain/shown.ts';
import { tell } from '#src/domain/tell.ts';
import type { App } from './app.ts';
import { shownPeople } from './shown-people.ts';

/** `word` names somebody in a form; `person` is the key, for the server alone. */
export type Thankable = { word: string; person: string; name: string };

/** `closed` says why nobody can be thanked, '' while somebody can. */
export type ThankableOf = { to: Thankable[]; closed: string };

/**
 * Owners first, then makers in order of their touches; never oneself, and nobody whom colleagues do not see by name:
 * thanks are public, so they would tell. Nobody at all for an actor who plays nobody.
 */
export function thankable(app: App, actor: Actor, deal: string): ThankableOf {
  const { db } = app;
  const giver = actor.kind === 'account' ? actor.person : null;
  if (giver === null || !can(actor, 'give-thanks', { people: [giver] })) return { to: [], closed: NOBODY };
  const shown = shownPeople(app, COLLEAGUE);
  if (shown.how(giver) !== 'name') return { to: [], closed: HIDDEN };
  const file = readDealFile(db, deal);
  if (file === null || file.deal.stage !== 'won') return { to: [], closed: NO_WIN };
  const { closers, helpers } = tell(file, award(file), new Map());
  const secret = readSecret(db);
  const to = [...new Map([...closers, ...helpers].map((part) => [part.person, part])).values()]
    .filter(({ person }) => person !== giver && shown.how(person) === 'name')
    .map(({ person, name }) => ({ word: wordOf(secret, deal, person), person, name }));
  return { to, closed: to.length === 0 ? ALONE : '' };
}

const NOBODY = 'Thanks come from somebody who plays here.';
const HIDDEN = 'Thanks are public, under your name. You keep yours to yourself, as you chose under Privacy.';
const NO_WIN = 'This is no win any more, so there is nobody to thank for it.';
const ALONE = 'Nobody else of this win is shown by name.';

function wordOf(secret: string, deal: string, person: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['thanks', deal, person]))
    .digest('hex')
    .slice(0, 16);
}
