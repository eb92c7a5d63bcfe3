// Drafts of the rules and their signatures: open to read, changed by coaches only, in force only forward.

import { beforeEach, describe, expect, it } from 'vitest';
import { readRules, readRulesAt } from '#db/queries/office.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { replay } from '#src/usecases/replay.ts';
import { dropDraft, editDraft, readDraft, startDraft } from '#src/usecases/rules-draft.ts';
import { setRules, signDraft } from '#src/usecases/sign-rules.ts';
import type { TestOffice } from '#tests/support/office.ts';
import {
  actorOf,
  amara,
  draftIn,
  lena,
  makeRulesOffice,
  ruth,
  seenIn,
  verbsIn,
  wonByAmara,
} from '#tests/support/rules-office.ts';

const DECEMBER = Date.parse('2026-11-30T23:00:00Z');

let office: TestOffice;
beforeEach(() => {
  office = makeRulesOffice();
});

const edit = (typed: Record<string, string>) => editDraft(office.app, ruth, seenIn(office), typed);
const now = () => readDraft(office.app, ruth);

describe('a draft of the rules', () => {
  it('starts from the rules in force for the first of the next month, and there is one', () => {
    const id = startDraft(office.app, ruth, 'in-force');
    expect(now()).toMatchObject({
      fromDay: '2026-12-01',
      note: '',
      rules: readRules(office.app.db)[0]?.rules,
    });
    expect(startDraft(office.app, ruth, 'in-force')).toBe(id);
    expect(() => startDraft(office.app, actorOf('coach', 'amara'), 'even')).toThrow(
      'There is a draft already',
    );
    dropDraft(office.app, ruth, seenIn(office));
    startDraft(office.app, ruth, 'even');
    expect(now()?.rules).toMatchObject({ model: { kind: 'linear' }, win: { perAmount: 100 } });
  });

  it('takes every value as people type it', () => {
    startDraft(office.app, ruth, 'in-force');
    edit({
      base: '50',
      perAmount: '€800',
      perPoints: '2',
      cap: '1,500',
      assistRate: '0,5',
      windowDays: '90',
    });
    edit({ model: 'position', 'position-first': '30', 'position-middle': '40', 'position-last': '30' });
    edit({ kind: 'Case study', weight: '1.5' });
    edit({ teamScore: 'perHead', bothCrafts: 'no', fromDay: '2026-12-15', note: ' Why\u202e not ' });
    expect(now()).toMatchObject({ fromDay: '2026-12-15', note: 'Why not' });
    expect(now()?.rules).toEqual({
      win: { base: 50, perAmount: 800, perPoints: 2, cap: 1500 },
      assistRate: 0.5,
      model: { kind: 'position', first: 30, middle: 40, last: 30 },
      windowDays: 90,
      kindWeights: { 'case-study': 1.5 },
      teamScore: 'perHead',
      bothCrafts: false,
    });
    edit({ kind: 'case-study', weight: '1', cap: '', model: 'decay', 'decay-halfLifeDays': '7' });
    expect(now()?.rules).toMatchObject({ kindWeights: {}, win: { cap: 1_000_000_000 } });
    expect(now()?.rules.model).toEqual({ kind: 'decay', halfLifeDays: 7 });
  });

  it.for([
    [{ base: '-1' }, 'win.base must be a number from 0'],
    [{ base: '1.5' }, 'win.base must be a whole number'],
    [{ perPoints: 'two' }, 'win.perPoints must be a number'],
    [{ perAmount: '0' }, 'win.perAmount must be a number above 0'],
    [{ perAmount: '1.054' }, 'can be read as'],
    [{ assistRate: '11' }, 'assistRate must be a number from 0 up to 10'],
    [{ model: 'best' }, 'model.kind must be one of'],
    [{ model: 'position', 'position-first': '0' }, 'at least one of first, middle, last'],
    [{ windowDays: '0' }, 'windowDays must be a number from 1'],
    [{ kind: '', weight: '2' }, 'which kind of work'],
    [{ kind: 'video', weight: '2000' }, 'kindWeights.video must be a number'],
    [{ teamScore: 'median' }, 'teamScore must be one of'],
    [{ fromDay: '2026-02-30' }, 'is no day'],
    [{ fromDay: '2026-11-20' }, 'choose a later day'],
    [{ note: 'x'.repeat(1001) }, 'at most 1000'],
  ] as [Record<string, string>, string][])('refuses %j', ([typed, says]) => {
    startDraft(office.app, ruth, 'in-force');
    expect(() => edit(typed)).toThrow(says);
    expect(now()?.changed).toBe(1);
  });

  it('is never overwritten unseen, and a change takes the signatures away', () => {
    const seen = draftIn(office);
    signDraft(office.app, amara, seen, 'sales');
    editDraft(office.app, ruth, seen, { base: '100' });
    expect(now()?.salesBy).toBe('account:amara');
    editDraft(office.app, ruth, seen, { base: '70' });
    expect(now()?.salesBy).toBeNull();
    expect(() => editDraft(office.app, actorOf('coach', 'amara'), seen, { cap: '9' })).toThrow(
      'changed this draft',
    );
    expect(() => signDraft(office.app, lena, seen, 'marketing')).toThrow('changed this draft');
    expect(() => dropDraft(office.app, ruth, seen)).toThrow('changed this draft');
    expect(now()?.rules.win).toMatchObject({ base: 70, cap: 1_000_000 });
  });

  it('is dropped, and can then be neither changed nor signed', () => {
    const seen = draftIn(office);
    dropDraft(office.app, ruth, seen);
    dropDraft(office.app, ruth, seen);
    expect(() => editDraft(office.app, ruth, seen, { base: '1' })).toThrow('no longer open');
    expect(() => signDraft(office.app, ruth, seen, 'both')).toThrow('no longer open');
    expect(verbsIn(office)).toEqual(['rules-drafted', 'rules-edited', 'rules-dropped']);
  });
});

