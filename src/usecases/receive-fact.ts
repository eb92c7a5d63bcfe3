// Takes a fact from a machine: reads it as a file's row would be read, and records it under the sender's key.

import { readFactByKey } from '#db/queries/facts.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { parseFactJson } from '#src/inbound/fact-json.ts';
import type { App } from './app.ts';
import { hashContent } from './hash-fact.ts';
import { openLane } from './import-lanes.ts';
import { answerAgain, type Recorded, recordFact } from './record-fact.ts';

/**
 * `value` is unchecked JSON. The same message gives the first answer again, before its names are looked up: they
 * may have changed since.
 * Refusals: `invalid` with a sentence for every field that cannot be used; those of `recordFact`.
 */
export function receiveFact(app: App, value: unknown, actor: string | null = null): Recorded {
  const { key, kind, row } = parseFactJson(value);
  const sent = hashContent(value);
  const seen = readFactByKey(app.db, key);
  if (seen?.sent) return answerAgain(key, seen, seen.sent === sent);
  const draft = openLane(app, kind, { places: new Map(), stages: new Map(), notes: [] })(row);
  if ('problems' in draft) {
    const sentences = draft.problems.map(({ field, say }) => `${field}: ${say}`);
    throw new Refusal('invalid', sentences.join(' '));
  }
  const occurredAt = draft.occurredAt ?? app.now();
  return recordFact(app, { ...draft.happening, key, source: 'api', occurredAt }, { sent, actor });
}
