// Seasons, windows and days at their edges, in zones that are far ahead, change their clocks or count in quarters.

import { describe, expect, test } from 'vitest';
import { readPlacedDeal } from '#db/queries/deals.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import type { ImportKind } from '#src/usecases/import-csv.ts';
import { importCsv } from '#src/usecases/import-csv.ts';
import { receipt } from '#src/usecases/receipt.ts';
import { receiveFact } from '#src/usecases/receive-fact.ts';
import { replay } from '#src/usecases/replay.ts';
import { inChunks, utf8 } from '#tests/inbound/bytes.ts';
import { makeOffice, PLAIN_RULES, type TestOffice } from '#tests/support/office.ts';

const FILES: [ImportKind, string][] = [
  ['people', 'person,name,craft,team\nlinus,Linus,sales,Harbour\nada,Ada,marketing,Harbour\n'],
  ['assets', 'asset,title,kind,makers\nguide,Guide,deck,ada\n'],
];

async function bring({ app }: TestOffice, kind: ImportKind, text: string): Promise<void> {
  const result = await importCsv(app, { kind, input: inChunks(utf8(text)), map: null, dryRun: false });
  expect(result.problems).toEqual([]);
}

async function openIn(timezone: string, rules: object = {}): Promise<TestOffice> {
  const office = { name: 'Edge', timezone, currency: 'EUR', locale: 'en-GB' };
  const made = makeOffice({ ...PLAIN_RULES, ...rules }, office);
  made.setNow(Date.parse('2026-01-01T00:00:00Z'));
  for (const [kind, text] of FILES) await bring(made, kind, text);
  made.setNow(Date.parse('2027-06-01T12:00:00Z'));
  return made;
}

/** By file, as a CRM would give it: `deal won` per line. */
const win = (office: TestOffice, ...deals: [string, string][]) =>
  bring(
    office,
    'deals',
    `deal,customer,owners,amount,won,stage\n${deals.map(([deal, won]) => `${deal},X,linus,1000,${won},won\n`).join('')}`,
  );
const touch = (office: TestOffice, deal: string, ...at: string[]) =>
  bring(
    office,
    'touches',
    `touch,deal,asset,at\n${at.map((when, index) => `${deal}-${index},${deal},guide,${when}\n`).join('')}`,
  );
const seasonOf = ({ app }: TestOffice, deal: string) => readPlacedDeal(app.db, deal)?.place.season;
const wonAt = ({ app }: TestOffice, deal: string) =>
  new Date(readPlacedDeal(app.db, deal)?.deal.won?.at ?? 0).toISOString();
/** Why each touch counts or does not, by its number. */
const reasonsOf = ({ app }: TestOffice, deal: string) =>
  Object.fromEntries(
    (receipt(app, deal) as { touches: { touch: string; reason: string }[] }).touches.map(
      ({ touch: key, reason }) => [key.slice(deal.length + 1), reason],
    ),
  );

