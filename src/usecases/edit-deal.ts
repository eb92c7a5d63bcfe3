// The coach makes a deal, sets one right, reopens, refunds or deletes it. Points follow by `recordFact` alone.

import { readDeal } from '#db/queries/deals.ts';
import { readStandingFact } from '#db/queries/fact-history.ts';
import { readPerson } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { DealForm } from '#src/domain/desk-forms.ts';
import type { Deal, Fact, Stage } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import type { Problem } from '#src/domain/problem.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { readDealForm } from '#src/inbound/desk-deal.ts';
import { warnOfPercents } from '#src/inbound/share-rows.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { hashContent } from './hash-fact.ts';
import { ratesOf } from './rates.ts';
import { type Changed, onceKey, readReason, recordChange } from './record-change.ts';
import { officeOf } from './standings.ts';

/** `once` makes a double click one change; `seen` is the number of the fact that the form showed. */
export type Editing = { once: string; seen: number; reason: string };

/** `warning` is a sentence about shares that were taken but look odd, or null. */
export type DealChanged = Changed & { warning: string | null };

/**
 * `typedKey` is the key in the CRM, or empty for one of our own.
 * Refusals: those of `allow`; `invalid` with a problem per field.
 */
export function makeDeal(
  app: App,
  actor: Actor,
  typedKey: string,
  form: DealForm,
  editing: Omit<Editing, 'seen'>,
): DealChanged {
  allow(actor, 'edit-deals');
  const once = onceKey(editing.once, 'deal_set');
  const changed = recordChange(app, actor, once, () => {
    const key = clean(typedKey) || `desk-${editing.once}`;
    const deal = readForm(app, key, form, null, keyProblems(app, key));
    return { fact: factOf(app, deal, once), verb: 'deal-made', reason: readReason(editing.reason) };
  });
  return { ...changed, warning: warnOfPercents(form.owners) };
}

/** Refusals: those of `allow`; `not_found`; `invalid` with a problem per field; `conflict` when it changed meanwhile. */
export function amendDeal(
  app: App,
  actor: Actor,
  key: string,
  form: DealForm,
  editing: Editing,
): DealChanged {
  allow(actor, 'edit-deals');
  const once = onceKey(editing.once, 'deal_set');
  const changed = recordChange(app, actor, once, () => {
    const before = knownDeal(app, key, editing.seen);
    const deal = readForm(app, key, form, before, []);
    if (hashContent(deal) === hashContent(before))
      throw new Refusal('invalid', 'Nothing is different yet. Change a field, then save.');
    return { fact: factOf(app, deal, once), verb: 'deal-amended', reason: readReason(editing.reason) };
  });
  return { ...changed, warning: warnOfPercents(form.owners) };
}

const VERBS: Record<Stage, string> = {
  open: 'deal-reopened',
  won: 'deal-won-again',
  lost: 'deal-lost',
  refunded: 'deal-refunded',
  deleted: 'deal-deleted',
};

/**
 * Reopens, refunds, deletes, or makes won again. Refusals: as `amendDeal`; `invalid` for a deal that stands there
 * already, and for a win without its day or anybody who closed it.
 */
export function moveDeal(app: App, actor: Actor, key: string, stage: Stage, editing: Editing): Changed {
  allow(actor, 'edit-deals');
  const once = onceKey(editing.once, 'deal_set');
  return recordChange(app, actor, once, () => {
    const before = knownDeal(app, key, editing.seen);
    if (before.stage === stage) throw new Refusal('invalid', 'The deal stands there already.');
    if (stage === 'won' && (before.won === null || before.owners.length === 0))
      throw new Refusal('invalid', 'Say first who closed it and on which day it was won, in the form above.');
    const reason = readReason(editing.reason);
    return { fact: factOf(app, { ...before, stage }, once), verb: VERBS[stage], reason };
  });
}

function readForm(app: App, key: string, form: DealForm, before: Deal | null, more: Problem[]): Deal {
  const nameOf = (person: string) => readPerson(app.db, person)?.name ?? null;
  const office = officeOf(app);
  const context = { office, now: app.now(), nameOf, rates: ratesOf(app, office) };
  const { deal, problems } = readDealForm(key, form, before, context);
  const all = [...more, ...problems];
  if (all.length > 0) throw new Refusal('invalid', sayCount(all.length), all);
  return deal;
}

const sayCount = (count: number) =>
  count === 1 ? 'One field needs another look.' : `${count} fields need another look.`;

function keyProblems({ db }: App, key: string): Problem[] {
  const complain = (say: string) => [{ line: 1, field: 'deal', say }];
  if (key.length > limits.keyTextMax) return complain(`A key has at most ${limits.keyTextMax} characters.`);
  const known = readDeal(db, key);
  return known ? complain(`There is a deal of that key already: ${known.customer || known.deal}.`) : [];
}

function knownDeal({ db }: App, key: string, seen: number): Deal {
  const deal = readDeal(db, key);
  if (deal === null) throw new Refusal('not_found', 'There is no deal of that key.');
  if (readStandingFact(db, 'deal_set', key) !== seen) {
    throw new Refusal(
      'conflict',
      'This deal changed while you were writing. You see both below: look again, then save.',
    );
  }
  return deal;
}

// As a list tells it: a win counts from its day, so that an old one makes no noise on a screen.
function factOf(app: App, deal: Deal, key: string): Fact {
  const occurredAt = deal.stage === 'won' && deal.won ? deal.won.at : app.now();
  return { kind: 'deal_set', key, source: 'coach', occurredAt, deal };
}
