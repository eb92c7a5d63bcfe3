// The joint goal from the desk: set once, changed with a reason, never over somebody's unseen change.

import { describe, expect, it } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import { readGoalRow } from '#db/queries/goals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { editGoal } from '#src/usecases/edit-goal.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';

const ruth: Actor = { kind: 'account', account: 'ruth', name: 'Ruth Adler', role: 'coach', person: null };
const NOW = Date.parse('2026-11-23T13:00:00Z');

let pages = 0;
const page = () => {
  pages += 1;
  return `page-number-${String(pages).padStart(4, '0')}`;
};

function typed(office: TestOffice, told: Partial<Parameters<typeof editGoal>[2]> = {}) {
  const season = told.season ?? '2026-11';
  const seen = String(readGoalRow(office.app.db, season)?.fact ?? 0);
  return { season, amount: '900000', reason: '', seen, once: page(), ...told };
}

function open(): TestOffice {
  const office = makeOffice();
  office.setNow(NOW);
  return office;
}

const goalOf = ({ app }: TestOffice, season = '2026-11') => readGoalRow(app.db, season)?.amountMinor ?? null;

describe('the joint goal', () => {
  it('is set for this month and the next, as text people write', () => {
    const office = open();
    expect(editGoal(office.app, ruth, typed(office))).toBe('€900,000');
    expect(editGoal(office.app, ruth, typed(office, { season: '2026-12', amount: '€1,200,000' }))).toBe(
      '€1,200,000',
    );
    expect([goalOf(office), goalOf(office, '2026-12')]).toEqual([90_000_000, 120_000_000]);
    expect(readAudit(office.app.db, 1e9, 1)[0]).toMatchObject({ verb: 'goal-set', thing: 'goal:2026-12' });
  });

  it('asks why it changes, but not why it is set', () => {
    const office = open();
    editGoal(office.app, ruth, typed(office));
    expect(() => editGoal(office.app, ruth, typed(office, { amount: '800000' }))).toThrow('Say why');
    editGoal(office.app, ruth, typed(office, { amount: '800000', reason: 'Two closers are ill.' }));
    expect(goalOf(office)).toBe(80_000_000);
    expect(readAudit(office.app.db, 1e9, 1)[0]?.told).toContain('Two closers are ill.');
  });

  it('tells the second of two coaches what is there now, and changes nothing', () => {
    const office = open();
    editGoal(office.app, ruth, typed(office));
    const late = typed(office, { amount: '700000', reason: 'Less.' });
    editGoal(office.app, ruth, typed(office, { amount: '950000', reason: 'More.' }));
    expect(() => editGoal(office.app, ruth, late)).toThrow('It is €950,000 now.');
    expect(goalOf(office)).toBe(95_000_000);
  });

  it('is set once by a page that was sent twice', () => {
    const office = open();
    const twice = typed(office);
    editGoal(office.app, ruth, twice);
    const { fact } = readGoalRow(office.app.db, '2026-11') ?? {};
    editGoal(office.app, ruth, twice);
    expect(readGoalRow(office.app.db, '2026-11')?.fact).toBe(fact);
  });

  it.for([
    ['2026-10', '900000', 'Past months'],
    ['2027-01', '900000', 'Past months'],
    ['next', '900000', 'Past months'],
    ['2026-11', '0', 'above zero'],
    ['2026-11', '-5', 'above zero'],
    ['2026-11', 'a lot', 'not an amount'],
    ['2026-11', '1.054', 'can be read as'],
  ])('refuses %s at %s', ([season = '', amount = '', says = '']) => {
    const office = open();
    expect(() => editGoal(office.app, ruth, typed(office, { season, amount, seen: '0' }))).toThrow(says);
  });
});
