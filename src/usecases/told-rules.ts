// The rules as everybody reads them: those in force as sentences, what is to come, and what was before. Only reads.

import { readRulesHistory } from '#db/queries/rules-history.ts';
import type { Actor } from '#src/domain/actor.ts';
import { ALWAYS, type Office } from '#src/domain/fact.ts';
import { type RulesExample, rulesExamples } from '#src/domain/rules-examples.ts';
import { type RulesSentence, rulesSentences } from '#src/domain/rules-sentences.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { officeOf } from './standings.ts';

export type RulesVersionTold = {
  version: number;
  state: 'to come' | 'in force' | 'before';
  since: string;
  note: string;
  sentences: RulesSentence[];
};

/** `examples` are wins under the rules in force. */
export type ToldRules = {
  inForce: RulesVersionTold | null;
  others: RulesVersionTold[];
  examples: RulesExample[];
};

/** Latest first. Refusals: those of `allow`; `conflict` before there is an office. */
export function toldRules(app: App, actor: Actor): ToldRules {
  allow(actor, 'see-people');
  const office = officeOf(app);
  const now = app.now();
  const all = readRulesHistory(app.db);
  const inForce = all.find(({ fromAt }) => fromAt <= now) ?? all.at(-1);
  const told = all.map(({ version, fromAt, note, rules }): RulesVersionTold => {
    const state = version === inForce?.version ? 'in force' : fromAt > now ? 'to come' : 'before';
    const sentences = rulesSentences(rules, office);
    return { version, state, since: sinceOf(fromAt, now, office), note, sentences };
  });
  return {
    inForce: told.find(({ state }) => state === 'in force') ?? null,
    examples: inForce ? rulesExamples(inForce.rules, office) : [],
    others: told.filter(({ state }) => state !== 'in force'),
  };
}

function sinceOf(fromAt: number, now: number, { timezone }: Office): string {
  if (fromAt <= ALWAYS) return 'from the start';
  return `${fromAt > now ? 'from' : 'since'} ${sayDay(fromAt, timezone, { year: 'numeric' })}`;
}
