// When the ceremony is to be: what the coach may say, when screens count down, and that a freeze leads to it.

import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/actor.ts';
import { officePlace } from '#src/domain/place.ts';
import { announceCeremony } from '#src/usecases/announce-ceremony.ts';
import { asPublic } from '#src/usecases/as-seen.ts';
import { auditLog } from '#src/usecases/audit-log.ts';
import { deskFrame } from '#src/usecases/desk-frame.ts';
import { deskFreeze } from '#src/usecases/desk-freeze.ts';
import { deskToday } from '#src/usecases/desk-today.ts';
import { beginByLeading, beginCeremony, setFreeze, setFreezeHabit } from '#src/usecases/freeze-board.ts';
import { countdownScene } from '#src/usecases/scenes/countdown.ts';
import { podiumScene } from '#src/usecases/scenes/podium.ts';
import { sealSeason } from '#src/usecases/seal-season.ts';
import { officeOf } from '#src/usecases/standings.ts';
import { seasonActs } from '#src/web/season-acts.ts';
import type { TestOffice } from '../support/office.ts';
import { COACH } from '../support/screens.ts';
import { tellStory } from '../support/story.ts';

const MEMBER: Actor = { kind: 'account', account: 'l', name: 'Linus', role: 'member', person: 'linus' };
const SEASON = '2026-11';
const amsterdam = (text: string) => Date.parse(`${text}:00+01:00`);

let office: TestOffice;
const announce = (text: string | null, seen: number | null = null) =>
  announceCeremony(office.app, COACH, SEASON, text, seen);
const countdown = () => countdownScene(asPublic(office.app), officePlace(officeOf(office.app)));

beforeEach(() => {
  office = tellStory(`
    person linus sales in Harbour
    person ada marketing in Harbour
    asset case-study by ada
    touch case-study northwind mon 09:10
    win northwind 9000eur tue 10:00 by linus`);
  setFreezeHabit(office.app, COACH, '17:00');
});

describe('the moment of the ceremony', () => {
  test('lies where the board stands still, and is said, changed and taken back once each', () => {
    expect(deskFreeze(office.app, COACH)).toMatchObject({
      ceremonies: [{ moment: null, usual: { day: '2026-12-01', time: '10:00' } }],
    });
    expect(announce('2026-12-01 16:30')).toBe(amsterdam('2026-12-01T16:30'));
    expect(announce('2026-12-01T16:30', 0)).toBe(amsterdam('2026-12-01T16:30'));
    expect(deskFreeze(office.app, COACH)).toMatchObject({
      from: '30 November 17:00',
      ceremonies: [{ moment: { says: 'Tuesday 1 December', day: '2026-12-01', time: '16:30' } }],
      seen: 1,
    });
    expect(() => announce('2026-12-01 10:00', 0)).toThrow('Somebody decided otherwise meanwhile.');
    announce('2026-12-01 10:00', 1);
    announce(null, 2);
    expect(deskFreeze(office.app, COACH)).toMatchObject({
      ceremonies: [{ moment: null }],
      from: '30 November 17:00',
    });
    const { lines } = auditLog(office.app, COACH, null, { who: '', verb: 'ceremony-announced' });
    expect(lines.map(({ say }) => say)).toEqual([
      'Ruth Adler took back the moment of the ceremony of season 2026-11',
      'Ruth Adler set the ceremony of season 2026-11: 2026-12-01T09:00:00.000Z',
      'Ruth Adler set the ceremony of season 2026-11: 2026-12-01T15:30:00.000Z',
    ]);
  });

  test.for<[string, string]>([
    ['soon', 'Write day and time as in 2026-12-01 10:00.'],
    ['2026-12-01', 'Write day and time as in 2026-12-01 10:00.'],
    ['2026-11-02 10:00', 'That moment has passed. Choose one that lies ahead.'],
    // Frozen since 17:00, and a win at 22:00 still counts.
    ['2026-11-30 23:59', 'November is still being played then. Its ceremony can be on 1 December or later.'],
  ])('is not %s', ([text, say]) => expect(() => announce(text)).toThrow(say));

  test('is never before it could begin, frozen or not', () => {
    setFreeze(office.app, COACH, SEASON, { when: 'at', text: '2026-11-30 16:00' }, null);
    expect(() => announce('2026-11-30 16:30')).toThrow('still being played');
    office.setNow(amsterdam('2026-11-30T16:30'));
    expect(() => beginCeremony(office.app, COACH, SEASON)).toThrow('still being played');
    announce('2026-12-01 00:00');
    office.setNow(amsterdam('2026-12-01T00:00'));
    beginCeremony(office.app, COACH, SEASON);
  });

  test('is the coach’s to say, of a season', () => {
    expect(() => announceCeremony(office.app, MEMBER, SEASON, null, null)).toThrow(/may not/);
    expect(() => announceCeremony(office.app, COACH, 'November', null, null)).toThrow(/not a season/);
  });

  test('comes from the desk as a day and a time', () => {
    const typed: Record<string, string> = { season: SEASON, day: '2026-12-01', time: '10:00', seen: '0' };
    const fields = { get: (name: string) => typed[name] ?? '', all: () => [], file: () => null };
    const acts = seasonActs(office.app, COACH);
    expect(acts['ceremony-at']?.(fields)).toMatchObject({ to: '/coach/season' });
    expect(deskFreeze(office.app, COACH).ceremonies[0]?.moment?.time).toBe('10:00');
    typed['seen'] = '1';
    expect(acts['ceremony-never']?.(fields)).toMatchObject({
      say: 'The ceremony of November has no moment any more.',
    });
  });
});

