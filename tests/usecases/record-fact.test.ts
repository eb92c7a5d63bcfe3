// The one door: idempotent by key and content, all or nothing, and loud about what it cannot take.

import { describe, expect, test } from 'vitest';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Deal, Person } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { receiveFact } from '#src/usecases/receive-fact.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { standings } from '#src/usecases/standings.ts';
import { makeOffice, type TestOffice } from '../support/office.ts';

const LINUS: Person = {
  person: 'linus',
  name: 'Linus',
  craft: 'sales',
  team: 'Harbour',
  title: '',
  email: '',
  face: 'linus',
};

function wonDeal(office: TestOffice, deal: string, amountMinor: number): Deal {
  const won = { at: office.app.now(), precision: 'time' as const };
  const owners = [{ person: 'linus', share: '1' }];
  const money = { amountMinor, currency: 'EUR', rate: null };
  return { deal, customer: deal, owners, ...money, lead: null, opened: null, won, stage: 'won' };
}

function count(office: TestOffice, table: string): number {
  return Number(office.app.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

describe('a key', () => {
  test('with the same content gives the first answer again, and nothing moves', () => {
    const office = makeOffice();
    office.tell({ kind: 'person_set', person: LINUS });
    const deal = wonDeal(office, 'northwind', 1_000_000);
    const first = office.tell({ kind: 'deal_set', deal }, { key: 'k' });
    const rings = office.rings();
    office.setNow(office.app.now() + 60_000);
    expect(office.tell({ kind: 'deal_set', deal }, { key: 'k' })).toEqual({ fact: first.fact, isNew: false });
    expect(count(office, 'entries')).toBe(1);
    expect(office.rings()).toBe(rings);
  });

  test('with other content is refused as a conflict that names both', () => {
    const office = makeOffice();
    office.tell({ kind: 'person_set', person: LINUS });
    office.tell({ kind: 'deal_set', deal: wonDeal(office, 'northwind', 1_000_000) }, { key: 'k' });
    const other = () =>
      office.tell({ kind: 'deal_set', deal: wonDeal(office, 'northwind', 2_000_000) }, { key: 'k' });
    expect(other).toThrow(/key k already stands for fact 4/);
    expect(count(office, 'facts')).toBe(4);
  });
});

test('facts recorded together are recorded all, or on a refusal none', () => {
  const office = makeOffice();
  const before = count(office, 'facts');
  const stranger = { ...wonDeal(office, 'northwind', 100), owners: [{ person: 'nobody', share: '1' }] };
  const facts = [
    { kind: 'person_set' as const, person: LINUS, key: 'a', source: 'api' as const, occurredAt: 0 },
    { kind: 'deal_set' as const, deal: stranger, key: 'b', source: 'api' as const, occurredAt: 0 },
  ];
  expect(() => recordFacts(office.app, facts)).toThrow(/nobody is nobody we know/);
  expect(count(office, 'facts')).toBe(before);
  expect(count(office, 'people')).toBe(0);
});

test('rules change only forward, once there is a deal that was scored by them', () => {
  const office = makeOffice();
  const signed = { sales: 'account:amara', marketing: 'account:lena' };
  const rules = { kind: 'rules_set' as const, note: 'Softer', signed };
  const now = {
    rules: JSON.parse(String(office.app.db.$client.prepare('SELECT body FROM rules').pluck().get())),
  };
  expect(() => office.tell({ ...rules, ...now, fromAt: office.app.now() })).toThrow(/only forward/);
  office.tell({ kind: 'person_set', person: LINUS });
  office.tell({ kind: 'deal_set', deal: wonDeal(office, 'northwind', 100) });
  expect(() => office.tell({ ...rules, ...now, fromAt: null })).toThrow(Refusal);
  office.tell({ ...rules, ...now, fromAt: office.app.now() + 1 });
  expect(count(office, 'rules')).toBe(2);
});

describe('the board', () => {
  test('counts a climb from where the office day began, and shows no fall', () => {
    const office = makeOffice();
    office.tell({ kind: 'person_set', person: LINUS });
    office.tell({ kind: 'person_set', person: { ...LINUS, person: 'mia', name: 'Mia', team: 'Lantern' } });
    office.tell({ kind: 'deal_set', deal: wonDeal(office, 'northwind', 1_000_000) });
    const mine = { ...wonDeal(office, 'southwind', 500_000), owners: [{ person: 'mia', share: '1' }] };
    office.tell({ kind: 'deal_set', deal: mine });
    expect(boardFrame(office.app).teams.map(({ name, up }) => [name, up])).toEqual([
      ['Harbour', 0],
      ['Lantern', 0],
    ]);
    office.setNow(office.app.now() + DAY_MS);
    const bigger = { ...mine, deal: 'eastwind', amountMinor: 2_000_000 };
    office.tell({ kind: 'deal_set', deal: bigger });
    expect(boardFrame(office.app).teams.map(({ name, up, gapText }) => [name, up, gapText])).toEqual([
      ['Lantern', 1, '150 ahead'],
      ['Harbour', 0, '150 to first'],
    ]);
  });

  test('gives a screen the moments after its cursor, while they are fresh', () => {
    const office = makeOffice();
    office.tell({ kind: 'person_set', person: LINUS });
    const { fact } = office.tell({ kind: 'deal_set', deal: wonDeal(office, 'northwind', 1_000_000) });
    expect(boardFrame(office.app, fact - 1).moments.map((moment) => moment.kind)).toContain('deal_won');
    expect(boardFrame(office.app, fact).moments).toEqual([]);
    expect(boardFrame(office.app, null).moments).toEqual([]);
    office.setNow(office.app.now() + 90_001);
    expect(boardFrame(office.app, fact - 1).moments).toEqual([]);
  });

  test('a seventh place is the last that leaves the server', () => {
    const office = makeOffice();
    for (let team = 1; team <= 9; team += 1) {
      office.tell({
        kind: 'person_set',
        person: { ...LINUS, person: `p${team}`, name: `P${team}`, team: `T${team}` },
      });
      const deal = wonDeal(office, `deal-${team}`, team * 100_000);
      office.tell({ kind: 'deal_set', deal: { ...deal, owners: [{ person: `p${team}`, share: '1' }] } });
    }
    const { teams, more } = boardFrame(office.app);
    expect(teams.map((team) => team.place)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(more).toBe(2);
    expect(standings(office.app, null, 'team')).toHaveLength(9);
  });
});

describe('a machine that sends again', () => {
  const person = { key: 'p/1', kind: 'person', person: 'zoe', name: 'Zoe', craft: 'sales', team: 'Harbour' };
  const deal = {
    key: 'd/1',
    kind: 'deal',
    deal: '1',
    customer: 'N',
    owners: ['Zoe'],
    won: '2026-11-20T12:00',
    stage: 'won',
  };

  test('gets the first answer, whatever has happened since', () => {
    const { app } = makeOffice();
    const first = receiveFact(app, person);
    const won = receiveFact(app, { ...deal, amount: 5000 });
    receiveFact(app, { ...person, key: 'p/2', name: 'Zoë', title: 'Account executive' });
    receiveFact(app, { ...deal, amount: 5000, key: 'd/2', owners: ['zoe'], lead: '2026-11-02' });
    expect(receiveFact(app, person)).toEqual({ ...first, isNew: false });
    expect(receiveFact(app, { ...deal, amount: 5000 })).toEqual({ ...won, isNew: false });
    expect(() => receiveFact(app, { ...deal, amount: 6000 })).toThrow(/already stands for fact 4/);
  });

  test('a JSON number has one reading, in every currency', () => {
    const office = makeOffice();
    receiveFact(office.app, person);
    const { fact } = receiveFact(office.app, { ...deal, amount: 12.345, currency: 'KWD', rate: 2.9 });
    const query = 'SELECT amount_minor FROM deals WHERE fact = ?';
    expect(office.app.db.$client.prepare(query).pluck().get(fact)).toBe(12_345);
    expect(() => receiveFact(office.app, { ...deal, key: 'd/9', amount: 1.054 })).toThrow(/decimals/);
  });
});

test('a win that lies ahead is recorded, and celebrated by nobody', () => {
  const office = makeOffice();
  office.tell({ kind: 'person_set', person: LINUS });
  const ahead = { at: office.app.now() + 30 * DAY_MS, precision: 'time' as const };
  const deal = { ...wonDeal(office, 'later', 1_000_000), won: ahead };
  office.tell({ kind: 'deal_set', deal }, { occurredAt: ahead.at });
  expect(count(office, 'entries')).toBe(1);
  expect(count(office, 'moments')).toBe(0);
});

test('an office that writes numbers its own way does so in every number of the board; words stay English', () => {
  const office = makeOffice(undefined, {
    name: 'Wasser',
    timezone: 'Europe/Berlin',
    currency: 'EUR',
    locale: 'de-DE',
  });
  office.tell({ kind: 'person_set', person: LINUS });
  office.tell({ kind: 'person_set', person: { ...LINUS, person: 'mia', name: 'Mia', team: 'Lantern' } });
  const mine = { ...wonDeal(office, 'southwind', 10_000_000), owners: [{ person: 'mia', share: '1' }] };
  office.tell({ kind: 'deal_set', deal: mine });
  office.tell({ kind: 'deal_set', deal: wonDeal(office, 'northwind', 35_000_000) });
  const frame = boardFrame(office.app);
  expect(frame.season.month).toBe('November');
  expect(frame.office.group).toBe('.');
  expect(frame.teams.map((team) => team.gapText)).toEqual(['2.500 ahead', '2.500 to first']);
});
