// What the coach decides about the freeze, what the office's habit does, and that nothing is written through it.

import { beforeEach, describe, expect, test } from 'vitest';
import { readMeta, saveMeta } from '#db/queries/meta.ts';
import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { asPublic, asSeen } from '#src/usecases/as-seen.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { ceremonyCue } from '#src/usecases/ceremony.ts';
import { setChoice } from '#src/usecases/choices.ts';
import { deskFreeze } from '#src/usecases/desk-freeze.ts';
import { erasePerson } from '#src/usecases/erase-person.ts';
import { beginCeremony, setFreeze, setFreezeHabit } from '#src/usecases/freeze-board.ts';
import { home } from '#src/usecases/home.ts';
import { nameTouch } from '#src/usecases/name-touch.ts';
import { profile } from '#src/usecases/profile.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import type { TestOffice } from '../support/office.ts';
import { COACH } from '../support/screens.ts';
import { tellStory } from '../support/story.ts';

const MEMBER: Actor = { kind: 'account', account: 'l', name: 'Linus', role: 'member', person: 'linus' };
const SEASON = '2026-11';

let office: TestOffice;
const amsterdam = (text: string) => Date.parse(`${text}:00+01:00`);
const winsSeen = () => boardFrame(asPublic(office.app)).wins;
const win = (deal: string, amountMajor = 5_000) =>
  office.tell({
    kind: 'deal_set',
    deal: {
      deal,
      customer: deal,
      owners: [{ person: 'linus', share: '1' }],
      amountMinor: amountMajor * 100,
      currency: 'EUR',
      rate: null,
      lead: null,
      opened: null,
      won: { at: office.app.now(), precision: 'time' },
      stage: 'won',
    },
  });

beforeEach(() => {
  office = tellStory(`
    person linus sales in Harbour
    person ada marketing in Harbour
    asset case-study by ada
    asset webinar by ada
    touch case-study northwind mon 09:10
    win northwind 9000eur tue 10:00 by linus`);
});

describe('by habit', () => {
  beforeEach(() => saveMeta(office.app.db, 'freeze', '17:00'));

  test('the last day freezes at 17:00 office time, and moves again when the ceremony begins', () => {
    office.setNow(amsterdam('2026-11-30T16:59'));
    win('last-minute');
    expect(winsSeen()).toBe(2);
    office.setNow(amsterdam('2026-11-30T17:00'));
    win('late');
    expect(winsSeen()).toBe(2);
    expect(boardFrame(asPublic(office.app)).note).toBe('Frozen since today 17:00, until the ceremony');
    office.setNow(amsterdam('2026-12-03T09:00'));
    expect(boardFrame(asPublic(office.app))).toMatchObject({ season: { key: SEASON }, wins: 2 });
    expect(() => ceremonyCue(office.app, MEMBER, SEASON, null)).toThrow(
      'The ceremony of November has not begun yet.',
    );
    expect(ceremonyCue(office.app, COACH, SEASON, null).heading).toBe('November, won together');
    beginCeremony(office.app, COACH, SEASON);
    beginCeremony(office.app, COACH, SEASON);
    expect(boardFrame(asPublic(office.app))).toMatchObject({
      season: { key: '2026-12' },
      wins: 0,
      note: null,
    });
    expect(ceremonyCue(office.app, MEMBER, SEASON, null).heading).toBe('November, won together');
  });

  test('an office that holds no ceremony gets its board back after a week, and at once with the seal', () => {
    office.setNow(amsterdam('2026-12-07T23:59'));
    expect(asPublic(office.app).frozen).toMatchObject({ season: SEASON });
    office.setNow(amsterdam('2026-12-08T00:00'));
    expect(asPublic(office.app).frozen).toBeUndefined();
    office.setNow(amsterdam('2026-12-02T09:00'));
    expect(asPublic(office.app).frozen).toBeDefined();
    office.tell({ kind: 'season_sealed', season: SEASON, by: 'terminal', overruled: null, unnamed: [] });
    expect(asPublic(office.app).frozen).toBeUndefined();
  });

  test('a month without points by then has nothing to freeze: the first run of an office is seen', () => {
    office.setNow(amsterdam('2026-12-31T18:00'));
    win('first-of-december');
    expect(winsSeen()).toBe(1);
  });

  test('the office may choose another time, or none', () => {
    office.setNow(amsterdam('2026-11-30T12:30'));
    setFreezeHabit(office.app, COACH, '12:00');
    expect(asPublic(office.app).frozen?.since).toBe(amsterdam('2026-11-30T12:00'));
    setFreezeHabit(office.app, COACH, 'off');
    expect(asPublic(office.app).frozen).toBeUndefined();
    expect(() => setFreezeHabit(office.app, COACH, '25:00')).toThrow(/like 17:00/);
    expect(() => setFreezeHabit(office.app, MEMBER, 'off')).toThrow(/may not/);
    expect(readMeta(office.app.db, 'freeze')).toBe('off');
  });
});