describe('on its own day', () => {
  const listed = () =>
    deskFreeze(office.app, COACH).ceremonies.map(({ month, moment }) => [month, moment?.time ?? null]);
  const morning = (habit: string) => {
    setFreezeHabit(office.app, COACH, habit);
    announce('2026-12-01 10:30');
    office.setNow(amsterdam('2026-12-01T08:30'));
  };

  test('the ceremony of a month that was never frozen stands on the desk until it has begun', () => {
    morning('off');
    expect(listed()).toEqual([
      ['November', '10:30'],
      ['December', null],
    ]);
    expect(deskToday(office.app, COACH)).toMatchObject({ ceremony: { month: 'November', isOver: true } });
    expect(deskFrame(office.app, COACH).marks.today?.shows).toBe('1');
    announce('2026-12-01 11:00', 1);
    office.setNow(amsterdam('2026-12-01T11:20'));
    expect(listed()[0]).toEqual(['November', '11:00']);
    beginCeremony(office.app, COACH, SEASON);
    expect(listed()).toEqual([['December', null]]);
    expect(deskToday(office.app, COACH).ceremony).toBeNull();
  });

  test('the ceremony of a month that stands still is the only one there', () => {
    morning('17:00');
    expect(listed()).toEqual([['November', '10:30']]);
  });

  test('the seal of its month ends it, on the desk and on screens', () => {
    morning('off');
    expect(countdown()).not.toBeNull();
    sealSeason(office.app, COACH, SEASON);
    expect(countdown()).toBeNull();
    expect(listed()).toEqual([['December', null]]);
    expect(() => announce('2026-12-02 10:00')).toThrow('November is sealed.');
  });

  test('whoever leads it begins it, but nobody before its moment, and no rehearsal', () => {
    morning('off');
    const lead = (actor: Actor, cue: string) => {
      beginByLeading(office.app, actor, SEASON, cue);
      return countdown() === null;
    };
    expect(lead(COACH, 'photo')).toBe(false);
    office.setNow(amsterdam('2026-12-01T10:31'));
    expect([lead(COACH, 'title'), lead(MEMBER, 'photo'), lead(COACH, 'photo')]).toEqual([false, false, true]);
  });

  test('a rehearsal of a month that stands still begins nothing', () => {
    morning('17:00');
    office.setNow(amsterdam('2026-12-01T10:31'));
    beginByLeading(office.app, COACH, SEASON, 'photo');
    expect(countdown()).not.toBeNull();
  });
});

describe('a screen', () => {
  test('counts down for a day, waits half an hour, and shows the podium only once it has begun', () => {
    announce('2026-12-01 16:30');
    office.setNow(amsterdam('2026-11-30T16:29'));
    expect(countdown()).toBeNull();
    office.setNow(amsterdam('2026-11-30T16:30'));
    expect(countdown()?.left).toEqual([{ count: '24', unit: 'hours' }]);
    office.setNow(amsterdam('2026-12-01T14:16'));
    // Frozen since yesterday: the clock on the wall counts all the same.
    expect(asPublic(office.app).frozen).toBeDefined();
    expect(countdown()).toMatchObject({ on: 'Today at 16:30', left: [{ count: '2' }, { count: '14' }] });
    office.setNow(amsterdam('2026-12-01T16:45'));
    expect(countdown()).toMatchObject({ left: [], soon: 'In a moment' });
    office.setNow(amsterdam('2026-12-01T17:00'));
    expect(countdown()).toBeNull();
    office.setNow(amsterdam('2026-12-01T16:31'));
    const podium = () => podiumScene(asPublic(office.app), officePlace(officeOf(office.app)));
    expect(podium()).toBeNull();
    beginCeremony(office.app, COACH, SEASON);
    expect(countdown()).toBeNull();
    expect(podium()?.title).toBe('November, won together');
    expect(() => announce('2026-12-02 10:00')).toThrow('The ceremony of November has begun already.');
  });
});
