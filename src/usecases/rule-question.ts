// The coach rules on a question: it counts, or it is rejected, with a reason. What follows for points follows at once.

import { readQuestion } from '#db/queries/questions.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Fact, Ruling } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { guardRuling } from './guard-question.ts';
import { type Changed, onceKey, readReason, recordChange } from './record-change.ts';
import { ruledState } from './ruled-state.ts';

const KIND = 'question_ruled';

/**
 * The ruling and what it makes of the touch, the deal or the asset are recorded as one. `says` of the answer tells
 * whose points moved. Refusals: those of `allow`; `not_found`; `invalid` without a reason; `conflict` for a question
 * that has its ruling, after the seal, and where nobody would be left.
 */
export function ruleQuestion(
  app: App,
  actor: Actor,
  question: string,
  ruling: Ruling,
  typed: { reason: string; once: string },
): Changed {
  allow(actor, 'rule-question');
  const key = onceKey(typed.once, KIND);
  return recordChange(app, actor, key, () => {
    guardRuling(app, question);
    const reason = readReason(typed.reason);
    const row = readQuestion(app.db, question);
    if (row === null) throw new Refusal('not_found', 'There is no such question.');
    const state = ruledState(app, row, ruling);
    const frame = { source: 'coach', occurredAt: app.now() } as const;
    const by = callOf(actor);
    const fact: Fact = { kind: KIND, key, ...frame, question, ruling, reason, by };
    const follows: Fact[] =
      state === null ? [] : [{ ...state, key: followingKey(key, state.kind), ...frame }];
    return { fact, verb: ruling === 'counts' ? 'question-counts' : 'question-rejected', reason, follows };
  });
}

/** The key of the fact that follows from the ruling with this key. */
export const followingKey = (ruling: string, kind: string): string => `${ruling}/${kind}`;

/** Whether a fact followed from a ruling: then it is changed by another ruling, and never taken back alone. */
export const isFollowing = (key: string): boolean => key.includes(`/${KIND}/`);
