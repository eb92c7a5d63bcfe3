// How often a thing has been imported before: what makes the key of its next import unique.

import { and, count, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { facts } from '../schema.ts';

const under = prepared((db) =>
  db
    .select({ facts: count() })
    .from(facts)
    .where(and(gte(facts.key, sql.placeholder('from')), lt(facts.key, sql.placeholder('to'))))
    .prepare(),
);

/** How many facts have a key that begins with `prefix` and a slash. */
export function countFactsUnder(db: Db, prefix: string): number {
  // `0` follows `/` in Unicode, so the index answers with one range.
  return under(db).get({ from: `${prefix}/`, to: `${prefix}0` })?.facts ?? 0;
}
