// A row of a list of deals, as the deal that it describes. It never asks the database and scores nothing.

import type { Deal, Instant, Office, Share, Stage } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { parseAmount } from '#src/domain/parse-amount.ts';
import type { RateTable } from '#src/domain/rate-table.ts';
import { STAGES } from './column-map.ts';
import type { Row } from './columns.ts';
import { readCurrency, readRate } from './deal-currency.ts';
import type { PeopleIndex } from './people-index.ts';
import {
  complain,
  finish,
  has,
  type Parsed,
  type Reading,
  readInstant,
  readNeeded,
  readText,
  startReading,
  unknownWord,
} from './row-fields.ts';
import { readShares } from './shares.ts';

/** `stages` are the file's own words for stages, in lower case; `rates` is null where there is no office's table. */
export type DealContext = {
  office: Office;
  people: PeopleIndex;
  stages: ReadonlyMap<string, Stage>;
  current: (deal: string) => Deal | null;
  rates: RateTable | null;
};

/** A won deal needs its date, an amount and an owner; any other may still lack them, and then counts as zero. */
export function parseDealRow(row: Row, context: DealContext): Parsed<Deal> {
  const { office } = context;
  const reading = startReading(row);
  const key = readNeeded(reading, 'deal', limits.keyTextMax);
  const current = context.current(key);
  const stage = readStage(reading, context.stages);
  const currency = readCurrency(reading, office.currency);
  const amountMinor = readAmount(reading, currency, stage);
  const dates = {
    lead: readDate(reading, 'lead', office, current),
    opened: readDate(reading, 'opened', office, current),
    won: readWon(reading, office, stage),
  };
  const offer = context.rates && { before: current, table: context.rates };
  const state: Deal = {
    deal: key,
    customer: readText(reading, 'customer', limits.nameTextMax),
    owners: readOwners(reading, context.people, stage),
    amountMinor,
    currency,
    rate: readRate(reading, { amountMinor, currency, ...dates }, office, offer),
    ...dates,
    stage,
  };
  return finish(reading, state, current);
}

/** The file's own words first: a CRM may call “open” what Assist calls lost. */
function readStage(reading: Reading, stages: ReadonlyMap<string, Stage>): Stage {
  const text = readNeeded(reading, 'stage', limits.nameTextMax);
  const word = text.toLowerCase();
  const stage = stages.get(word) ?? STAGES.find((known) => known === word);
  if (stage !== undefined || text === '') return stage ?? 'open';
  complain(reading, 'stage', `${unknownWord('stage', text, STAGES)} A map can translate other words.`);
  return 'open';
}

function readAmount(reading: Reading, currency: string, stage: Stage): number {
  const text =
    stage === 'won'
      ? readNeeded(reading, 'amount', limits.amountTextMax)
      : readText(reading, 'amount', limits.amountTextMax);
  if (text === '') return 0;
  const amountMinor = parseAmount(text, currency);
  if (typeof amountMinor === 'number') return amountMinor;
  complain(reading, 'amount', amountMinor);
  return 0;
}

function readDate(
  reading: Reading,
  field: 'lead' | 'opened',
  office: Office,
  current: Deal | null,
): Instant | null {
  if (!has(reading, field)) return current?.[field] ?? null;
  return readInstant(reading, field, office.timezone, 'end');
}

function readWon(reading: Reading, office: Office, stage: Stage): Instant | null {
  const complaints = reading.problems.length;
  const won = readInstant(reading, 'won', office.timezone, 'end');
  if (stage === 'won' && won === null && reading.problems.length === complaints) {
    complain(reading, 'won', 'A won deal needs the date on which it was won.');
  }
  return won;
}

function readOwners(reading: Reading, people: PeopleIndex, stage: Stage): Share[] {
  const complaints = reading.problems.length;
  const owners = readShares(reading, 'owners', people);
  if (stage === 'won' && owners.length === 0 && reading.problems.length === complaints) {
    complain(reading, 'owners', 'A won deal needs at least one owner.');
  }
  return owners;
}
