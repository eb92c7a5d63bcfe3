// The office, its rules and its goals.

import { asc, eq, sql } from 'drizzle-orm';
import type { Office, Signed } from '#src/domain/fact.ts';
import type { Rules } from '#src/domain/rules.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { goals, office, rules } from '../schema.ts';

export type RulesVersion = { version: number; fromAt: number; rules: Rules };

const one = prepared((db) => db.select().from(office).prepare());
const saveOne = preparedSave(office, [office.id]);
const versions = prepared((db) =>
  db.select().from(rules).orderBy(asc(rules.fromAt), asc(rules.version)).prepare(),
);
const saveVersion = preparedSave(rules, [rules.version]);
const goal = prepared((db) =>
  db
    .select()
    .from(goals)
    .where(eq(goals.season, sql.placeholder('season')))
    .prepare(),
);
const saveGoalRow = preparedSave(goals, [goals.season]);

/** The office of this installation, or null before `assist init`. */
export function readOffice(db: Db): Office | null {
  const row = one(db).get();
  if (!row) return null;
  return { name: row.name, timezone: row.timezone, currency: row.currency, locale: row.locale };
}

export function saveOffice(db: Db, value: Office): void {
  saveOne(db).run({ id: 1, ...value });
}

/** All versions, in the order in which they come into force. */
export function readRules(db: Db): RulesVersion[] {
  return versions(db)
    .all()
    .map((row) => ({ version: row.version, fromAt: row.fromAt, rules: JSON.parse(row.body) as Rules }));
}

/** The version in force at `at` (UTC ms): the first one before any has begun, null when there is none. */
export function readRulesAt(db: Db, at: number): RulesVersion | null {
  const known = readRules(db);
  const begun = known.filter((version) => version.fromAt <= at);
  return begun[begun.length - 1] ?? known[0] ?? null;
}

/** `signed` is null where nobody could sign; `fact` is the number of the fact that says so. */
export function saveRules(
  db: Db,
  { rules: body, ...version }: RulesVersion,
  { note, signed, fact }: { note: string; signed: Signed | null; fact: number },
): void {
  const signatures = signed === null ? null : JSON.stringify(signed);
  saveVersion(db).run({ ...version, note, body: JSON.stringify(body), fact, signed: signatures });
}

/** The joint goal of a season in minor units of the office's currency, or null when none is set. */
export function readGoal(db: Db, season: string): number | null {
  return goal(db).get({ season })?.amountMinor ?? null;
}

export function saveGoal(db: Db, season: string, amountMinor: number, fact: number): void {
  saveGoalRow(db).run({ season, amountMinor, fact });
}
