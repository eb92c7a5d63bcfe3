// The office's table of rates: one line per currency and day. Which deal gets which rate is the domain's.

import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { Rate } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { rates } from '../schema.ts';

/** `on` is an office day `YYYY-MM-DD`, `rate` decimal text. */
export type RateRow = typeof rates.$inferSelect;

const latest = prepared((db) =>
  db
    .select({ rate: rates.rate, on: rates.on })
    .from(rates)
    .where(and(eq(rates.currency, sql.placeholder('currency')), lte(rates.on, sql.placeholder('day'))))
    .orderBy(desc(rates.on))
    .limit(1)
    .prepare(),
);
const one = prepared((db) =>
  db
    .select({ rate: rates.rate })
    .from(rates)
    .where(and(eq(rates.currency, sql.placeholder('currency')), eq(rates.on, sql.placeholder('day'))))
    .prepare(),
);
// SQLite gives the bare column of the row that holds the maximum.
const each = prepared((db) =>
  db
    .select({
      currency: rates.currency,
      on: sql<string>`max(${rates.on})`,
      rate: rates.rate,
      days: sql<number>`count(*)`,
    })
    .from(rates)
    .groupBy(rates.currency)
    .orderBy(asc(rates.currency))
    .prepare(),
);
const every = prepared((db) => db.select().from(rates).orderBy(asc(rates.on), asc(rates.currency)).prepare());
const save = preparedSave(rates, [rates.currency, rates.on]);

/** The last line of a currency on or before a day, however old. */
export function readLatestRate(db: Db, currency: string, day: string): Rate | null {
  return latest(db).get({ currency, day }) ?? null;
}

export function readRateOn(db: Db, currency: string, day: string): string | null {
  return one(db).get({ currency, day })?.rate ?? null;
}

/** Every currency with its last line, and how many days the table has of it. */
export function readLatestRates(db: Db): (RateRow & { days: number })[] {
  return each(db).all();
}

/** By day, then currency. */
export function everyRate(db: Db): RateRow[] {
  return every(db).all();
}

export function saveRate(db: Db, row: RateRow): void {
  save(db).run(row);
}
