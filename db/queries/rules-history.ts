// The versions of the rules with what was said of them. Only reads.

import { desc } from 'drizzle-orm';
import type { Rules } from '#src/domain/rules.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { rules } from '../schema.ts';

const every = prepared((db) =>
  db.select().from(rules).orderBy(desc(rules.fromAt), desc(rules.version)).prepare(),
);

/** Latest first; `fromAt` in UTC ms. */
export function readRulesHistory(db: Db): { version: number; fromAt: number; note: string; rules: Rules }[] {
  return every(db)
    .all()
    .map(({ version, fromAt, note, body }) => ({ version, fromAt, note, rules: JSON.parse(body) as Rules }));
}
