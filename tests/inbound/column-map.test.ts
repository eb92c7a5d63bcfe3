// The header and the administrator's map together say where each column stands, or in one sentence what is wrong.

import { describe, expect, test } from 'vitest';
import { mapColumns, toRow } from '#src/inbound/column-map.ts';
import type { ImportKind } from '#src/inbound/columns.ts';

const DEALS = ['deal', 'customer', 'owners', 'amount', 'won', 'stage'];
const CRM = ['Record ID', 'Account', 'Agent', 'Value', 'Close date', 'Deal stage', 'Region'];
const MAP = {
  deal: 'record id',
  customer: 'Account',
  owners: 'Agent',
  amount: 'Value',
  won: 'Close date',
  stage: 'Deal stage',
  stages: { 'Closed Won': 'won', Prospecting: 'open' },
};

test('native names are found in any order and case', () => {
  const map = mapColumns('deals', [' Stage', 'WON', 'amount', 'owners', 'customer', 'deal'], null);
  expect(toRow(2, ['won', '2026-11-01', '12', 'Ada', 'Acme', 'D1'], map)).toEqual({
    line: 2,
    cells: { deal: 'D1', customer: 'Acme', owners: 'Ada', amount: '12', won: '2026-11-01', stage: 'won' },
  });
  expect(map.notes).toEqual([]);
});

test('a map translates names and stages, and what nothing needs is noted', () => {
  const map = mapColumns('deals', CRM, MAP);
  expect(toRow(2, ['D1', 'Acme', 'Ada', '12', '', 'Closed Won', 'West'], map).cells).toMatchObject({
    deal: 'D1',
    stage: 'Closed Won',
  });
  expect(map.stages.get('closed won')).toBe('won');
  expect(map.notes).toEqual(['Left out: “Region”.']);
});

test('columns that the map does not name keep their own names', () => {
  const map = mapColumns('deals', [...DEALS, 'Opened at'], { opened: 'Opened at' });
  expect(map.places.get('opened')).toBe(6);
  expect(map.places.get('deal')).toBe(0);
});

describe('refused in one sentence', () => {
  const bad: [string, ImportKind, string[], unknown, RegExp][] = [
    [
      'a missing column',
      'deals',
      DEALS.slice(1),
      null,
      /^The column “deal” is missing for deals\. The file has “customer”/,
    ],
    [
      'several',
      'people',
      ['person'],
      null,
      /^The columns “name”, “craft” and “team” are missing for people\./,
    ],
    ['another kind of list', 'touches', DEALS, null, /“touch”, “asset” and “at” are missing for touches/],
    ['a file with one wide column', 'assets', ['asset|title|kind'], null, /are missing for assets/],
    ['a column that is there twice', 'deals', [...DEALS, 'Deal'], null, /“deal” is there twice/],
    [
      'a mapped column that is absent',
      'deals',
      CRM,
      { ...MAP, deal: 'Id' },
      /“deal” is the column “Id”, but the file has no such/,
    ],
    [
      'an unknown field',
      'deals',
      CRM,
      { ...MAP, custmer: 'Account' },
      /names “custmer”, which deals do not have\. They have deal, /,
    ],
    ['stages of people', 'people', ['person'], { stages: {} }, /names “stages”, which people do not have/],
    ['a map that is a list', 'deals', CRM, ['deal'], /must be a JSON object/],
    ['a map that is text', 'deals', CRM, 'deal', /must be a JSON object/],
    ['a column that is a number', 'deals', CRM, { deal: 1 }, /“deal” must be the name of a column/],
    ['stages that are a list', 'deals', CRM, { ...MAP, stages: ['won'] }, /“stages” must be an object/],
    [
      'a stage that does not exist',
      'deals',
      CRM,
      { ...MAP, stages: { Won: 'victory' } },
      /“Won” becomes “victory”\. It can become open, won/,
    ],
    ['a stage that is no text', 'deals', CRM, { ...MAP, stages: { Won: 1 } }, /something that is no text/],
    ['a prototype as a field', 'deals', CRM, JSON.parse('{"__proto__": "x"}'), /names “__proto__”/],
  ];
  test.each(bad)('%s', (_name, kind, header, map, say) => {
    expect(() => mapColumns(kind, header, map)).toThrow(
      expect.objectContaining({ code: 'invalid', say: expect.stringMatching(say) }),
    );
  });
});
