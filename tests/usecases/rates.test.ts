// A deal in another currency gets the rate of its day once, by every door, and keeps it whatever the table says later.

import { describe, expect, test } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readDeckWin } from '#db/queries/deck.ts';
import { everyRate } from '#db/queries/rates.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { DealForm } from '#src/domain/desk-forms.ts';
import type { RatesResult } from '#src/domain/rate-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { dealOfFacts } from '#src/usecases/deck-deal.ts';
import { amendDeal, makeDeal } from '#src/usecases/edit-deal.ts';
import { importRates } from '#src/usecases/import-rates.ts';
import { listRates } from '#src/usecases/rates.ts';
import { receiveFact } from '#src/usecases/receive-fact.ts';
import { replay } from '#src/usecases/replay.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { inChunks, utf8 } from '#tests/inbound/bytes.ts';
import { makeBellOffice, rungOf } from '#tests/support/bell-office.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { bring, counts, PEOPLE, points, problems, RUTH } from './import-desk.ts';

const TABLE = `currency,rate,date
USD,0.90,2026-10-01
USD,0.80,2026-11-02
GBP,1.20,2026-11-02
`;
const DEAL = `deal,customer,owners,amount,currency,won,stage
D1,Northwind,linus,1000,USD,2026-11-02,won
`;
const TERMINAL: Actor = { kind: 'terminal' };

function load(office: TestOffice, text = TABLE, dryRun = false): Promise<RatesResult> {
  return importRates(office.app, TERMINAL, { input: inChunks(utf8(text)), dryRun });
}

async function priced(): Promise<TestOffice> {
  const office = makeOffice();
  await bring(office, 'people', PEOPLE);
  await load(office);
  return office;
}

const rateOf = ({ app }: TestOffice, deal = 'D1') => readDeal(app.db, deal)?.rate;
const tally = ({ read, new: fresh, changed, same }: RatesResult) => [read, fresh, changed, same];

describe('the table', () => {
  test('a file goes in once; a line that is put right is a change, and a look stores nothing', async () => {
    const office = makeOffice();
    expect(tally(await load(office, TABLE, true))).toEqual([3, 3, 0, 0]);
    expect(everyRate(office.app.db)).toEqual([]);
    expect(tally(await load(office))).toEqual([3, 3, 0, 0]);
    expect(tally(await load(office, TABLE.replace('0.90', '0.9000')))).toEqual([3, 0, 0, 3]);
    expect(readAudit(office.app.db, Number.MAX_SAFE_INTEGER, 9)).toHaveLength(1);
    const other = 'Date;Rate;Currency;Source\n2026-11-02;0.81;usd;bank\n2026-09-01;0.7;USD;bank\n';
    const result = await load(office, other);
    expect(tally(result)).toEqual([2, 1, 1, 0]);
    expect(result.notes).toEqual(['Not needed and left out: “Source”.']);
    expect(
      listRates(office.app, RUTH).map(({ currency, on, rate, days }) => [currency, on, rate, days]),
    ).toEqual([
      ['GBP', '2026-11-02', '1.20', 1],
      ['USD', '2026-11-02', '0.81', 3],
    ]);
    office.setNow(Date.parse('2026-12-08T12:00:00Z'));
    expect(listRates(office.app, RUTH).every(({ isOld }) => isOld)).toBe(true);
  });

  test('each bad line is a sentence, and the good ones go in', async () => {
    const office = makeOffice();
    const bad = `date,currency,rate
2026-02-30,USD,1
2026-11-02,EUR,1
2026-11-02,XYZ,1
2026-11-02,USD,"1,08"
2026-11-02,USD,0
2026-11-02,USD,NaN
,USD,1
2026-11-02,CHF,1.05
2026-11-02,CHF,1.06
`;
    const result = await load(office, bad);
    expect(result.problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'date'],
      [3, 'currency'],
      [4, 'currency'],
      [5, 'rate'],
      [6, 'rate'],
      [7, 'rate'],
      [8, 'date'],
      [10, 'rate'],
    ]);
    expect(everyRate(office.app.db)).toEqual([{ currency: 'CHF', on: '2026-11-02', rate: '1.05' }]);
    await expect(load(office, 'date,code,rate\n')).rejects.toThrow('The column is missing: “currency”');
    await expect(load(office, 'date,date,rate,currency\n')).rejects.toThrow('“date” is there twice');
  });

  test('only the coach and the terminal may touch it', async () => {
    const office = makeOffice();
    const lead = { ...RUTH, role: 'lead' } as const;
    const asked = importRates(office.app, lead, { input: inChunks(utf8(TABLE)), dryRun: true });
    await expect(asked).rejects.toThrow(Refusal);
    expect(() => listRates(office.app, lead)).toThrow(Refusal);
  });
});

