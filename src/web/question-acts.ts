// What the buttons about questions do, on the page of a win and on the desk, and the sentence each of them ends in.

import type { Actor } from '#src/domain/actor.ts';
import type { Ruling } from '#src/domain/fact.ts';
import { keyPath } from '#src/domain/key-path.ts';
import type { App } from '#src/usecases/app.ts';
import { askQuestion } from '#src/usecases/ask-question.ts';
import { ruleQuestion } from '#src/usecases/rule-question.ts';
import type { Act, Fields, FormResult } from './form.ts';

/** By the word of the button: asking, and for the coach ruling, on the page of a win. */
export function questionActs(app: App, actor: Actor, deal: string): Record<string, Act> {
  const to = keyPath('/wins', deal);
  return {
    ask: (typed) => {
      const form = { about: typed.get('about'), why: typed.get('why') };
      const { isNew, says } = askQuestion(app, actor, deal, form, typed.get('once'));
      return { to, say: isNew ? ASKED : says };
    },
    ...rulingActs(app, actor, to),
  };
}

/** Also while the board is frozen: a question moves nothing. */
const ASKED = 'It is asked, for everybody to see. What you question counts until the coach rules.';

/** Ruling alone; `to` is the page to come back to. */
export function rulingActs(app: App, actor: Actor, to: string): Record<string, Act> {
  const rule = (ruling: Ruling, verdict: string) => (typed: Fields) => {
    const form = { reason: typed.get('reason'), once: typed.get('once') };
    const { isNew, says } = ruleQuestion(app, actor, typed.get('question'), ruling, form);
    return { to, say: isNew ? `${verdict} ${says}` : says };
  };
  return { counts: rule('counts', 'It counts.'), rejected: rule('rejected', 'It does not count.') };
}

/** What was asked or ruled and came back refused, with what was typed; null for other forms and for none. */
export function refusedQuestion(result: FormResult) {
  if (result.answer !== null || result.refusal === null) return null;
  const { refusal, act, typed } = result;
  if (!['ask', 'counts', 'rejected'].includes(act)) return null;
  const [about, why, question, reason] = ['about', 'why', 'question', 'reason'].map(typed.get);
  return {
    act,
    say: refusal.say,
    about: about ?? '',
    why: why ?? '',
    question: question ?? '',
    reason: reason ?? '',
  };
}
