// A person thanks another for a part in a win, in public and in the own name; and takes it back. It gives no points.

import { countGivenBy, readThanks, thanksOf } from '#db/queries/thanks.ts';
import type { Actor } from '#src/domain/actor.ts';
import { limits } from '#src/domain/limits.ts';
import { Refusal, wrongField } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { dayOf, startOfDay } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen, refuseUnseen } from './as-seen.ts';
import { beginEpoch } from './new-epoch.ts';
import { type Changed, onceKey, recordChange } from './record-change.ts';
import { officeOf } from './standings.ts';
import { thankable } from './thankable.ts';

/** `to` is the word that `thankable` gives for somebody; `words` as they were typed. */
export type ThanksForm = { to: string; words: string };

/**
 * `key` of the answer is that of the thanks. Refusals: those of `allow`; `not_found` for a win that cannot be seen yet;
 * `invalid` without words, or to nobody of the win; `too_much` after five on one day of the office.
 */
export function giveThanks(app: App, actor: Actor, deal: string, form: ThanksForm, once: string): Changed {
  const giver = personOf(actor);
  allow(actor, 'give-thanks', { people: giver === null ? [] : [giver] });
  const key = onceKey(once, 'thanks_given');
  return recordChange(app, actor, key, () => {
    refuseUnseen(app, actor, deal);
    const { to, closed } = thankable(asSeen(app, actor), actor, deal);
    if (giver === null || closed !== '') throw new Refusal('conflict', closed);
    const receiver = to.find(({ word }) => word === form.to)?.person;
    if (receiver === undefined) throw wrongField('to', 'Choose whom you thank.');
    const words = readWords(form.words);
    refuseMany(app, giver);
    const thanks = { thanks: `thanks-${once}`, giver, receiver, deal, words };
    const fact = { kind: 'thanks_given', key, source: 'coach', occurredAt: app.now(), thanks } as const;
    // The words stay out of the audit log: they are the giver's, and go with whoever is erased.
    return { fact, verb: 'thanks-given', reason: '' };
  });
}

/** Refusals: those of `allow`; `not_found`; `conflict` for thanks that were taken back already. */
export function withdrawThanks(app: App, actor: Actor, thanks: string, once: string): Changed {
  allowOver(app, actor, thanks);
  const key = onceKey(once, 'thanks_withdrawn');
  return recordChange(app, actor, key, () => {
    beginEpoch(app.db);
    const fact = { kind: 'thanks_withdrawn', key, source: 'coach', occurredAt: app.now(), thanks } as const;
    return { fact, verb: 'thanks-withdrawn', reason: '' };
  });
}

/** Thanks that were taken back stand again, on their first day. Refusals: those of `allow`; `not_found`; `conflict`. */
export function giveBackThanks(app: App, actor: Actor, key: string, once: string): Changed {
  const row = allowOver(app, actor, key);
  const factKey = onceKey(once, 'thanks_given');
  return recordChange(app, actor, factKey, () => {
    const frame = { key: factKey, source: 'coach', occurredAt: row.at } as const;
    const fact = { kind: 'thanks_given', ...frame, thanks: thanksOf(row) } as const;
    return { fact, verb: 'thanks-given', reason: '' };
  });
}

/** Of thanks that the actor cannot see yet nobody learns here that they are there. */
function allowOver(app: App, actor: Actor, key: string) {
  const row = readThanks(app.db, key);
  allow(actor, 'withdraw-thanks', { people: row === null ? [] : [row.giver] });
  if (row === null || readThanks(asSeen(app, actor).db, key) === null)
    throw new Refusal('not_found', 'There are no such thanks.');
  return row;
}

const personOf = (actor: Actor) => (actor.kind === 'account' ? actor.person : null);

function readWords(typed: string): string {
  const words = clean(typed);
  if (words === '') throw wrongField('words', 'Say what for, in your own words.');
  if (words.length > limits.thanksTextMax)
    throw wrongField('words', `Thanks have at most ${limits.thanksTextMax} characters.`);
  return words;
}

/** Those taken back count too: else one could say and unsay all day. */
function refuseMany(app: App, giver: string): void {
  const { timezone } = officeOf(app);
  const today = startOfDay(dayOf(app.now(), timezone), timezone);
  if (countGivenBy(app.db, giver, today) < limits.thanksPerDayMax) return;
  throw new Refusal(
    'too_much',
    `That were ${limits.thanksPerDayMax} thanks today. Keep this one for tomorrow.`,
  );
}
