// Brings a file of rates into the office's table. Rates are no facts: a deal's own fact carries the rate that it got.

import { readRateOn, saveRate } from '#db/queries/rates.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Problem } from '#src/domain/problem.ts';
import type { RatesResult } from '#src/domain/rate-view.ts';
import { compare, rational } from '#src/domain/rational.ts';
import { dayOf } from '#src/domain/time.ts';
import { type CsvRow, openCsv } from '#src/inbound/csv.ts';
import {
  mapRateColumns,
  parseRateRow,
  type RateColumns,
  type RateLine,
  toRateRow,
} from '#src/inbound/rate-rows.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { officeOf } from './standings.ts';

export type RatesRequest = { input: AsyncIterable<Uint8Array>; dryRun: boolean };

/**
 * A good row goes in, each bad one comes back with a sentence. The same file again changes nothing, and no deal
 * follows a rate that is put right: it keeps what it was counted with (decision 035).
 * Refusals: those of `allow`; `invalid` for a file or a header that cannot be used; `conflict` before there is an
 * office.
 */
export async function importRates(app: App, actor: Actor, request: RatesRequest): Promise<RatesResult> {
  allow(actor, 'import-rates');
  const { currency, timezone } = officeOf(app);
  const office = { currency, today: dayOf(app.now(), timezone) };
  const csv = await openCsv(request.input);
  try {
    const columns = mapRateColumns(csv.header);
    const result: RatesResult = { read: 0, new: 0, changed: 0, same: 0, problems: [], notes: columns.notes };
    const lines: RateLine[] = [];
    const seen: Seen = new Map();
    for await (const rows of csv.batches) {
      result.read += rows.length;
      for (const row of rows) {
        const line = readOne(row, columns, office, seen);
        if (Array.isArray(line)) result.problems.push(...line);
        else lines.push(line);
      }
    }
    store(app, actor, lines, result, request.dryRun);
    return result;
  } finally {
    await csv.close();
  }
}

type Seen = Map<string, { line: number; rate: string }>;

/** The row's rate, or everything that is wrong with it. */
function readOne(
  row: CsvRow,
  columns: RateColumns,
  { currency, today }: { currency: string; today: string },
  seen: Seen,
): RateLine | Problem[] {
  if ('say' in row) return [{ line: row.line, field: 'row', say: row.say }];
  const parsed = parseRateRow(toRateRow(row.line, row.cells, columns), currency, today);
  if ('problems' in parsed) return parsed.problems;
  const key = `${parsed.state.currency} ${parsed.state.on}`;
  const earlier = seen.get(key);
  if (earlier && !isEqual(earlier.rate, parsed.state.rate)) {
    const say = `The rate of ${parsed.state.currency} on ${parsed.state.on} stands in line ${earlier.line} already, as ${earlier.rate}. Keep one of the two.`;
    return [{ line: row.line, field: 'rate', say }];
  }
  if (!earlier) seen.set(key, { line: row.line, rate: parsed.state.rate });
  return parsed.state;
}

/** One transaction: a table that is half a file would be neither the old one nor the new one. */
function store(app: App, actor: Actor, lines: RateLine[], result: RatesResult, dryRun: boolean): void {
  const told = new Map<string, string>();
  const storeAll = () => {
    for (const line of lines) {
      const key = `${line.currency} ${line.on}`;
      const known = told.get(key) ?? readRateOn(app.db, line.currency, line.on);
      const standing = known === null ? 'new' : isEqual(known, line.rate) ? 'same' : 'changed';
      result[standing] += 1;
      told.set(key, line.rate);
      if (standing !== 'same' && !dryRun) saveRate(app.db, line);
    }
    if (dryRun || result.new + result.changed === 0) return;
    noteAudit(app, actor, 'rates-imported', 'rates', { new: result.new, changed: result.changed });
  };
  if (dryRun) storeAll();
  else app.db.$client.transaction(storeAll).immediate();
}

/** `1.0840` and `1.084` are one rate. */
function isEqual(one: string, other: string): boolean {
  return compare(rational(one), rational(other)) === 0;
}
