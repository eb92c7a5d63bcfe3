// A file by the desk: guessed, looked at, put right, taken in as the command line would, and taken back.

import { describe, expect, test, vi } from 'vitest';
import { readDeal } from '#db/queries/deals.ts';
import { readImport } from '#db/queries/import-drafts.ts';
import { readPerson } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { commitImport } from '#src/usecases/import-commit.ts';
import { chooseColumns, draftImport, dropDraft, fixCell } from '#src/usecases/import-draft.ts';
import { draftImports, listImports } from '#src/usecases/import-list.ts';
import { previewImport } from '#src/usecases/import-preview.ts';
import { undoImport } from '#src/usecases/import-undo.ts';
import { replay } from '#src/usecases/replay.ts';
import { latin1, utf8, utf16 } from '#tests/inbound/bytes.ts';
import { makeOffice } from '#tests/support/office.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';
import { bring, DEALS, drop, factKeys, filledOffice, RUTH, take, totalsAgree } from './import-desk.ts';

vi.setConfig({ testTimeout: 180_000 });

const MEMBER: Actor = { ...RUTH, role: 'member' };

const HUBSPOT = `Record ID;Company name;Amount;Deal owner;Close date;Deal stage;Region
D1;Northwind;€13000;Linus;03.11.2026;Closed won;North
D7;Ems Tiefbau;12.5OO,00;Linus;14.09.2026;Closed won;North
D8;Gruppo Adige;21900;Linos;27.02.2026;Closed won;South
D9;Skåne;440;Linus;31.11.2025;Closed won;South
`;

describe('a draft', () => {
  test('is guessed, and stores nothing but itself', async () => {
    const office = await filledOffice();
    const [keys, rings] = [factKeys(office), office.rings()];
    const preview = await previewImport(office.app, RUTH, await drop(office, HUBSPOT));
    expect(preview).toMatchObject({ lane: 'deals', trouble: null });
    expect(preview.counts).toEqual({ rows: 4, new: 0, changed: 1, unchanged: 0, waiting: 0, left: 3 });
    expect(preview.problems.map(({ line, raw, proposed }) => [line, raw, proposed])).toEqual([
      [3, '12.5OO,00', '12.500,00'],
      [4, 'Linos', 'Linus'],
      [5, '31.11.2025', '2025-11-30'],
    ]);
    expect(preview.lines[0]).toMatchObject({ line: 2, becomes: 'Changed: was €12,000' });
    expect(factKeys(office)).toEqual(keys);
    expect(office.rings()).toBe(rings);
    expect(draftImports(office.app)).toMatchObject([{ lane: 'deals', problems: 3, ready: 1 }]);
  });

  test('is put right cell by cell, and then goes in as a whole', async () => {
    const office = await filledOffice();
    const number = await drop(office, HUBSPOT);
    const { problems } = await previewImport(office.app, RUTH, number);
    for (const { field, raw, line, proposed } of problems) {
      fixCell(office.app, RUTH, number, { field, raw, line, value: proposed ?? '' });
    }
    const { counts } = await previewImport(office.app, RUTH, number);
    expect(counts).toMatchObject({ new: 3, changed: 1, left: 0 });
    expect(await commitImport(office.app, RUTH, number)).toEqual(counts);
    expect(readDeal(office.app.db, 'D7')?.amountMinor).toBe(1_250_000);
    expect(readImport(office.app.db, number)).toMatchObject({ state: 'done' });
    expect(draftImports(office.app)).toEqual([]);
    expect(replay(office.app).differences).toEqual([]);
    await expect(commitImport(office.app, RUTH, number)).rejects.toThrow('gone in already');
  });

  test('the same file twice is one draft, in any encoding that can be read', async () => {
    const office = await filledOffice();
    const number = await drop(office, HUBSPOT);
    expect(await drop(office, utf16(HUBSPOT, 'le'), null, 'again.csv')).toBe(number);
    dropDraft(office.app, RUTH, number);
    expect(listImports(office.app, RUTH)).toEqual([]);
  });

  test('columns that do not go together are said in a sentence, with the first rows', async () => {
    const office = await filledOffice();
    const number = await drop(
      office,
      'Amount,Amount,Owner,ID,Close date,Stage\n1,2,Linus,D1,2026-11-03,won',
      'deals',
    );
    const before = await previewImport(office.app, RUTH, number);
    expect(before.trouble).toContain('“Customer”');
    expect(before.lines).toHaveLength(1);
    const fields = ['amount', 'amount', 'owners', 'deal', 'won', 'stage'];
    await chooseColumns(office.app, RUTH, number, { fields });
    expect((await previewImport(office.app, RUTH, number)).trouble).toContain(
      'Two columns cannot both be “Amount”',
    );
    fields[1] = 'customer';
    await chooseColumns(office.app, RUTH, number, { fields });
    expect((await previewImport(office.app, RUTH, number)).counts).toMatchObject({ changed: 1, left: 0 });
  });

  test('a file without a header, and one of people without keys and crafts', async () => {
    const office = await filledOffice();
    const headless = await drop(office, 'D5,Acme,linus,700,2026-11-03,won\n', 'deals');
    const fields = ['deal', 'customer', 'owners', 'amount', 'won', 'stage'];
    await chooseColumns(office.app, RUTH, headless, { fields });
    const { lines } = await previewImport(office.app, RUTH, headless);
    expect(lines).toMatchObject([{ line: 1, becomes: 'New win' }]);
    const number = await drop(
      office,
      'Name,Team,Job title\nMaya Okafor,Harbour,Account Executive\n',
      'people',
    );
    expect((await commitImport(office.app, RUTH, number)).new).toBe(1);
    expect(readPerson(office.app.db, 'Maya Okafor')).toMatchObject({ craft: 'sales', team: 'Harbour' });
  });

  test.for([
    ['a picture', latin1('\x89PNG\r\n\x1a\n'), /PNG picture/],
    ['nothing', utf8(''), /empty/],
    ['a workbook', latin1('PK\x03\x04....'), /Excel/],
  ] as const)('is refused when it is %s', async ([, bytes, say]) => {
    const office = await filledOffice();
    await expect(drop(office, bytes)).rejects.toThrow(say);
    expect(listImports(office.app, RUTH)).toEqual([]);
  });

  test('belongs to the coach', async () => {
    const { app } = await filledOffice();
    const request = { lane: null, file: 'x.csv', bytes: utf8(DEALS) };
    await expect(draftImport(app, MEMBER, request)).rejects.toThrow('may not');
    await expect(previewImport(app, MEMBER, 1)).rejects.toThrow('may not');
    await expect(commitImport(app, MEMBER, 1)).rejects.toThrow('may not');
    await expect(undoImport(app, MEMBER, 1)).rejects.toThrow('may not');
  });
});

