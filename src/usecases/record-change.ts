// An act of a person: the fact, the line of the audit log with its reason, and what it did to points, as one.

import { readEntriesSince, readLastEntry, readStandingFact, readSubject } from '#db/queries/fact-history.ts';
import { readPeople } from '#db/queries/people.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { type Fact, subjectOf } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { type Move, movesOf, sayMoves } from '#src/domain/moves.ts';
import { Refusal, wrongField } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { noteAudit } from './note-audit.ts';
import { recordFacts } from './record-fact.ts';
import { audienceOf, shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';

/**
 * `verb` is the audit log's word for it, `undone` the number of the fact that it takes back. `follows` are facts that
 * are recorded with it, all or none.
 */
export type Change = { fact: Fact; verb: string; reason: string; undone?: number; follows?: Fact[] };

/** `fact` is its number; `says` tells whose points moved, such as `Maya −14, Noor +6.` */
export type Changed = { fact: number; key: string; isNew: boolean; moves: Move[]; says: string };

/**
 * Runs `plan` and records what it gives in one transaction, so that nothing can change between looking and writing.
 * `once` is the key that the form brought: a second sending gives the first answer, without asking `plan` again.
 */
export function recordChange(app: App, actor: Actor, once: string, plan: () => Change): Changed {
  const changed = app.db.$client
    .transaction(() => {
      const subject = readSubject(app.db, once);
      return subject === undefined ? write(app, actor, plan()) : answerOnce(app, once, subject);
    })
    .immediate();
  if (changed.isNew) app.ring();
  return changed;
}

/** The key of the fact that a form makes. Refusal: `invalid` for a form without its hidden key. */
export function onceKey(once: string, kind: string): string {
  if (!/^[\w-]{8,64}$/.test(once))
    throw new Refusal('invalid', 'That form is incomplete. Open the page again.');
  return `coach/${once}/${kind}`;
}

/** Refusal: `invalid` for no reason, or one that is a whole letter. */
export function readReason(typed: string): string {
  const reason = clean(typed);
  if (reason === '')
    throw wrongField('reason', 'Say why, in a few words. It stands beside the change for good.');
  if (reason.length > limits.noteTextMax)
    throw wrongField('reason', `A reason has at most ${limits.noteTextMax} characters.`);
  return reason;
}

function write(app: App, actor: Actor, { fact, verb, reason, undone, follows = [] }: Change): Changed {
  const before = readLastEntry(app.db);
  const [recorded] = recordFacts(app, [fact, ...follows], { actor: callOf(actor) });
  if (recorded === undefined) throw new Error('A fact was recorded without an answer.');
  const key = subjectOf(fact) ?? '';
  noteAudit(app, actor, verb, `${fact.kind.replace('_set', '')}:${key}`, {
    fact: recorded.fact,
    ...(undone !== undefined && { undone }),
    ...(reason !== '' && { reason }),
  });
  // Until the ceremony nobody but the coach learns what an act has moved.
  if (asSeen(app, actor).frozen)
    return {
      fact: recorded.fact,
      key,
      isNew: recorded.isNew,
      moves: [],
      says: 'Its points follow with the ceremony.',
    };
  const moves = movesOf(readEntriesSince(app.db, before));
  const shorts = shownPeople(app, audienceOf(actor)).shorts(readPeople(app.db));
  const says = sayMoves(moves, shorts, officeOf(app).locale);
  return { fact: recorded.fact, key, isNew: recorded.isNew, moves, says };
}

function answerOnce({ db }: App, once: string, subject: string | null): Changed {
  const key = subject ?? '';
  const kind = (['deal_set', 'asset_set', 'touch_set'] as const).find((one) => once.endsWith(`/${one}`));
  const fact = kind === undefined ? 0 : readStandingFact(db, kind, key);
  return { fact, key, isNew: false, moves: [], says: 'That was done already, once.' };
}
