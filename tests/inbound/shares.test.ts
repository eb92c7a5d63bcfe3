// Who shares a deal or an asset, as lists write it, and every way in which that can be wrong.

import { describe, expect, test } from 'vitest';
import { startReading } from '#src/inbound/row-fields.ts';
import { readShares } from '#src/inbound/shares.ts';
import { people, row } from './rows.ts';

function read(text: string): { shares: string; problems: string[] } {
  const reading = startReading(row({ owners: text }));
  const shares = readShares(reading, 'owners', people).map(({ person, share }) => `${person} ${share}`);
  return { shares: shares.join(', '), problems: reading.problems.map(({ say }) => say) };
}

test.each([
  ['', ''],
  ['ada', 'ada 1'],
  ['Ada Lovelace', 'ada 1'],
  ['Zoe\u0308 van Dijk:100', 'zoe 100'],
  ['ada:60; Linus:40', 'ada 60, linus 40'],
  [' ada : 60 | linus : 40 ;', 'ada 60, linus 40'],
  ['ada:62.5; linus:37.5%', 'ada 62.5, linus 37.5'],
  ['ada:1/3; linus:2/3', 'ada 1/3, linus 2/3'],
  ['ada; linus', 'ada 1, linus 1'],
  ['crm:42', 'crm:42 1'],
  ['crm:42:60; ada:40', 'crm:42 60, ada 40'],
])('%j is %j', (text, shares) => {
  expect(read(text)).toEqual({ shares, problems: [] });
});

describe('one sentence for', () => {
  test.each([
    ['nobody', 'Nemo', 'Nobody here is called “Nemo”. Import people first.'],
    ['a colon that is no share', 'Dept: Ada', 'Nobody here is called “Dept: Ada”. Import people first.'],
    ['two of one name', 'Sam Twin', '2 people are called “Sam Twin”. Write the key of the one you mean.'],
    ['zero', 'ada:0', 'The share of “ada” is 0. It has to be above zero.'],
    ['less than zero', 'ada:-5; linus:5', 'The share of “ada” is -5. It has to be above zero.'],
    ['a decimal comma', 'ada:62,5', '“62,5” is not a share. Write it as 60, 62.5 or 1/3.'],
    ['a fraction of nothing', 'ada:1/0', '“1/0” is not a share. Write it as 60, 62.5 or 1/3.'],
    ['too much', 'ada:99999999999', '“99999999999” is not a share. Write it as 60, 62.5 or 1/3.'],
    ['a person named twice', 'ada:60; Ada Lovelace:40', '“ada” is named twice. Add the two shares up.'],
    [
      'a share for some',
      'ada:60; linus',
      '“linus” has no share, others have. Give everybody one, or nobody.',
    ],
    ['a share of nobody', ':60', 'Nobody here is called “”. Import people first.'],
    [
      'a crowd',
      Array.from({ length: 51 }, (_, n) => `p${n}`).join(';'),
      'These are 51 people; 50 is the most.',
    ],
  ])('%s', (_name, text, say) => {
    expect(read(text)).toEqual({ shares: expect.any(String), problems: [say] });
  });

  test('each of several', () => {
    expect(read('Nemo:1; ada:0').problems).toHaveLength(2);
  });
});
