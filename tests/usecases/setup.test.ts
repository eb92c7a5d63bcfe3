// From an empty database to a ready office: what each step leaves, and what closes behind it.

import { beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '#db/open.ts';
import { readAccounts } from '#db/queries/accounts.ts';
import { readOffice, readRules } from '#db/queries/office.ts';
import { readPeople } from '#db/queries/people.ts';
import { presetOf } from '#src/domain/rules-presets.ts';
import {
  fixPasted,
  leaveOut,
  mapPasted,
  nameCraft,
  pastePeople,
  typeLine,
} from '#src/usecases/answer-paste.ts';
import type { App } from '#src/usecases/app.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { chooseRules } from '#src/usecases/choose-rules.ts';
import { readPaste, recordPaste } from '#src/usecases/paste-people.ts';
import { replay } from '#src/usecases/replay.ts';
import { setUpCoach, setUpOffice, setupProgress } from '#src/usecases/setup.ts';
import { setGoalAs } from '#src/usecases/setup-goal.ts';
import { makeSetupLink } from '#src/usecases/setup-links.ts';
import { ringTestBell } from '#src/usecases/test-bell.ts';
import { makeOffice } from '#tests/support/office.ts';

const OFFICE = { name: 'Brightwater', timezone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en-GB' };
const RUTH = {
  name: 'Ruth Adler',
  email: 'ruth@brightwater.example',
  password: 'a harbour of nine lanterns',
};
const COACH = { kind: 'account', account: 'c', name: 'Ruth Adler', role: 'coach', person: null } as const;
const tokenOf = ({ path }: { path: string }) => path.split('/').at(-1) ?? '';

let now = 0;
let app: App;
let token = '';
beforeEach(() => {
  now = Date.parse('2026-11-20T16:00:00Z');
  app = { db: openDb(':memory:'), now: () => now, ring: () => {}, build: 'test' };
  token = tokenOf(makeSetupLink(app));
});

describe('the first two steps', () => {
  it('make an office and its coach, and close setup for good', async () => {
    setUpOffice(app, token, OFFICE);
    await setUpCoach(app, token, RUTH);
    expect(setupProgress(app)).toMatchObject({ office: true, coach: true, people: false, rules: false });
    expect(readAccounts(app.db)[0]).toMatchObject({ email: RUTH.email, role: 'coach' });
    expect(readAccounts(app.db)[0]?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(() => setUpOffice(app, token, OFFICE)).toThrow(/run out/);
    await expect(setUpCoach(app, token, { ...RUTH, email: 'eve@x.example' })).rejects.toThrow(/run out/);
    expect(() => makeSetupLink(app)).toThrow(/set up already/);
  });

  it('make one coach, however many hold the link at once', async () => {
    setUpOffice(app, token, OFFICE);
    const both = [RUTH, { ...RUTH, email: 'eve@x.example' }].map((one) => setUpCoach(app, token, one));
    const done = await Promise.allSettled(both);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readAccounts(app.db)).toHaveLength(1);
  });

  it('refuse a link that has run out, and a wrong one', () => {
    expect(() => setUpOffice(app, 'never', OFFICE)).toThrow(/assist setup-link/);
    now += 31 * 60_000;
    expect(() => setUpOffice(app, token, OFFICE)).toThrow(/assist setup-link/);
  });

  it('let the office be corrected until it holds an amount, and no longer', () => {
    setUpOffice(app, token, OFFICE);
    setUpOffice(app, token, { ...OFFICE, timezone: 'new york', currency: 'USD' });
    expect(readOffice(app.db)).toMatchObject({ timezone: 'America/New_York', currency: 'USD' });
    setGoalAs(app, COACH, '900000');
    expect(() => setUpOffice(app, token, OFFICE)).toThrow(/decide every season/);
    expect(replay(app).agrees).toBe(true);
  });
});

describe('the rules of a new office', () => {
  it('may be chosen again until there is a deal, and stay the first ones', () => {
    setUpOffice(app, token, OFFICE);
    chooseRules(app, COACH, 'even', '10000');
    chooseRules(app, COACH, 'newest', '25000');
    const rules = readRules(app.db);
    expect(rules.map(({ version }) => version)).toEqual([1]);
    expect(rules[0]?.rules).toMatchObject({ model: { kind: 'decay' }, win: { perAmount: 200 } });
    expect(rules[0] && presetOf(rules[0].rules)).toBe('newest');
    expect(setupProgress(app).rules).toBe(true);
    expect(replay(app).agrees).toBe(true);
  });

  it('change only forward once somebody has played by them', () => {
    const office = makeOffice();
    const person = {
      person: 'maya',
      name: 'Maya',
      craft: 'sales',
      team: null,
      title: '',
      email: '',
      face: '',
    } as const;
    office.tell({ kind: 'person_set', person });
    const deal = {
      deal: 'd',
      customer: '',
      owners: [{ person: 'maya', share: '1' }],
      amountMinor: 1,
      currency: 'EUR',
    };
    const dates = { rate: null, lead: null, opened: null, won: null, stage: 'open' } as const;
    office.tell({ kind: 'deal_set', deal: { ...deal, ...dates } });
    expect(() => chooseRules(office.app, COACH, 'even', '10000')).toThrow(/only forward/);
  });
});

describe('a pasted list', () => {
  const LIST =
    'Name\tMail\tTeam\tCraft\nMaya Okafor\tmaya@b.example\tHarbour\tSales\nZoë van Dijk\tzoe@b.example\tHarbour\tGrowth';

  beforeEach(() => {
    setUpOffice(app, token, OFFICE);
    pastePeople(app, COACH, LIST);
  });

  it('goes in whole once its questions are answered, and once only', () => {
    expect(readPaste(app, COACH)).toMatchObject({ ready: 1, open: 1 });
    nameCraft(app, COACH, 'growth', 'marketing');
    expect(readPaste(app, COACH)).toMatchObject({ ready: 2, open: 0 });
    expect(recordPaste(app, COACH)).toEqual({ added: 2, changed: 0, left: 0 });
    expect(recordPaste(app, COACH)).toEqual({ added: 0, changed: 0, left: 0 });
    expect(readPeople(app.db).map(({ person, craft, team }) => [person, craft, team])).toEqual([
      ['maya-okafor', 'sales', 'Harbour'],
      ['zoe-van-dijk', 'marketing', 'Harbour'],
    ]);
    expect(replay(app).agrees).toBe(true);
  });

  it('changes somebody who is known by address, and makes nobody twice', () => {
    recordPaste(app, COACH);
    pastePeople(
      app,
      COACH,
      'Name\tMail\tTeam\tCraft\nMaya Okafor-Lind\tMAYA@b.example\tLantern\tSales\nMaya Okafor\tother@b.example\tHarbour\tSales',
    );
    expect(recordPaste(app, COACH)).toEqual({ added: 1, changed: 1, left: 0 });
    expect(readPeople(app.db).map(({ person, name, team }) => [person, name, team])).toEqual([
      ['maya-okafor-2', 'Maya Okafor', 'Harbour'],
      ['maya-okafor', 'Maya Okafor-Lind', 'Lantern'],
    ]);
  });

  it('takes lines by hand, other columns, corrected cells, and leaves lines out', () => {
    leaveOut(app, COACH, 3);
    typeLine(app, COACH, {
      name: 'Ines, the "First"',
      email: '',
      team: 'Orbit',
      craft: 'marketing',
      title: 'Events',
    });
    fixPasted(app, COACH, 2, 'team', 'Summit');
    expect(readPaste(app, COACH)?.teams.map(({ team }) => team)).toEqual(['Summit', 'Orbit']);
    mapPasted(app, COACH, ['name', 'title', '', 'craft']);
    expect(recordPaste(app, COACH)).toEqual({ added: 2, changed: 0, left: 0 });
    const byName = Object.fromEntries(readPeople(app.db).map((one) => [one.name, one]));
    expect(byName['Ines, the "First"']).toMatchObject({ team: 'Orbit', craft: 'marketing', title: 'Events' });
    expect(byName['Maya Okafor']).toMatchObject({ team: 'Summit', title: 'maya@b.example', email: '' });
  });

  it('is refused from somebody who is no coach, and when nothing in it can be used', () => {
    const member = { ...COACH, role: 'member' } as const;
    expect(() => pastePeople(app, member, LIST)).toThrow(/may not/);
    expect(() => recordPaste(app, member)).toThrow(/may not/);
    pastePeople(app, COACH, 'Name,Craft\nMaya,Growth');
    expect(() => recordPaste(app, COACH)).toThrow(/No line can be added/);
  });
});

describe('a test bell', () => {
  it('reaches every screen for ninety seconds, and leaves no fact and no point', () => {
    setUpOffice(app, token, OFFICE);
    const before = boardFrame(app, 0);
    ringTestBell(app, COACH);
    const [moment, ...others] = boardFrame(app, 0).moments;
    expect(others).toEqual([]);
    expect(moment).toMatchObject({
      kind: 'deal_won',
      story: { customer: 'A test bell', amountText: 'rung by Ruth Adler', winPoints: 0 },
    });
    expect(boardFrame(app, null).moments).toEqual([]);
    now += 91_000;
    expect(boardFrame(app, 0).moments).toEqual([]);
    expect(boardFrame(app, 0)).toMatchObject({ fact: before.fact, wins: 0, latest: { customer: '' } });
    expect(setupProgress(app).bell).toBe(true);
  });
});
