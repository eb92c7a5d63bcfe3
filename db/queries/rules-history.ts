// The versions of the rules with what was said of them and who signed. Only reads.

import { desc, eq } from 'drizzle-orm';
import type { Signed } from '#src/domain/fact.ts';
import type { Rules } from '#src/domain/rules.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { facts, rules } from '../schema.ts';

/** `fromAt` and `recordedAt`, when the last signature was given, in UTC ms. */
export type RulesRow = {
  version: number;
  fromAt: number;
  note: string;
  rules: Rules;
  signed: Signed | null;
  recordedAt: number;
};

const every = prepared((db) =>
  db
    .select({ rules, recordedAt: facts.recordedAt })
    .from(rules)
    .innerJoin(facts, eq(facts.number, rules.fact))
    .orderBy(desc(rules.fromAt), desc(rules.version))
    .prepare(),
);

/** Latest first; of two that begin on one day the later signed one, which is the one that holds. */
export function readRulesHistory(db: Db): RulesRow[] {
  return every(db)
    .all()
    .map(({ rules: { version, fromAt, note, body, signed }, recordedAt }) => ({
      version,
      fromAt,
      note,
      rules: JSON.parse(body) as Rules,
      signed: signed === null ? null : (JSON.parse(signed) as Signed),
      recordedAt,
    }));
}
