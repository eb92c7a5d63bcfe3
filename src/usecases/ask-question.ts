// Anybody signed in questions a touch, or a share in a win, with a word why. It counts until the coach rules.

import { createHmac } from 'node:crypto';
import { readDealFile } from '#db/queries/deal-file.ts';
import { readSecret } from '#db/queries/meta.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { award } from '#src/domain/award.ts';
import type { Doubt } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { wrongField } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { refuseUnseen } from './as-seen.ts';
import { type Changed, onceKey, recordChange } from './record-change.ts';

/** `about` is the word that `questionable` gives for a thing; `why` as it was typed. */
export type QuestionForm = { about: string; why: string };

/**
 * Refusals: those of `allow`; `not_found` for a win that cannot be seen yet; `invalid` without a thing or a word why;
 * `conflict` for what is being asked already, and after the seal.
 */
export function askQuestion(
  app: App,
  actor: Actor,
  deal: string,
  form: QuestionForm,
  typedOnce: string,
): Changed {
  allow(actor, 'ask-question');
  const key = onceKey(typedOnce, 'question_asked');
  return recordChange(app, actor, key, () => {
    refuseUnseen(app, actor, deal);
    const why = readWhy(form.why);
    const about = questionable(app, deal).find(({ word }) => word === form.about)?.about;
    if (about === undefined) throw wrongField('about', 'Choose what you question.');
    const question = { question: `question-${typedOnce}`, deal, about, why, by: callOf(actor) };
    const fact = { kind: 'question_asked', key, source: 'coach', occurredAt: app.now(), question } as const;
    return { fact, verb: 'question-asked', reason: why };
  });
}

/**
 * What can be questioned on a win: touches that count or were ruled out, every owner, every maker on the path. `word`
 * names the thing in a form without giving away the key of somebody who is not shown. Empty for an unknown deal.
 */
export function questionable({ db }: App, deal: string): { word: string; about: Doubt }[] {
  const file = readDealFile(db, deal);
  if (file === null || file.deal.stage !== 'won') return [];
  const secret = readSecret(db);
  const touches = award(file).touches.filter(({ counted, touch }) => counted || touch.rejected);
  const assets = [...new Set(touches.map(({ touch }) => touch.asset))];
  const doubts: Doubt[] = [
    ...touches.map(({ touch }) => ({ kind: 'touch', touch: touch.touch }) as const),
    ...file.deal.owners.map(({ person }) => ({ kind: 'owner', person }) as const),
    ...assets.flatMap((asset) =>
      (file.assets.get(asset)?.makers ?? []).map(({ person }) => ({ kind: 'maker', asset, person }) as const),
    ),
  ];
  return doubts.map((about) => ({ word: wordOf(secret, deal, about), about }));
}

function wordOf(secret: string, deal: string, about: Doubt): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([deal, about]))
    .digest('hex')
    .slice(0, 16);
}

function readWhy(typed: string): string {
  const why = clean(typed);
  if (why === '')
    throw wrongField('why', 'Say why, in a few words. Everybody can read it on the page of the win.');
  if (why.length > limits.noteTextMax)
    throw wrongField('why', `A question has at most ${limits.noteTextMax} characters.`);
  return why;
}
