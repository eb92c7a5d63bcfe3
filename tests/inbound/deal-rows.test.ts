// A row of a list of deals becomes a deal, or every reason why it cannot.

import { describe, expect, test } from 'vitest';
import type { Deal } from '#src/domain/fact.ts';
import { type DealContext, parseDealRow } from '#src/inbound/deal-rows.ts';
import { OFFICE, people, problemsOf, row, stateOf } from './rows.ts';

const fresh: DealContext = {
  office: OFFICE,
  people,
  stages: new Map([['closed won', 'won']]),
  current: () => null,
  rates: null,
};
const CELLS = {
  deal: 'D1',
  customer: 'Northwind',
  owners: 'linus:60; Ada Lovelace:40',
  amount: '12,000.50',
  currency: '',
  lead: '',
  opened: '2026-10-01',
  won: '2026-11-03T16:42',
  stage: 'Won',
};
const DEAL: Deal = {
  deal: 'D1',
  customer: 'Northwind',
  owners: [
    { person: 'linus', share: '60' },
    { person: 'ada', share: '40' },
  ],
  amountMinor: 1_200_050,
  currency: 'EUR',
  rate: null,
  lead: null,
  opened: { at: Date.UTC(2026, 9, 1, 22) - 1, precision: 'day' },
  won: { at: Date.UTC(2026, 10, 3, 15, 42), precision: 'time' },
  stage: 'won',
};

function parse(cells: Partial<Record<string, string>>, context = fresh) {
  return parseDealRow(row({ ...CELLS, ...cells }), context);
}

test('a full row; a day means its last millisecond in the office', () => {
  expect(stateOf(parse({}))).toEqual(DEAL);
});

test.each([
  ['Closed won', 'won'],
  ['LOST', 'lost'],
  ['Refunded', 'refunded'],
  ['deleted', 'deleted'],
  ['open', 'open'],
])('the stage %j is %s', (stage, known) => {
  expect(stateOf(parse({ stage })).stage).toBe(known);
});

test('a deal that is not won may lack everything but its key and stage', () => {
  const bare = { customer: '', owners: '', amount: '', opened: '', won: '', stage: 'open' };
  expect(stateOf(parse(bare))).toEqual({
    ...DEAL,
    customer: '',
    owners: [],
    amountMinor: 0,
    opened: null,
    won: null,
    stage: 'open',
  });
});

test('dates that the file has no column for stay as they are known', () => {
  const known: Deal = { ...DEAL, lead: { at: 5, precision: 'time' } };
  const { lead: _lead, opened: _opened, ...cells } = CELLS;
  expect(stateOf(parseDealRow(row(cells), { ...fresh, current: () => known }))).toEqual(known);
});

describe('another currency', () => {
  test('with its rate and day', () => {
    const deal = stateOf(parse({ currency: 'usd', rate: '0.92', rate_on: '2026-11-02' }));
    expect(deal).toMatchObject({ currency: 'USD', rate: { rate: '0.92', on: '2026-11-02' } });
  });

  test('with its rate alone: the day is that of the win, in the office', () => {
    expect(stateOf(parse({ currency: 'USD', rate: '0.92', won: '2026-11-03T23:30:00Z' })).rate?.on).toBe(
      '2026-11-04',
    );
  });

  test("the office's own needs no rate, whatever stands there", () => {
    expect(stateOf(parse({ currency: 'eur', rate: 'x' })).rate).toBeNull();
  });
});

describe('one sentence for', () => {
  test.each([
    ['no key', { deal: '' }, 'deal: There is nothing in “deal”, and every row needs it.'],
    ['no stage', { stage: '' }, 'stage: There is nothing in “stage”, and every row needs it.'],
    [
      'an unknown stage',
      { stage: 'Victory' },
      'stage: The stage “Victory” is unknown. It can be: open, won, lost, refunded, deleted. A map can translate other words.',
    ],
    ['a win without date', { won: '' }, 'won: A won deal needs the date on which it was won.'],
    [
      'a bad date',
      { won: '2025-11-31' },
      'won: “2025-11-31” is not a date that exists. Write it as 2026-11-23, or with its time as 2026-11-23T16:42.',
    ],
    [
      'a bad opening',
      { opened: 'soon' },
      'opened: “soon” is not a date that exists. Write it as 2026-11-23, or with its time as 2026-11-23T16:42.',
    ],
    ['a win without owner', { owners: '' }, 'owners: A won deal needs at least one owner.'],
    ['an unknown owner', { owners: 'Nemo' }, 'owners: Nobody here is called “Nemo”. Import people first.'],
    ['a share of zero', { owners: 'ada:0' }, 'owners: The share of “ada” is 0. It has to be above zero.'],
    ['a win without amount', { amount: '' }, 'amount: There is nothing in “amount”, and every row needs it.'],
    [
      'letters in an amount',
      { amount: '12.5OO,00' },
      expect.stringMatching(/^amount: “12.5OO,00” is not an amount/),
    ],
    [
      'an unknown currency',
      { currency: 'XYZ1' },
      'currency: “XYZ1” is not a currency that Assist knows. Write its code, such as EUR.',
    ],
    [
      'a currency without rate',
      { currency: 'USD' },
      'rate: The amount is in USD and the office counts in EUR. Add its “rate”: what one USD is in EUR.',
    ],
    [
      'a rate of zero',
      { currency: 'USD', rate: '0' },
      'rate: “0” is not a rate. Write it as a number above zero, such as 1.0842.',
    ],
    [
      'a rate with comma',
      { currency: 'USD', rate: '0,92' },
      'rate: “0,92” is not a rate. Write it as a number above zero, such as 1.0842.',
    ],
    [
      'a rate of no day',
      { currency: 'USD', rate: '0.92', rate_on: 'May' },
      'rate_on: “May” is not a date that exists. Write it as 2026-11-23.',
    ],
    [
      'a rate of an unknown day',
      { currency: 'USD', rate: '2', stage: 'open', won: '', opened: '' },
      'rate_on: Say in a column “rate_on” on which day the rate was taken, such as 2026-11-23.',
    ],
  ])('%s', (_name, cells, problem) => {
    expect(problemsOf(parse(cells))).toEqual([problem]);
  });

  test('everything that is wrong at once', () => {
    const bad = parse({ deal: '', owners: 'Nemo:0', amount: 'x', won: 'never', opened: '?', currency: '?' });
    expect(problemsOf(bad)).toHaveLength(6);
  });

  test('a rate that carries the amount beyond counting', () => {
    const [problem] = problemsOf(parse({ amount: '900000000000', currency: 'USD', rate: '1000' }));
    expect(problem).toMatch(/^rate: .*beyond/);
  });
});
