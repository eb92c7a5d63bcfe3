// A file of rates: where its three columns stand, and each row as one rate. It knows no table and no deal.

import { limits } from '#src/domain/limits.ts';
import { isCurrency } from '#src/domain/money.ts';
import { compare, rational, readRational, ZERO } from '#src/domain/rational.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { isDay } from '#src/domain/time.ts';
import type { Row } from './columns.ts';
import { complain, finish, type Parsed, readNeeded, startReading } from './row-fields.ts';
import { list, quote } from './text.ts';

/** One unit of `currency` in the office's, on an office day. */
export type RateLine = { currency: string; on: string; rate: string };

export type RateColumns = { places: ReadonlyMap<string, number>; notes: string[] };

const COLUMNS = ['date', 'currency', 'rate'] as const;

/** In any order, without regard to case. Refuses `invalid`: a column that is missing or is there twice. */
export function mapRateColumns(header: readonly string[]): RateColumns {
  const names = header.map((name) => clean(name).toLowerCase());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const are = missing.length === 1 ? 'column is' : 'columns are';
    const say = `The ${are} missing: ${list(missing.map(quote))}. A file of rates has ${list(COLUMNS)}.`;
    throw new Refusal('invalid', say);
  }
  const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice !== undefined) {
    throw new Refusal('invalid', `The column ${quote(twice)} is there twice. Rename or remove one of them.`);
  }
  const others = header.filter((_, place) => !(COLUMNS as readonly string[]).includes(names[place] ?? ''));
  const notes = others.length === 0 ? [] : [`Not needed and left out: ${list(others.map(quote))}.`];
  return { places: new Map(COLUMNS.map((column) => [column, names.indexOf(column)])), notes };
}

export function toRateRow(line: number, cells: readonly string[], { places }: RateColumns): Row {
  return { line, cells: Object.fromEntries([...places].map(([name, place]) => [name, cells[place] ?? ''])) };
}

/**
 * `officeCurrency` needs no rate: a row of it is a problem, as a table the wrong way round would be. So is a day after
 * `today`, the office's.
 */
export function parseRateRow(row: Row, officeCurrency: string, today: string): Parsed<RateLine> {
  const reading = startReading(row);
  const on = readNeeded(reading, 'date', limits.nameTextMax);
  if (on !== '' && !isOfOurTime(on)) {
    complain(reading, 'date', `${quote(on)} is not a date that exists. Write it as 2026-11-23.`);
  } else if (on > today) {
    complain(reading, 'date', `${quote(on)} is still to come, and nobody knows its rate.`);
  }
  const code = readNeeded(reading, 'currency', limits.nameTextMax).toUpperCase();
  if (code === officeCurrency) {
    const say = `The office counts in ${code} itself. Give what one unit of another currency is in ${code}.`;
    complain(reading, 'currency', say);
  } else if (code !== '' && !isCurrency(code)) {
    const say = `${quote(code)} is not a currency that Assist knows. Write its code, such as USD.`;
    complain(reading, 'currency', say);
  }
  const rate = readNeeded(reading, 'rate', limits.shareTextMax);
  if (rate !== '' && !isRate(rate)) {
    const say = `${quote(rate)} is not a rate. Write it as a number above zero, such as 1.0842, and at most ${limits.rateMax}.`;
    complain(reading, 'rate', say);
  }
  return finish(reading, { currency: code, on, rate }, null);
}

/** True for decimal text above zero that is not beyond the largest rate. */
export function isRate(text: string): boolean {
  const exact = /^\d+(\.\d+)?$/.test(text) ? readRational(text) : null;
  return exact !== null && compare(exact, ZERO) > 0 && compare(exact, rational(limits.rateMax)) <= 0;
}

function isOfOurTime(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return isDay(day) && year >= limits.yearMin && year <= limits.yearMax;
}
