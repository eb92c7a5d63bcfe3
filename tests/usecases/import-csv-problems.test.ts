// Bad rows: each costs only itself, says why by its line in an editor, and leaves nothing half stored.

import { expect, test } from 'vitest';
import { readDeal } from '#db/queries/deals.ts';
import { readPerson } from '#db/queries/people.ts';
import { makeOffice } from '#tests/support/office.ts';
import { bring, counts, filledOffice, problems, totalsAgree } from './import-desk.ts';

const HEAD = 'deal,customer,owners,amount,won,stage\n';

test('cost only themselves, and each says why, by its line in an editor', async () => {
  const office = await filledOffice();
  const rows = [
    'D3,"two\nlines",linus,1,2026-11-01,won',
    'D4,,nemo,x,2026-02-30,won',
    'D5,only',
    'D6,"open,linus,1,,open',
    '',
    'D7,,linus,1,,open',
  ];
  const result = await bring(office, 'deals', HEAD + rows.join('\n'));
  expect(counts(result)).toBe('2 0 0 0 / 3');
  const where = result.problems.map(({ line, field }) => `${line} ${field}`);
  expect(where).toEqual(['4 amount', '4 won', '4 owners', '5 row', '6 row']);
  expect(readDeal(office.app.db, 'D3')?.customer).toBe('two lines');
  expect(readDeal(office.app.db, 'D7')).not.toBeNull();
  expect(readDeal(office.app.db, 'D4')).toBeNull();
  expect(totalsAgree(office)).toBe(true);
});

test('a key that comes twice: the same again is fine, something else names the earlier line', async () => {
  const office = await filledOffice();
  const rows = `${HEAD}D3,A,linus,1,,open\nD3,A,linus,1,,open\nD3,B,linus,1,,open\nD3,A,linus,1,,open\n`;
  for (const dryRun of [true, false]) {
    const result = await bring(office, 'deals', rows, { dryRun });
    expect(counts(result)).toBe('1 0 2 0 / 1');
    expect(problems(result)).toEqual([
      '4 deal: “D3” stands in line 2 already, with other content. Keep one of the two.',
    ]);
  }
});

test('a bad row does not stand in the way of a good one with its key', async () => {
  const office = await filledOffice();
  const result = await bring(office, 'deals', `${HEAD}D3,A,linus,x,,open\nD3,A,linus,1,,open\n`);
  expect(counts(result)).toBe('1 0 0 0 / 1');
});

test('a row whose fact is refused is left out, and the rows around it go in', async () => {
  const office = await filledOffice();
  office.tell({ kind: 'goal_set', season: '2026-11', amountMinor: 1 }, { key: 'import/deals/D4/1' });
  const rows = ['D3', 'D4', 'D5'].map((key) => `${key},,linus,100,2026-11-02,won`).join('\n');
  const result = await bring(office, 'deals', HEAD + rows);
  expect(counts(result)).toBe('2 0 0 0 / 1');
  expect(problems(result)).toEqual([
    expect.stringMatching(/^3 deal: The key import\/deals\/D4\/1 already stands/),
  ]);
  expect(readDeal(office.app.db, 'D4')).toBeNull();
  expect(totalsAgree(office)).toBe(true);
});

test('letters that were lost on the way spoil only the rows that need them', async () => {
  const office = makeOffice();
  const bytes = Buffer.from('person,name,craft,team\nm,M\xfcller,sales,\nw,Weber,sales,\n', 'latin1');
  const result = await bring(office, 'people', bytes);
  expect(problems(result)).toEqual([
    expect.stringMatching(/^2 name: Some characters .* Save the file as UTF-8/),
  ]);
  expect(readPerson(office.app.db, 'w')?.name).toBe('Weber');
});
