// A row of a list of touches becomes a touch, or every reason why it cannot.

import { describe, expect, test } from 'vitest';
import type { Touch } from '#src/domain/fact.ts';
import { parseTouchRow } from '#src/inbound/touch-rows.ts';
import { OFFICE, problemsOf, row, stateOf } from './rows.ts';

const fresh = { office: OFFICE, isAsset: (asset: string) => asset === 'A1', current: () => null };
const CELLS = { touch: 'T1', deal: 'D1', asset: 'A1', at: '2026-11-03', contact: 'it', evidence: 'Tracked' };
const TOUCH: Touch = {
  touch: 'T1',
  deal: 'D1',
  asset: 'A1',
  at: { at: Date.UTC(2026, 10, 2, 23), precision: 'day' },
  contact: 'it',
  evidence: 'tracked',
  rejected: false,
};

test('a full row; a day means its start in the office', () => {
  expect(stateOf(parseTouchRow(row(CELLS), fresh))).toEqual(TOUCH);
});

test('a time in the office, and one with an offset', () => {
  const at = (text: string) => stateOf(parseTouchRow(row({ ...CELLS, at: text }), fresh)).at;
  expect(at('2026-11-03T10:00')).toEqual({ at: Date.UTC(2026, 10, 3, 9), precision: 'time' });
  expect(at('2026-11-03T10:00:00-05:00')).toEqual({ at: Date.UTC(2026, 10, 3, 15), precision: 'time' });
});

test('without contact and evidence, the list itself is the evidence', () => {
  const { touch, deal, asset, at } = CELLS;
  const bare = stateOf(parseTouchRow(row({ touch, deal, asset, at }), fresh));
  expect(bare).toEqual({ ...TOUCH, contact: null, evidence: 'imported' });
  expect(stateOf(parseTouchRow(row({ ...CELLS, contact: '', evidence: '' }), fresh))).toEqual(bare);
});

test('what is known and not in the file stays, above all what the coach rejected', () => {
  const known: Touch = { ...TOUCH, evidence: 'named', rejected: true };
  const { touch, deal, asset, at } = CELLS;
  expect(stateOf(parseTouchRow(row({ touch, deal, asset, at }), { ...fresh, current: () => known }))).toEqual(
    known,
  );
});

describe('one sentence for', () => {
  test.each([
    ['no key', { touch: '' }, 'touch: There is nothing in “touch”, and every row needs it.'],
    ['no deal', { deal: '' }, 'deal: There is nothing in “deal”, and every row needs it.'],
    ['no moment', { at: '' }, 'at: There is nothing in “at”, and every row needs it.'],
    ['an unknown asset', { asset: 'A9' }, 'asset: There is no asset “A9”. Import assets first.'],
    [
      'a bad date',
      { at: '2026-11-31' },
      'at: “2026-11-31” is not a date that exists. Write it as 2026-11-23, or with its time as 2026-11-23T16:42.',
    ],
    [
      'another evidence',
      { evidence: 'hearsay' },
      'evidence: The evidence “hearsay” is unknown. It can be: tracked, imported, named, claimed.',
    ],
  ])('%s', (_name, cells, problem) => {
    expect(problemsOf(parseTouchRow(row({ ...CELLS, ...cells }), fresh))).toEqual([problem]);
  });
});
