// Recent changes and the way back: sentences from the log, an undo with its reason, and never over a later change.

import { expect, test } from 'vitest';
import { readDeal } from '#db/queries/deals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { auditLog } from '#src/usecases/audit-log.ts';
import { recentChanges } from '#src/usecases/changes.ts';
import { takeBack } from '#src/usecases/take-back.ts';
import type { TestOffice } from '#tests/support/office.ts';
import { filledOffice, points } from './import-desk.ts';

const RUTH: Actor = { kind: 'account', account: 'ruth', name: 'Ruth Adler', role: 'coach', person: null };
const ALL = { who: '', thing: '', kind: '' };

function amend(office: TestOffice, amountMinor: number): number {
  const deal = readDeal(office.app.db, 'D1');
  if (deal === null) throw new Error('D1 is gone.');
  return office.tell({ kind: 'deal_set', deal: { ...deal, amountMinor } }, { source: 'coach' }).fact;
}

test('a change is told, taken back with a reason, and both stay in the list', async () => {
  const office = await filledOffice();
  const earned = points(office);
  const fact = amend(office, 900_000);
  const [line] = recentChanges(office.app, RUTH, null, ALL).lines;
  expect(line).toMatchObject({
    number: fact,
    undo: true,
    say: 'The coach changed Northwind: amount €12,000 → €9,000',
  });
  takeBack(office.app, RUTH, fact, 'typing error');
  takeBack(office.app, RUTH, fact, 'typing error');
  const { lines } = recentChanges(office.app, RUTH, null, { ...ALL, thing: 'deal_set:D1' });
  expect(lines.map(({ say }) => say)).toEqual([
    'The coach changed Northwind: amount €9,000 → €12,000, “typing error”',
    'The coach changed Northwind: amount €12,000 → €9,000',
    expect.stringContaining('added Northwind: won, €12,000'),
  ]);
  expect(points(office)).toEqual(earned);
  expect(auditLog(office.app, RUTH, null, { who: '', verb: '' }).lines[0]?.say).toBe(
    'Ruth Adler took back a change of deal D1, “typing error”',
  );
});

test('what was changed since is not undone, nor what nobody may', async () => {
  const office = await filledOffice();
  const first = amend(office, 900_000);
  amend(office, 800_000);
  expect(() => takeBack(office.app, RUTH, first, '')).toThrow('changed again since');
  expect(readDeal(office.app.db, 'D1')?.amountMinor).toBe(800_000);
  expect(() => takeBack(office.app, { ...RUTH, role: 'member' }, first, '')).toThrow('may not');
  expect(() => recentChanges(office.app, { ...RUTH, role: 'viewer' }, null, ALL)).toThrow('may not');
  expect(() => takeBack(office.app, RUTH, 999_999, '')).toThrow('no such change');
});