describe.each([
  ['Pacific/Kiritimati', '2026-10-31T10:00:00.000Z'],
  ['America/New_York', '2026-11-01T04:00:00.000Z'],
  ['Asia/Kathmandu', '2026-10-31T18:15:00.000Z'],
])('in %s', (zone, midnight) => {
  test('the last second of October and the first of November are two seasons, by file and by API', async () => {
    const office = await openIn(zone);
    await win(
      office,
      ['last', '2026-10-31T23:59:59'],
      ['first', '2026-11-01T00:00:00'],
      ['day', '2026-10-31'],
    );
    const fields = { customer: 'X', owners: 'linus', amount: 1000, stage: 'won' };
    receiveFact(office.app, { key: 'a', kind: 'deal', deal: 'machine', won: midnight, ...fields });
    expect(['last', 'first', 'day', 'machine'].map((deal) => seasonOf(office, deal))).toEqual([
      ...['2026-10', '2026-11', '2026-10', '2026-11'],
    ]);
    expect(wonAt(office, 'first')).toBe(midnight);
    expect(wonAt(office, 'day')).toBe(new Date(Date.parse(midnight) - 1).toISOString());
    expect(readEntriesOf(office.app.db, 'last').map(({ season }) => season)).toEqual(['2026-10']);
    expect(replay(office.app).differences).toEqual([]);
  });

  test('the team and the rules are those of the very millisecond', async () => {
    const office = await openIn(zone);
    const from = Date.parse(midnight);
    office.setNow(Date.parse('2026-09-01T00:00:00Z'));
    office.tell({ kind: 'membership_set', person: 'linus', team: 'Lantern', fromAt: from });
    const rules = { win: { base: 1000, perAmount: 100, perPoints: 1, cap: 5000 }, assistRate: 1 };
    const full = { ...rules, model: { kind: 'linear' as const }, windowDays: 180, kindWeights: {} };
    const later = { ...full, teamScore: 'total' as const, bothCrafts: true };
    const signed = { sales: 'account:ruth', marketing: 'account:ruth' };
    office.tell({ kind: 'rules_set', rules: later, fromAt: from, note: 'More for a win', signed });
    office.setNow(Date.parse('2027-06-01T12:00:00Z'));
    await win(office, ['last', '2026-10-31'], ['first', '2026-11-01T00:00:00']);
    const told = (deal: string) =>
      readEntriesOf(office.app.db, deal).map(({ team, points, rulesVersion }) => [
        team,
        points,
        rulesVersion,
      ]);
    expect(told('last')).toEqual([['Harbour', 10, 1]]);
    expect(told('first')).toEqual([['Lantern', 1010, 2]]);
  });
});

describe('over the nights when the clocks change in New York', () => {
  test('a day of 25 hours is one day: the second 01:30 of it is the same day again', async () => {
    const office = await openIn('America/New_York');
    await win(office, ['D', '2026-11-01']);
    expect(wonAt(office, 'D')).toBe('2026-11-02T04:59:59.999Z');
    await touch(office, 'D', '2026-11-01', '2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00');
    expect(reasonsOf(office, 'D')).toEqual({ 0: 'counted', 1: 'repeated_that_day', 2: 'repeated_that_day' });
    await win(office, ['E', '2026-11-02T00:00']);
    await touch(office, 'E', '2026-11-01T23:59:59.999', '2026-11-02');
    expect(reasonsOf(office, 'E')).toEqual({ 0: 'counted', 1: 'counted' });
  });

  test('a day of 23 hours, and a time that the clocks leave out', async () => {
    const office = await openIn('America/New_York');
    await win(office, ['D', '2026-03-08'], ['E', '2026-03-08T02:30']);
    expect(wonAt(office, 'D')).toBe('2026-03-09T03:59:59.999Z');
    expect(wonAt(office, 'E')).toBe('2026-03-08T07:30:00.000Z');
    await touch(office, 'E', '2026-03-08T03:30', '2026-03-08T03:30:00.001', '2026-03-07');
    expect(reasonsOf(office, 'E')).toEqual({ 0: 'counted', 1: 'after_the_win', 2: 'counted' });
  });

  test.each([
    ['25 h', '2026-11-02T12:00:00Z', '2026-11-01T12:00:00.000Z'],
    ['23 h', '2026-03-09T12:00:00Z', '2026-03-08T12:00:00.000Z'],
  ])('a window of a day is 24 hours on a day of %s, both ends inclusive', async (_, won, edge) => {
    const office = await openIn('America/New_York', { windowDays: 1 });
    await win(office, ['D', won]);
    const before = new Date(Date.parse(edge) - 1).toISOString();
    const after = new Date(Date.parse(won) + 1).toISOString();
    await touch(office, 'D', edge, before, won, after);
    expect(reasonsOf(office, 'D')).toEqual({
      0: 'counted',
      1: 'outside_the_window',
      2: 'counted',
      3: 'after_the_win',
    });
    expect(replay(office.app).differences).toEqual([]);
  });
});
