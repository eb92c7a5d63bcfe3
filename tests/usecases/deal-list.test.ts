// The list of deals: found by a few letters, filtered, and paged so that no row is lost or comes twice.

import { expect, test } from 'vitest';
import type { Deal, Stage } from '#src/domain/fact.ts';
import { listDeals } from '#src/usecases/deal-list.ts';
import { COACH, openDesk } from './deal-editing.ts';

const QUERY = { words: '', stage: '', month: '', after: '', before: '' };

function openList() {
  const office = openDesk();
  const tell = (index: number, day: number, stage: Stage, customer: string, person: string) => {
    const won = { at: Date.UTC(2026, 9, day, 12), precision: 'time' as const };
    const deal: Deal = {
      deal: `K${String(index).padStart(4, '0')}`,
      customer,
      owners: [{ person, share: '1' }],
      amountMinor: 100,
      currency: 'EUR',
      rate: null,
      lead: null,
      opened: null,
      won,
      stage,
    };
    office.tell({ kind: 'deal_set', deal }, { source: 'import' });
  };
  for (let index = 0; index < 120; index += 1) tell(index, 1 + (index % 5), 'won', `Åland ${index}`, 'tom');
  tell(500, 9, 'deleted', 'Gone', 'maya');
  return (query: Partial<typeof QUERY>) => listDeals(office.app, COACH, { ...QUERY, ...query });
}

test('every row comes exactly once on the way down, and again on the way up', () => {
  const list = openList();
  const down = [list({})];
  for (let page = down[0]; page?.older; page = down.at(-1)) down.push(list({ after: page.older }));
  expect(down.map(({ rows }) => rows.length)).toEqual([50, 50, 21]);
  const keys = down.flatMap(({ rows }) => rows.map(({ key }) => key));
  expect(new Set(keys).size).toBe(121);
  const up = [down[2]];
  for (let page = up[0]; page?.newer; page = up[0]) up.unshift(list({ before: page.newer }));
  expect(up.flatMap((page) => page?.rows.map(({ key }) => key))).toEqual(keys);
});

test('customers, keys and owners are found without case or accents; nothing in a search is a pattern', () => {
  const list = openList();
  expect(list({ words: 'aland 11' }).count).toBe(11);
  expect(list({ words: 'k0007' }).rows.map(({ customer }) => customer)).toEqual(['Åland 7']);
  expect(list({ words: 'okafor' }).rows.map(({ customer }) => customer)).toEqual(['Northwind']);
  expect(['%', '_', '"', "' OR 1=1 --"].map((words) => list({ words }).count)).toEqual([0, 0, 0, 0]);
});

test('month and stage narrow it; deleted deals are shown to those who ask; nonsense counts as not asked', () => {
  const list = openList();
  expect(list({ month: '2026-10' }).count).toBe(120);
  expect(list({ month: '2026-11', stage: 'won' }).count).toBe(1);
  expect(list({ stage: 'deleted' }).rows.map(({ customer }) => customer)).toEqual(['Gone']);
  expect(list({ month: '2026-13', stage: 'constructor', after: 'x', before: '~' }).count).toBe(121);
});
