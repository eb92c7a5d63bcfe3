// A row of a list of people becomes a person, or every reason why it cannot.

import { describe, expect, test } from 'vitest';
import { parsePersonRow } from '#src/inbound/people-rows.ts';
import { person, problemsOf, row, stateOf } from './rows.ts';

const nobody = { current: () => null };
const CELLS = {
  person: 'zoe',
  name: 'Zoë van Dijk',
  craft: 'Marketing',
  team: 'Harbour',
  title: 'Writer',
  email: 'zoe@x.example',
};

test('a full row', () => {
  expect(stateOf(parsePersonRow(row({ ...CELLS, face: 'seed' }), nobody))).toEqual({
    ...CELLS,
    craft: 'marketing',
    face: 'seed',
  });
});

test('a bare row: the key is the name and the face, and there is no team', () => {
  const bare = row({ person: 'zoe', name: '', craft: 'sales', team: '' });
  expect(stateOf(parsePersonRow(bare, nobody))).toEqual(person('zoe', 'zoe'));
});

test('a column that the file does not have leaves what is known', () => {
  const known = { ...person('zoe', 'Z'), title: 'Writer', email: 'z@x.example', face: 'drawn' };
  const parsed = parsePersonRow(row({ person: 'zoe', name: 'Zoë', craft: 'sales', team: '' }), {
    current: () => known,
  });
  expect(stateOf(parsed)).toEqual({ ...known, name: 'Zoë' });
  const emptied = parsePersonRow(row({ ...CELLS, title: '' }), { current: () => known });
  expect(stateOf(emptied)).toMatchObject({ title: '', face: 'drawn' });
});

describe('one sentence for', () => {
  test.each([
    ['no key', { person: ' ' }, 'person: There is nothing in “person”, and every row needs it.'],
    ['no craft', { craft: '' }, 'craft: There is nothing in “craft”, and every row needs it.'],
    [
      'another craft',
      { craft: 'Finance' },
      'craft: The craft “Finance” is unknown. It can be: sales, marketing.',
    ],
    ['no address', { email: 'ada at work' }, 'email: “ada at work” is not an e-mail address.'],
    ['a name without end', { name: 'x'.repeat(500) }, 'name: The name has 500 characters; 120 is the most.'],
    [
      'lost letters',
      { name: 'M\ufffdller' },
      'name: Some characters of “M\ufffdller” were lost. Save the file as UTF-8 and import it again.',
    ],
    [
      'a zero byte',
      { team: 'a\0b' },
      'team: Some characters of “ab” were lost. Save the file as UTF-8 and import it again.',
    ],
  ])('%s', (_name, cells, problem) => {
    expect(problemsOf(parsePersonRow(row({ ...CELLS, ...cells }), nobody))).toEqual([problem]);
  });
});
