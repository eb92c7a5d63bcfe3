// An import describes a state: every row gets one outcome, good rows go in, the same file again changes nothing.

import { describe, expect, test } from 'vitest';
import { readDeal } from '#db/queries/deals.ts';
import { readTouch } from '#db/queries/touches.ts';
import type { Touch } from '#src/domain/fact.ts';
import { replay } from '#src/usecases/replay.ts';
import { utf16 } from '#tests/inbound/bytes.ts';
import { makeOffice } from '#tests/support/office.ts';
import {
  ASSETS,
  bring,
  counts,
  DEALS,
  factKeys,
  filledOffice,
  PEOPLE,
  points,
  problems,
  TOUCHES,
} from './import-desk.ts';

describe('a state', () => {
  test('everything new becomes facts and points, and the bell rings once for each file', async () => {
    const office = makeOffice();
    const before = office.rings();
    expect(counts(await bring(office, 'people', PEOPLE))).toBe('3 0 0 0 / 0');
    expect(counts(await bring(office, 'assets', ASSETS))).toBe('2 0 0 0 / 0');
    expect(counts(await bring(office, 'deals', DEALS))).toBe('2 0 0 0 / 0');
    expect(counts(await bring(office, 'touches', TOUCHES))).toBe('2 0 0 0 / 0');
    expect(office.rings() - before).toBe(4);
    expect(points(office)).toEqual({ linus: 120, ada: 30, grace: 90 });
    expect(replay(office.app).differences).toEqual([]);
  });

  test('the same files again change nothing and ring nothing, also in other clothes', async () => {
    const office = await filledOffice();
    const [keys, rings] = [factKeys(office), office.rings()];
    const clothes = [
      PEOPLE,
      `\ufeff${PEOPLE}`,
      PEOPLE.replaceAll(',', ';'),
      PEOPLE.replaceAll(',', '\t').replaceAll('\n', '\r\n'),
    ];
    for (const again of clothes) expect(counts(await bring(office, 'people', again))).toBe('0 0 3 0 / 0');
    expect(counts(await bring(office, 'assets', utf16(ASSETS, 'be')))).toBe('0 0 2 0 / 0');
    expect(counts(await bring(office, 'deals', DEALS))).toBe('0 0 2 0 / 0');
    expect(counts(await bring(office, 'touches', TOUCHES))).toBe('0 0 2 0 / 0');
    expect(factKeys(office)).toEqual(keys);
    expect(office.rings()).toBe(rings);
  });

  test('from A to B and back to A makes three facts, and the points of A', async () => {
    const office = await filledOffice();
    const other = DEALS.replace('12000', '24000');
    expect(counts(await bring(office, 'deals', other))).toBe('0 1 1 0 / 0');
    expect(points(office).linus).toBe(240);
    expect(counts(await bring(office, 'deals', DEALS))).toBe('0 1 1 0 / 0');
    expect(points(office).linus).toBe(120);
    const ofDeal = factKeys(office).filter((key) => key.includes('/D1/'));
    expect(ofDeal).toEqual(['import/deals/D1/1', 'import/deals/D1/2', 'import/deals/D1/3']);
  });

  test('a fact is dated by what the row says: the win, the touch, else now', async () => {
    const { app } = await filledOffice();
    const dates = app.db.$client.prepare('SELECT key, occurred_at FROM facts').raw().all();
    const dated = Object.fromEntries(dates as [string, number][]);
    expect(dated['import/deals/D1/1']).toBe(Date.parse('2026-11-03T22:59:59.999Z'));
    expect(dated['import/touches/T2/1']).toBe(Date.parse('2026-10-20T07:00:00Z'));
    expect(dated['import/deals/D2/1']).toBe(app.now());
    expect(dated['import/people/ada/1']).toBe(app.now());
  });

  test('a touch that the coach rejected stays rejected', async () => {
    const office = await filledOffice();
    const touch = { ...(readTouch(office.app.db, 'T1') as Touch), rejected: true };
    office.tell({ kind: 'touch_set', touch });
    expect(counts(await bring(office, 'touches', TOUCHES))).toBe('0 0 2 0 / 0');
    expect(readTouch(office.app.db, 'T1')?.rejected).toBe(true);
  });

  test('keys that look like each other or like SQL stay apart', async () => {
    const office = await filledOffice();
    const odd = ['D', 'D/1', 'D/1/1', 'D%', "D'; --", '__proto__', 'D1/'];
    const file = (amount: number) =>
      `deal,customer,owners,amount,won,stage\n${odd.map((key) => `${key},,,${amount},,open`).join('\n')}`;
    for (const amount of [1, 2, 1]) await bring(office, 'deals', file(amount));
    expect(counts(await bring(office, 'deals', file(1)))).toBe('0 0 7 0 / 0');
    expect(factKeys(office).filter((key) => key.startsWith('import/deals/D/1/1/'))).toHaveLength(3);
  });
});

describe('touches that are early', () => {
  test('wait for their deal, are counted as waiting until it comes, and then count', async () => {
    const office = makeOffice();
    await bring(office, 'people', PEOPLE);
    await bring(office, 'assets', ASSETS);
    expect(counts(await bring(office, 'touches', TOUCHES))).toBe('0 0 0 2 / 0');
    const keys = factKeys(office);
    expect(counts(await bring(office, 'touches', TOUCHES))).toBe('0 0 0 2 / 0');
    expect(factKeys(office)).toEqual(keys);
    await bring(office, 'deals', DEALS);
    expect(points(office)).toEqual({ linus: 120, ada: 30, grace: 90 });
    expect(counts(await bring(office, 'touches', TOUCHES))).toBe('0 0 2 0 / 0');
  });

  test('a touch of an asset that nobody knows is a problem', async () => {
    const office = await filledOffice();
    const result = await bring(office, 'touches', `${TOUCHES}T3,D1,ghost,2026-10-01,,\n`);
    expect(problems(result)).toEqual(['4 asset: There is no asset “ghost”. Import assets first.']);
    expect(counts(result)).toBe('0 0 2 0 / 1');
    expect(readTouch(office.app.db, 'T3')).toBeNull();
  });
});

test('a dry run gives the same answer and stores nothing', async () => {
  const office = await filledOffice();
  const file = `${DEALS.replace('500', '600')}D3,,linus,1,,open\nD3,,linus,1,,open\nD4,,nemo,1,,open\n`;
  const [keys, rings] = [factKeys(office), office.rings()];
  const dry = await bring(office, 'deals', file, { dryRun: true });
  expect(factKeys(office)).toEqual(keys);
  expect(office.rings()).toBe(rings);
  expect(counts(dry)).toBe('1 1 2 0 / 1');
  expect(await bring(office, 'deals', file)).toEqual(dry);
});

test('the file of another system, with its own names and stages', async () => {
  const office = await filledOffice();
  const map = {
    deal: 'Id',
    customer: 'Account',
    owners: 'Agent',
    amount: 'Value',
    won: 'Closed',
    stage: 'State',
    stages: { Gewonnen: 'won' },
  };
  const head = 'Id\tAccount\tAgent\tValue\tClosed\tState\tRegion';
  const file = `${head}\nD9\tAcme\tLinus\t1000\t2026-11-02\tgewonnen\tWest\n`;
  const result = await bring(office, 'deals', file, { map });
  expect(counts(result)).toBe('1 0 0 0 / 0');
  expect(result.notes).toEqual(['Left out: “Region”.']);
  expect(readDeal(office.app.db, 'D9')).toMatchObject({ stage: 'won', amountMinor: 100_000 });
});
