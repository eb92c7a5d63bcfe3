// Reads a deal as the desk's form sends it, with a sentence for every field that cannot be used. Asks no database.

import type { DealForm, ShareRow } from '#src/domain/desk-forms.ts';
import type { Deal, Instant, Office, Share, Stage } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { isCurrency } from '#src/domain/money.ts';
import { parseAmount } from '#src/domain/parse-amount.ts';
import type { Problem } from '#src/domain/problem.ts';
import type { RateTable } from '#src/domain/rate-table.ts';
import { clean } from '#src/domain/text.ts';
import { dayOf, endOfDay } from '#src/domain/time.ts';
import { writeInstant } from '#src/domain/wall-time.ts';
import { STAGES } from './column-map.ts';
import { readRate } from './deal-currency.ts';
import { complain, type Reading, readInstant, readText, startReading } from './row-fields.ts';
import { readShareRows } from './share-rows.ts';

export type DealFormContext = {
  office: Office;
  now: number;
  nameOf: (person: string) => string | null;
  rates: RateTable;
};

/** @param before the deal as it stands: a date that was not touched keeps its seconds */
export function readDealForm(
  key: string,
  form: DealForm,
  before: Deal | null,
  context: DealFormContext,
): { deal: Deal; problems: Problem[] } {
  const { owners: rows, rateOn, ...cells } = form;
  const { office } = context;
  const reading = startReading({ line: 1, cells: { ...cells, rate_on: rateOn } });
  const stage = readStage(reading, before);
  const currency = readCurrency(reading, office);
  const dates = {
    lead: readDate(reading, 'lead', before, office),
    opened: readDate(reading, 'opened', before, office),
    won: readWon(reading, stage, before, context),
  };
  const customer = readText(reading, 'customer', limits.nameTextMax);
  if (customer === '' && clean(cells.customer) === '') complain(reading, 'customer', 'Who is the customer?');
  const amountMinor = readAmount(reading, currency, stage);
  const owners = readOwners(reading, rows, stage, context);
  const rate = readRateOf(reading, { amountMinor, currency, ...dates }, before, context);
  const deal = { deal: key, customer, owners, amountMinor, currency, rate, ...dates, stage };
  return { deal, problems: reading.problems };
}

function readStage(reading: Reading, before: Deal | null): Stage {
  const text = readText(reading, 'stage', limits.nameTextMax);
  const stage = STAGES.find((known) => known === text);
  if (stage === undefined) complain(reading, 'stage', 'Choose where the deal stands.');
  return stage ?? before?.stage ?? 'open';
}

function readCurrency(reading: Reading, office: Office): string {
  const code = readText(reading, 'currency', limits.nameTextMax).toUpperCase();
  if (code === '' || isCurrency(code)) return code || office.currency;
  complain(reading, 'currency', 'That is no currency that Assist knows. Write its code, such as EUR.');
  return office.currency;
}

function readAmount(reading: Reading, currency: string, stage: Stage): number {
  const text = readText(reading, 'amount', limits.amountTextMax);
  if (text === '' && stage !== 'won') return 0;
  const amountMinor = parseAmount(text, currency);
  if (typeof amountMinor === 'number') return amountMinor;
  complain(reading, 'amount', amountMinor);
  return 0;
}

/** Left empty it comes from the table; one that stood there for another currency says nothing of this one. */
function readRateOf(
  reading: Reading,
  priced: Parameters<typeof readRate>[1],
  before: Deal | null,
  { office, rates }: DealFormContext,
): Deal['rate'] {
  const rate = (reading.row.cells['rate'] ?? '').trim().replace(',', '.');
  const isOfOther = before !== null && before.currency !== priced.currency && rate === before.rate?.rate;
  const cells = { ...reading.row.cells, rate: isOfOther ? '' : rate };
  const typed = { ...reading, row: { ...reading.row, cells } };
  if (cells.rate === '') return readRate(typed, priced, office, { before: null, table: rates });
  const isUndated = readText(reading, 'rate_on', limits.nameTextMax) === '';
  if (priced.currency === office.currency || !isUndated || (priced.won ?? priced.opened ?? priced.lead)) {
    return readRate(typed, priced, office, null);
  }
  complain(reading, 'rate_on', 'On which day was the rate taken? Write it as 2026-11-23.');
  return null;
}

function readDate(
  reading: Reading,
  field: 'lead' | 'opened' | 'won',
  before: Deal | null,
  { timezone }: Office,
): Instant | null {
  const known = before?.[field] ?? null;
  if (known !== null && reading.row.cells[field]?.trim() === writeInstant(known, timezone)) return known;
  return readInstant(reading, field, timezone, 'end');
}

function readWon(
  reading: Reading,
  stage: Stage,
  before: Deal | null,
  context: DealFormContext,
): Instant | null {
  const { office, now } = context;
  const complaints = reading.problems.length;
  const won = readDate(reading, 'won', before, office);
  if (reading.problems.length > complaints || stage !== 'won') return won;
  if (won === null) complain(reading, 'won', 'A won deal needs the day on which it was won.');
  else if (won.at > endOfDay(dayOf(now, office.timezone), office.timezone)) {
    complain(reading, 'won', 'That day is still to come. Leave the deal open until then.');
  }
  return won;
}

function readOwners(
  reading: Reading,
  rows: readonly ShareRow[],
  stage: Stage,
  { nameOf }: DealFormContext,
): Share[] {
  const complaints = reading.problems.length;
  const owners = readShareRows(reading, 'owners', rows, nameOf);
  if (stage === 'won' && owners.length === 0 && reading.problems.length === complaints) {
    complain(reading, 'owners', 'A won deal needs somebody who closed it.');
  }
  return owners;
}
