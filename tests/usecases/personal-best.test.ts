// The moment of somebody's best month: once in a season, never in a first month, and silent for what is old or listed.

import { expect, test } from 'vitest';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { readMomentsAfter } from '#db/queries/moments.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { replay } from '#src/usecases/replay.ts';
import { makeOffice, type TestOffice } from '../support/office.ts';

function open(): TestOffice {
  const office = makeOffice();
  const linus = { person: 'linus', name: 'Linus Berg', craft: 'sales', team: 'Harbour' } as const;
  office.tell({ kind: 'person_set', person: { ...linus, title: '', email: '', face: 'linus' } });
  return office;
}

/** A win of 100 for every 10,000, on a day of 2026, told at that moment. */
function win(
  office: TestOffice,
  deal: string,
  amount: number,
  day: string,
  source: 'bell' | 'import' = 'bell',
) {
  const at = Date.parse(`2026-${day}T12:00:00Z`);
  office.setNow(at);
  const money = { amountMinor: amount * 100, currency: 'EUR', rate: null };
  const dates = { lead: null, opened: null, won: { at, precision: 'time' } } as const;
  const owners = [{ person: 'linus', share: '1' }];
  office.tell(
    { kind: 'deal_set', deal: { deal, customer: deal, owners, ...money, ...dates, stage: 'won' } },
    { source, occurredAt: at },
  );
}

const bests = ({ app }: TestOffice) =>
  readMomentsAfter(app.db, 0, 0).flatMap((moment) =>
    moment.kind === 'personal_best' ? [`${moment.season} ${moment.who.short} ${moment.points}`] : [],
  );

test('passing the best earlier month is told once in a season', () => {
  const office = open();
  win(office, 'A', 20_000, '09-10');
  win(office, 'B', 30_000, '10-10');
  win(office, 'C', 30_000, '11-05');
  expect(bests(office)).toEqual(['2026-10 Linus 300']);
  win(office, 'D', 1_000, '11-06');
  win(office, 'E', 50_000, '11-07');
  expect(bests(office)).toEqual(['2026-10 Linus 300', '2026-11 Linus 310']);
  expect(replay(office.app)).toMatchObject({ agrees: true });
});

test('a list is recorded in silence, also when it brings the best month', () => {
  const office = open();
  win(office, 'A', 20_000, '10-10', 'import');
  win(office, 'B', 30_000, '11-10', 'import');
  expect(bests(office)).toEqual([]);
  win(office, 'C', 10_000, '11-11');
  expect(bests(office)).toEqual([]);
});

test('whoever is not shown by name is not named by the key of the moment either', () => {
  const office = open();
  const { db } = office.app;
  win(office, 'A', 20_000, '10-10');
  saveChoice(db, { ...readChoice(db, 'linus'), shownAs: 'alias', alias: 'Falcon' });
  const before = boardFrame(office.app).fact;
  win(office, 'B', 30_000, '11-10');
  const { moments } = boardFrame(office.app, before);
  expect(moments.map(({ kind }) => kind)).toContain('personal_best');
  expect(JSON.stringify(moments)).not.toMatch(/linus/i);
  expect(new Set(moments.map(({ key }) => key)).size).toBe(moments.length);
});