test('an import that stopped half-way goes on, makes nothing twice, and overwrites nothing that was put right', async () => {
  const office = await filledOffice();
  const rows = Array.from({ length: 1200 }, (_, row) => `N${row},Acme,linus,100,2026-11-02,won`);
  const file = `deal,customer,owners,amount,won,stage\n${rows.join('\n')}\n`;
  const number = await drop(office, file);
  let left = 700;
  const failing = {
    ...office.app,
    now: () => {
      if (left-- < 0) throw new Error('The power is gone.');
      return office.app.now();
    },
  };
  await expect(commitImport(failing, RUTH, number)).rejects.toThrow('power');
  const stopped = factKeys(office).length;
  const [told] = listImports(office.app, RUTH);
  expect(told).toMatchObject({ state: 'draft', began: true, going: null });
  await bring(office, 'deals', 'deal,customer,owners,amount,won,stage\nN0,Acme,linus,777,2026-11-02,won\n');
  const counts = await commitImport(office.app, RUTH, number);
  expect(counts).toMatchObject({ rows: 1200, new: 1200, changed: 0, left: 0 });
  expect(factKeys(office).length).toBeGreaterThan(stopped);
  expect(readDeal(office.app.db, 'N0')?.amountMinor).toBe(77_700);
  expect(totalsAgree(office)).toBe(true);
});

const JOINT = ['rules.json', 'people.csv', 'assets.csv', 'touches.csv'].map(
  (name) => `crm_sales_joint/${name}`,
);

testOnSharedFiles(
  'the year of crm_sales by the desk gives the totals of the command line',
  [...JOINT, 'crm_sales/sales_pipeline.csv'],
  async (rules = '', people = '', assets = '', touches = '', pipeline = '') => {
    const gtx = { name: 'GTX', timezone: 'America/New_York', currency: 'USD', locale: 'en-US' };
    const office = makeOffice(JSON.parse(rules), gtx);
    const lines = [await take(office, people), await take(office, assets), await take(office, pipeline)];
    expect(lines.map((line) => line.new)).toEqual([49, 40, 8800]);
    const number = await drop(office, touches);
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 1);
    const taken = await commitImport(office.app, RUTH, number);
    clearInterval(ticking);
    expect(taken).toMatchObject({ rows: 21369, new: 21319, left: 25, waiting: 25 });
    // Whatever else waits for its turn gets one after every hundred rows.
    expect(turns).toBeGreaterThan(150);
    const sums = office.app.db.$client
      .prepare('SELECT sum(wins) AS wins, sum(amount_minor) AS amount FROM season_sums')
      .get();
    expect(sums).toEqual({ wins: 4238, amount: 1_000_553_400 });
    expect(totalsAgree(office)).toBe(true);
  },
);
