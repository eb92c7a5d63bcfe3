// What a file holds is guessed from real exports; whatever is guessed is sound.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, type ImportKind } from '#src/inbound/columns.ts';
import { guessColumns, type Sample } from '#src/inbound/guess-columns.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';

function sampleOf(text: string): Sample {
  const [header = [], ...rows] = text
    .split(/\r?\n/)
    .slice(0, 60)
    .map((line) => line.split(','));
  return { header, rows };
}

const guess = (text: string, lane: ImportKind | null = null) => guessColumns(sampleOf(text), lane);

describe('real exports of a CRM', () => {
  testOnSharedFiles('the pipeline', ['crm_sales/sales_pipeline.csv'], (text = '') => {
    const { lane, choice } = guess(text);
    expect(lane).toBe('deals');
    expect(choice.fields).toEqual(['deal', 'owners', null, 'customer', 'stage', 'opened', 'won', 'amount']);
    expect(choice.stages).toEqual({ engaging: 'open' });
  });

  testOnSharedFiles(
    'our own columns',
    ['crm_sales_joint/people.csv', 'crm_sales_joint/assets.csv', 'crm_sales_joint/touches.csv'],
    (people = '', assets = '', touches = '') => {
      for (const [kind, text] of Object.entries({ people, assets, touches })) {
        const { lane, choice } = guess(text);
        expect(lane).toBe(kind);
        expect(choice.fields).toEqual(text.split(/\r?\n/, 1)[0]?.split(','));
      }
    },
  );

  testOnSharedFiles('the sales teams', ['crm_sales/sales_teams.csv'], (text = '') => {
    const { lane, choice } = guess(text);
    expect(lane).toBe('people');
    expect(choice.fields).toContain('team');
  });
});

describe('other people’s words', () => {
  test('HubSpot', () => {
    const { lane, choice } = guess(
      'Record ID,Company name,Amount,Deal owner,Create date,Close date,Deal Stage,Region\n1,Severn,"1200",Priya,06.07.2026,18.11.2026,Closed won,North\n2,X,5,Priya,06.07.2026,18.11.2026,Closed lost,N',
    );
    expect(lane).toBe('deals');
    expect(choice.fields).toEqual(['deal', 'customer', 'amount', 'owners', 'opened', 'won', 'stage', null]);
    expect(choice.stages).toEqual({ 'closed won': 'won', 'closed lost': 'lost' });
    expect(choice.dates).toBe('day-first');
  });

  test('American dates, and names that are repeated', () => {
    const { choice } = guess('Deal ID,Amount,Amount,Owner,Close Date,Stage\n1,1,2,Priya,11/18/2026,Won');
    expect(choice.dates).toBe('month-first');
    expect(choice.fields.filter((field) => field === 'amount')).toHaveLength(1);
  });

  test('a file without a header', () => {
    const { choice } = guess(
      'D1,Northwind,linus,12000,2026-11-03,won\nD2,Acme,linus,500,2026-11-04,won',
      'deals',
    );
    expect(choice.headless).toBe(true);
    expect(choice.fields.indexOf('won')).toBe(4);
  });
});

test('whatever stands in a file, every column has one field of its lane or none, and none has two', () => {
  const cell = fc.oneof(
    fc.constantFrom('amount', 'won', 'id', '2026-11-03', '12,5', 'a@b', '__proto__', ''),
    fc.string(),
  );
  const table = fc.array(fc.array(cell, { maxLength: 12 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, ([header = [], ...rows]) => {
      const { lane, choice } = guessColumns({ header, rows }, null);
      const chosen = choice.fields.filter((field) => field !== null);
      expect(choice.fields).toHaveLength(header.length);
      expect(new Set(chosen).size).toBe(chosen.length);
      for (const field of chosen) expect(columnsOf(lane)).toContain(field);
    }),
  );
});
