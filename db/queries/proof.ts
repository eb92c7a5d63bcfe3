// What a proof compares: whole tables in a fixed order, and totals against the ledger they come from.

import type { Db } from '../open.ts';

/** Tables that replaying the facts has to give again, row by row, with the order that makes them comparable. */
const REBUILT = {
  entries: 'number',
  team_totals: 'season, team, craft',
  person_totals: 'season, person, kind',
  season_sums: 'season',
  day_marks: 'day, team, craft',
  moments: 'number',
  people: 'person',
  memberships: 'person, from_at',
  assets: 'asset',
  deals: 'deal',
  touches: 'touch',
  rules: 'version',
  seals: 'season',
  questions: 'question',
  thanks: 'thanks',
} as const;

export type Rebuilt = keyof typeof REBUILT;
export const REBUILT_TABLES = Object.keys(REBUILT) as Rebuilt[];

/**
 * Every row of the table as text, in a fixed order. A moment's short names are left out: how much of a name tells
 * two people apart depends on who else was there, and somebody may have been erased since.
 */
export function* readRows(db: Db, table: Rebuilt): Generator<string> {
  const rows = db.$client.prepare(`SELECT * FROM ${table} ORDER BY ${REBUILT[table]}`).raw();
  for (const row of rows.iterate()) {
    yield JSON.stringify(table === 'moments' ? (row as unknown[]).map(withoutShorts) : row);
  }
}

function withoutShorts(column: unknown): unknown {
  if (typeof column !== 'string' || !column.startsWith('{')) return column;
  return JSON.stringify(JSON.parse(column), (field, value) => (field === 'short' ? undefined : value));
}

/**
 * How many season totals differ from the sum of their entries, and how many seasons' wins from their deals, or from
 * their seal where they have one: 0 unless the file was changed by hand.
 */
export function countWrongTotals(db: Db): number {
  const teams = `SELECT count(*) FROM (
    SELECT season, team, craft, points FROM team_totals WHERE points <> 0
    EXCEPT SELECT season, team, craft, sum(points) FROM entries WHERE team IS NOT NULL GROUP BY season, team, craft)`;
  const persons = `SELECT count(*) FROM (
    SELECT season, person, kind, points FROM person_totals WHERE points <> 0
    EXCEPT SELECT season, person, kind, sum(points) FROM entries GROUP BY season, person, kind)`;
  const missing = `SELECT count(*) FROM (
    SELECT season, person, kind, sum(points) AS points FROM entries GROUP BY season, person, kind HAVING sum(points) <> 0
    EXCEPT SELECT season, person, kind, points FROM person_totals)`;
  const sums = `SELECT count(*) FROM season_sums LEFT JOIN seals USING (season)
    LEFT JOIN (SELECT season, count(*) AS won, sum(office_minor) AS worth FROM deals GROUP BY season) USING (season)
    WHERE wins <> coalesce(body ->> '$.joint.wins', won, 0)
      OR amount_minor <> coalesce(body ->> '$.joint.amountMinor', worth, 0)`;
  return [teams, persons, missing, sums].reduce(
    (sum, query) => sum + Number(db.$client.prepare(query).pluck().get()),
    0,
  );
}
