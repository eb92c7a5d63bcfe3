// Won deals of a month a page at a time, with the touches and entries of each: read in bulk, past the query builder.

import type { Deal, Touch } from '#src/domain/fact.ts';
import type { Part } from '#src/domain/what-if.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import type { deals, touches } from '../schema.ts';
import { dealOf } from './deals.ts';

/** `fact` is the number of the fact that last said something of the touch. */
export type KnownTouch = Touch & { fact: number };

/** `isOwn`: posted in the month of the win itself, not as a correction in a later one. */
export type PostedPart = Part & { deal: string; isOwn: boolean };

/** Where a page of deals ended: the last one's won instant (UTC ms) and key. */
export type After = { wonAt: number; deal: string };

export const FROM_THE_START: After = { wonAt: Number.MIN_SAFE_INTEGER, deal: '' };

type DealRow = typeof deals.$inferSelect;
type TouchRow = typeof touches.$inferSelect;

const won = prepared((db) =>
  db.$client.prepare<[string, number, string, number], DealRow>(
    `SELECT deal, customer, owners, amount_minor AS amountMinor, currency, rate, rate_on AS rateOn,
      office_minor AS officeMinor, lead_at AS leadAt, lead_precision AS leadPrecision, opened_at AS openedAt,
      opened_precision AS openedPrecision, won_at AS wonAt, won_precision AS wonPrecision, stage, season, fact
    FROM deals WHERE season = ? AND (won_at, deal) > (?, ?) ORDER BY won_at, deal LIMIT ?`,
  ),
);
const touched = prepared((db) =>
  db.$client.prepare<[string], TouchRow>(
    `SELECT touch, deal, asset, at, precision, contact, evidence, rejected, fact
    FROM touches WHERE deal IN (SELECT value FROM json_each(?))`,
  ),
);
const posted = prepared((db) =>
  db.$client.prepare<[string, string], Omit<PostedPart, 'isOwn'> & { isOwn: number }>(
    `SELECT deal, person, kind, team, craft, sum(points) AS points, season = ? AND corrects IS NULL AS isOwn
    FROM entries WHERE deal IN (SELECT value FROM json_each(?)) GROUP BY deal, person, kind, team, craft, isOwn`,
  ),
);
const left = prepared((db) =>
  db.$client
    .prepare<[string, string], string>(
      `SELECT DISTINCT entries.deal FROM entries LEFT JOIN deals ON deals.deal = entries.deal
      WHERE entries.corrects = ? AND deals.season IS NOT ?`,
    )
    .pluck(),
);

/** Deals won in the season, by instant and key, from `after` on. */
export function readWonAfter(db: Db, season: string, { wonAt, deal }: After, count: number): Deal[] {
  return won(db).all(season, wonAt, deal, count).map(dealOf);
}

/** Every touch of the deals, by deal, counted or not. */
export function readTouchesByDeal(db: Db, keys: readonly string[]): Map<string, KnownTouch[]> {
  const rows = touched(db).all(JSON.stringify(keys));
  return byDeal(rows, ({ at, precision, rejected, saidBy: _saidBy, ...row }): KnownTouch => {
    return { ...row, at: { at, precision }, rejected: Boolean(rejected) };
  });
}

/** What stands of each deal, of whatever season, summed per person, kind, team and craft. */
export function readPostedByDeal(db: Db, season: string, keys: readonly string[]): Map<string, PostedPart[]> {
  const rows = posted(db).all(season, JSON.stringify(keys));
  return byDeal(rows, (row): PostedPart => ({ ...row, isOwn: Boolean(row.isOwn) }));
}

/** Deals whose points were sealed in the season and which are no longer won in it. */
export function readDealsThatLeft(db: Db, season: string): string[] {
  return left(db).all(season, season);
}

function byDeal<Row extends { deal: string }, T>(rows: Row[], shape: (row: Row) => T): Map<string, T[]> {
  const all = new Map<string, T[]>();
  for (const row of rows) {
    const own = all.get(row.deal);
    if (own) own.push(shape(row));
    else all.set(row.deal, [shape(row)]);
  }
  return all;
}