describe('signatures', () => {
  it('of both crafts make a version at once, and replay agrees', () => {
    const seen = draftIn(office);
    expect(signDraft(office.app, amara, seen, 'sales')).toBeNull();
    expect(readRules(office.app.db)).toHaveLength(1);
    office.setNow(office.app.now() + 60_000);
    expect(signDraft(office.app, lena, seen, 'marketing')).toBe(2);
    expect(readRules(office.app.db)[1]).toMatchObject({ version: 2, fromAt: DECEMBER });
    expect(now()).toBeNull();
    expect(signDraft(office.app, lena, seen, 'marketing')).toBeNull();
    expect(readRulesAt(office.app.db, DECEMBER - 1)?.version).toBe(1);
    expect(readRulesAt(office.app.db, DECEMBER)?.rules.win.base).toBe(100);
    expect(verbsIn(office)).toEqual([
      'rules-drafted',
      'rules-edited',
      'rules-signed',
      'rules-signed',
      'rules-set',
    ]);
    expect(replay(office.app)).toMatchObject({ agrees: true, differences: [] });
  });

  it('are each craft’s own: a lead signs for theirs, the coach for one or both', () => {
    const seen = draftIn(office);
    for (const [who, craft] of [
      [amara, 'marketing'],
      [lena, 'sales'],
      [amara, 'both'],
      [actorOf('member', 'amara'), 'sales'],
      [actorOf('viewer'), 'sales'],
      [actorOf('lead'), 'sales'],
    ] as const)
      expect(() => signDraft(office.app, who, seen, craft)).toThrow('may not');
    signDraft(office.app, ruth, seen, 'marketing');
    expect(now()).toMatchObject({ salesBy: null, marketingBy: 'account:coach' });
    signDraft(office.app, lena, seen, 'marketing');
    expect(now()?.marketingBy).toBe('account:coach');
    expect(signDraft(office.app, ruth, seen, 'both')).toBe(2);
  });

  it('wait for a reason, for a change, and for a day that is still to come', () => {
    startDraft(office.app, ruth, 'in-force');
    const sign = () => signDraft(office.app, ruth, seenIn(office), 'both');
    expect(sign).toThrow('does not say why');
    edit({ note: 'Because.' });
    expect(sign).toThrow('in force already');
    edit({ base: '7' });
    signDraft(office.app, amara, seenIn(office), 'sales');
    office.setNow(DECEMBER);
    expect(() => signDraft(office.app, lena, seenIn(office), 'marketing')).toThrow('choose a later day');
    expect(now()?.marketingBy).toBeNull();
  });

  it('allow one version to come; another one on its day takes its place', () => {
    signDraft(office.app, ruth, draftIn(office), 'both');
    startDraft(office.app, ruth, 'in-force');
    expect(() => edit({ fromDay: '2026-12-02' })).toThrow(
      'Version 2 is signed and begins on 1 December 2026',
    );
    edit({ note: 'We thought again.' });
    expect(signDraft(office.app, ruth, seenIn(office), 'both')).toBe(3);
    expect(readRulesAt(office.app.db, DECEMBER)).toMatchObject({ version: 3, rules: { win: { base: 0 } } });
    expect(replay(office.app).agrees).toBe(true);
  });
});

describe('the ledger', () => {
  const rules = { win: { base: 1, perAmount: 100 } };

  it('takes rules from the terminal with both its signatures', () => {
    const terminal = { kind: 'terminal' } as const;
    expect(setRules(office.app, terminal, { rules, fromDay: '2026-12-01', note: 'Simpler' })).toBe(2);
    const wanted = { rules, fromDay: '2026-12-01', note: '' };
    expect(() => setRules(office.app, terminal, wanted)).toThrow('Say why');
    expect(() => setRules(office.app, amara, { ...wanted, note: 'Mine' })).toThrow('may not');
  });

  it('refuses a version without both signatures, in the past, or inside a sealed month', () => {
    const fact = { kind: 'rules_set', rules: readRules(office.app.db)[0]!.rules, note: '' } as const;
    const signed = { sales: 'terminal', marketing: 'terminal' };
    expect(() => office.tell({ ...fact, fromAt: DECEMBER })).toThrow('signatures of both crafts');
    expect(() => office.tell({ ...fact, fromAt: DECEMBER, signed: { ...signed, sales: '' } })).toThrow(
      'both crafts',
    );
    expect(() => office.tell({ ...fact, fromAt: office.app.now(), signed })).toThrow('only forward');
    office.tell({ kind: 'deal_set', deal: wonByAmara('northwind', office.app.now()) });
    office.setNow(DECEMBER);
    office.tell({ kind: 'season_sealed', season: '2026-11', by: 'terminal', overruled: null, unnamed: [] });
    // A clock that went back must not open the month again.
    office.setNow(DECEMBER - DAY_MS);
    expect(() => office.tell({ ...fact, fromAt: DECEMBER - 1, signed })).toThrow('November 2026 is sealed');
  });
});
