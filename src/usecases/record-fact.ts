// The one door through which points move: read → decide → write, in one transaction, with no await in it.

import { type Arrival, appendFact, readFactByKey, type SeenFact } from '#db/queries/facts.ts';
import { postEntries } from '#db/queries/ledger.ts';
import { saveMoments } from '#db/queries/moments.ts';
import { readOffice } from '#db/queries/office.ts';
import { readDayMarks, saveDayMarks } from '#db/queries/totals.ts';
import { decide } from '#src/domain/decide.ts';
import type { Fact } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { seasonOf } from '#src/domain/season.ts';
import { dayOf } from '#src/domain/time.ts';
import type { App } from './app.ts';
import { applyFact } from './apply-fact.ts';
import { guardFact } from './guard-fact.ts';
import { hashFact } from './hash-fact.ts';
import { readContext } from './read-context.ts';

/** `fact` is the number under which it stands in the log; `isNew` is false for one we already had. */
export type Recorded = { fact: number; isNew: boolean };

/**
 * Records one fact and rings the bell. The same key with the same content gives the first answer again.
 * With `arrival.sent`, the hash of the message that the fact came in, a machine that sends the same again means
 * the same, whatever has happened since. Refusals: `conflict` for the same key with other content; those of `guardFact`.
 */
export function recordFact(app: App, fact: Fact, arrival: Partial<Arrival> = {}): Recorded {
  refuseFrozen(app);
  const recorded = app.db.$client.transaction(() => record(app, fact, arrival)).immediate();
  if (recorded.isNew) app.ring();
  return recorded;
}

/** Records facts in order in one transaction: all of them or, on a refusal, none. It does not ring. */
export function recordFacts(app: App, facts: Iterable<Fact>, arrival: Partial<Arrival> = {}): Recorded[] {
  refuseFrozen(app);
  const transaction = app.db.$client.transaction(() =>
    Array.from(facts, (fact) => record(app, fact, arrival)),
  );
  return transaction.immediate();
}

/** What is frozen is only looked at: whoever writes has to ask with the live app, and that is a bug of ours. */
function refuseFrozen(app: App): void {
  if (app.frozen) throw new Error('A fact was to be recorded through a frozen app.');
}

function record(app: App, fact: Fact, arrival: Partial<Arrival>): Recorded {
  const { db } = app;
  const { sent = null, actor = null, batch = null } = arrival;
  const hash = hashFact(fact);
  const seen = readFactByKey(db, fact.key);
  if (seen)
    return answerAgain(
      fact.key,
      seen,
      seen.sent !== null && sent !== null ? seen.sent === sent : seen.hash === hash,
    );
  const recordedAt = app.now();
  guardFact(app, fact, recordedAt);
  markDay(app, recordedAt);
  const number = appendFact(db, fact, { hash, recordedAt, sent, actor, batch });
  const deals = applyFact(app, fact, number);
  const decision = decide(readContext(app, fact, deals, recordedAt), fact);
  postEntries(db, number, decision.entries);
  saveMoments(db, number, recordedAt, decision.moments, decision.deliveries);
  return { fact: number, isNew: true };
}

/** The first answer again, or a refusal when the key stands for something else. */
export function answerAgain(key: string, seen: SeenFact, isSame: boolean): Recorded {
  if (isSame) return { fact: seen.number, isNew: false };
  throw new Refusal(
    'conflict',
    `The key ${key} already stands for fact ${seen.number}, which says something else. Send the change under a key of its own.`,
  );
}

/** Before a day's first fact, keeps the totals that the day began with. */
function markDay({ db }: App, recordedAt: number): void {
  const office = readOffice(db);
  if (office === null) return;
  const day = dayOf(recordedAt, office.timezone);
  if (readDayMarks(db, day) === null) saveDayMarks(db, day, seasonOf(recordedAt, office.timezone));
}