describe('a deal without a rate of its own', () => {
  test('gets the latest on or before its won day, and keeps it', async () => {
    const office = await priced();
    await bring(office, 'deals', DEAL);
    expect(rateOf(office)).toEqual({ rate: '0.80', on: '2026-11-02' });
    expect(points(office)).toEqual({ linus: 8 });
    await load(office, 'date,currency,rate\n2026-11-02,USD,0.5\n2026-11-01,USD,0.4\n');
    expect(counts(await bring(office, 'deals', DEAL))).toBe('0 0 1 0 / 0');
    expect(counts(await bring(office, 'deals', DEAL.replace('1000', '2000')))).toBe('0 1 0 0 / 0');
    expect(points(office)).toEqual({ linus: 16 });
    await bring(office, 'deals', DEAL.replace('2026-11-02', '2026-11-01T12:00'));
    expect(rateOf(office)).toEqual({ rate: '0.4', on: '2026-11-01' });
    await bring(office, 'deals', DEAL.replace('USD', 'GBP'));
    expect(rateOf(office)).toEqual({ rate: '1.20', on: '2026-11-02' });
    expect(replay(office.app).differences).toEqual([]);
  });

  test('its own rate wins over the table', async () => {
    const office = await priced();
    const own = DEAL.replace('currency', 'currency,rate').replace('USD', 'USD,0.77');
    await bring(office, 'deals', own);
    expect(rateOf(office)).toEqual({ rate: '0.77', on: '2026-11-02' });
    expect(counts(await bring(office, 'deals', DEAL))).toBe('0 0 1 0 / 0');
  });

  test('an open one takes the day it was opened, then first known, then today', async () => {
    const office = await priced();
    const file = `deal,customer,owners,amount,currency,lead,opened,won,stage
D1,A,linus,1000,USD,2026-11-03,2026-10-20,,open
D2,B,linus,1000,USD,2026-10-21,,,open
D3,C,linus,1000,USD,,,,open
`;
    expect(counts(await bring(office, 'deals', file))).toBe('3 0 0 0 / 0');
    expect([rateOf(office, 'D1'), rateOf(office, 'D2'), rateOf(office, 'D3')]).toEqual([
      { rate: '0.90', on: '2026-10-01' },
      { rate: '0.90', on: '2026-10-01' },
      { rate: '0.80', on: '2026-11-02' },
    ]);
  });

  test('where there is none, or only an old one, a sentence says what to do', async () => {
    const office = await priced();
    const early = DEAL.replace('2026-11-02', '2026-09-30');
    expect(problems(await bring(office, 'deals', early))).toEqual([
      '2 rate: There is no rate for USD on or before 30 September 2026. Add it with: assist rates import rates.csv, or give the deal its own.',
    ]);
    const at = (day: string) => bring(office, 'deals', DEAL.replace('USD,2026-11-02', `GBP,${day}`));
    expect(problems(await at('2026-12-08'))).toEqual([
      '2 rate: The latest rate for GBP is of 2 November 2026, more than 35 days before 8 December 2026. Add it with: assist rates import rates.csv, or give the deal its own.',
    ]);
    expect(counts(await at('2026-12-07'))).toBe('1 0 0 0 / 0');
  });
});

describe('by every door', () => {
  test('a machine', async () => {
    const office = await priced();
    const fields = {
      deal: 'D9',
      customer: 'X',
      owners: 'linus',
      amount: 1000,
      won: '2026-11-05',
      stage: 'won',
    };
    receiveFact(office.app, { key: 'k', kind: 'deal', ...fields, currency: 'USD' });
    expect(rateOf(office, 'D9')).toEqual({ rate: '0.80', on: '2026-11-02' });
    const yen = { key: 'k2', kind: 'deal', ...fields, currency: 'JPY' };
    expect(() => receiveFact(office.app, yen)).toThrow(
      'There is no rate for JPY on or before 5 November 2026.',
    );
  });

  test('the desk, where an empty field asks the table and another currency never keeps the old rate', async () => {
    const office = await priced();
    const form: DealForm = {
      ...{ customer: 'Acme', amount: '1000', currency: 'USD', rate: '', rateOn: '', lead: '', opened: '' },
      ...{ won: '2026-11-05', stage: 'won', owners: [{ person: 'linus', share: '' }] },
    };
    const editing = (once: string) => ({ once: once.padEnd(12, '0'), reason: 'It came in late' });
    const { fact } = makeDeal(office.app, RUTH, 'D1', form, editing('a'));
    expect(rateOf(office)).toEqual({ rate: '0.80', on: '2026-11-02' });
    const kept = { ...form, rate: '0.80', rateOn: '2026-11-02', currency: 'GBP' };
    amendDeal(office.app, RUTH, 'D1', kept, { ...editing('b'), seen: fact });
    expect(rateOf(office)).toEqual({ rate: '1.20', on: '2026-11-02' });
    const yen = { ...form, currency: 'JPY' };
    expect(() => makeDeal(office.app, RUTH, 'D2', yen, editing('c'))).toThrow(Refusal);
  });

  test('the bell: the day of the win where the table knows it, else what the deal had', async () => {
    for (const [table, rate] of [
      [TABLE, { rate: '0.80', on: '2026-11-02' }],
      ['date,currency,rate\n', { rate: '0.7', on: '2026-09-01' }],
    ] as const) {
      const office = makeBellOffice();
      const own = { rate: '0.7', on: '2026-09-01' };
      office.tell({ kind: 'deal_set', deal: { ...office.open, currency: 'USD', rate: own } });
      await load(office, table);
      const rang = ringWin(office.app, office.linus, rungOf('one'));
      const id = 'id' in rang ? rang.id : 0;
      expect(dealOfFacts(readDeckWin(office.app.db, id)?.facts ?? [])?.rate).toEqual(rate);
    }
  });
});