describe('by hand', () => {
  test('now, at a moment, never: what was decided last holds', () => {
    office.setNow(amsterdam('2026-11-27T15:00'));
    expect(deskFreeze(office.app, COACH)).toMatchObject({
      state: 'moving',
      from: null,
      usual: '2026-11-30 17:00',
    });
    setFreeze(office.app, COACH, SEASON, { when: 'at', text: '2026-11-27T16:30' }, 0);
    expect(deskFreeze(office.app, COACH)).toMatchObject({ state: 'moving', from: 'today 16:30', seen: 1 });
    office.setNow(amsterdam('2026-11-27T16:30'));
    win('late');
    expect(winsSeen()).toBe(1);
    expect(deskFreeze(office.app, COACH)).toMatchObject({ state: 'frozen', from: 'today 16:30' });
    setFreeze(office.app, COACH, SEASON, { when: 'never' }, 1);
    expect(winsSeen()).toBe(2);
    office.setNow(office.app.now() + 1);
    setFreeze(office.app, COACH, SEASON, { when: 'now' }, 2);
    setFreeze(office.app, COACH, SEASON, { when: 'now' }, 2);
    office.setNow(office.app.now() + 1);
    win('later');
    expect(winsSeen()).toBe(2);
    office.setNow(amsterdam('2026-12-01T09:00'));
    expect(deskFreeze(office.app, COACH)).toMatchObject({
      state: 'waiting',
      month: 'November',
      thaw: '8 December',
    });
  });

  test('refuses what cannot be, and never over what somebody else decided', () => {
    office.setNow(amsterdam('2026-11-27T15:00'));
    const at =
      (text: string, season = SEASON) =>
      () =>
        setFreeze(office.app, COACH, season, { when: 'at', text }, null);
    expect(at('soon')).toThrow(/Write day and time/);
    expect(at('2026-11-27 14:59')).toThrow(/has passed/);
    expect(at('2026-12-01 00:00')).toThrow(/not in November/);
    expect(at('2026-10-30 17:00', '2026-10')).toThrow(/October is over/);
    expect(at('2026-11-30 17:00', '2026-13')).toThrow(/not a season/);
    setFreeze(office.app, COACH, SEASON, { when: 'never' }, 0);
    expect(() => setFreeze(office.app, COACH, SEASON, { when: 'now' }, 0)).toThrow(/decided otherwise/);
    expect(() => setFreeze(office.app, MEMBER, SEASON, { when: 'now' }, 1)).toThrow(/may not/);
    expect(() => beginCeremony(office.app, COACH, SEASON)).toThrow(/still being played/);
  });
});

describe('while it is frozen', () => {
  beforeEach(() => {
    office.setNow(amsterdam('2026-11-27T17:00'));
    setFreeze(office.app, COACH, SEASON, { when: 'now' }, null);
    office.setNow(amsterdam('2026-11-27T18:00'));
  });

  test('nothing can be written through what is frozen', () => {
    const seen = asPublic(office.app);
    const fact = {
      kind: 'goal_set',
      season: SEASON,
      amountMinor: 1,
      key: 'k',
      source: 'api',
      occurredAt: 0,
    } as const;
    expect(() => recordFact(seen, fact)).toThrow(/frozen app/);
    expect(() => seen.db.$client.exec("DELETE FROM main.meta WHERE key = 'epoch'")).toThrow(/readonly/);
    expect(() => seen.db.$client.exec('DELETE FROM temp.person_totals')).toThrow(/readonly/);
  });

  test('privacy takes effect at once: who hides or is erased is in no frozen view either', () => {
    const seen = () => JSON.stringify([home(office.app), boardFrame(asPublic(office.app))]);
    expect(seen()).toMatch(/[Aa]da/);
    const ada: Actor = { kind: 'account', account: 'a', name: 'Ada', role: 'member', person: 'ada' };
    setChoice(office.app, ada, { shownAs: 'alias', alias: 'Countess', onScreens: true, inFeed: true }, 0);
    expect(seen()).toContain('Countess');
    const [name] = readPeople(office.app.db).filter(({ person }) => person === 'ada');
    erasePerson(office.app, COACH, 'ada', name?.name ?? '');
    expect(seen()).not.toMatch(/"[Aa]da|Countess/);
    expect(winsSeen()).toBe(1);
  });

  test('an act of a member is recorded, and says nothing of the points it moved', () => {
    const before = profile(office.app, 'ada', null);
    const changed = nameTouch(
      office.app,
      MEMBER,
      'northwind',
      { asset: 'webinar', on: '2026-11-16' },
      'once-and-again',
    );
    expect(changed).toMatchObject({ isNew: true, moves: [], says: 'Its points follow with the ceremony.' });
    expect(profile(office.app, 'ada', null)).toEqual(before);
    expect(asSeen(office.app, COACH)).toBe(office.app);
  });
});
