// What a group shows and when: its form read, every wrong field told, and its hours over midnight and changing clocks.

import { describe, expect, it } from 'vitest';
import { Refusal } from '#src/domain/refusal.ts';
import { blankGroup, type GroupForm, groupFormOf, readGroupForm } from '#src/domain/television/group-form.ts';
import { planLoop, sayLoop } from '#src/domain/television/loop-plan.ts';
import { entriesAt, type PlaylistEntry, specialDayAt } from '#src/domain/television/playlist.ts';
import type { SceneKind, Slot } from '#src/domain/television/scene.ts';

const TODAY = '2026-11-23';
const BLANK = groupFormOf(blankGroup('en'), TODAY);
const read = (given: Partial<GroupForm>) =>
  readGroupForm(
    { ...BLANK, name: 'Berlin', ...given },
    { today: () => TODAY, teams: ['Harbour', 'Kestrel'] },
  );
const row = (scene: SceneKind, given: Partial<GroupForm['rows'][number]>) =>
  BLANK.rows.map((one) => (one.scene === scene ? { ...one, ...given } : one));
const day = (on: string, given: Partial<GroupForm['days'][number]> = {}) => ({
  ...{ on, name: `Day ${on}`, shows: 'dark', from: '', until: '' },
  ...given,
});

/** The field of the form at which a refusal stands. */
function fieldOf(read: () => unknown): string | undefined {
  try {
    read();
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.problems[0]?.field;
  }
  return undefined;
}

describe('the form of a group', () => {
  it('comes back as it was kept', () => {
    const kept = read({
      language: 'de',
      timezone: 'Europe/Berlin',
      teams: ['Kestrel', '', 'Harbour', 'Kestrel'],
      rows: row('goal', { seconds: '35', days: ['1', '5'], from: '22:00', until: '02:00' }),
      days: [day('2026-12-25'), day('2026-12-24', { shows: 'hours', from: '08:00', until: '12:00' })],
    });
    expect(kept).toMatchObject({ name: 'Berlin', language: 'de', teams: ['Kestrel', 'Harbour'] });
    expect(kept.playlist.find(({ scene }) => scene === 'goal')).toEqual({
      ...{ scene: 'goal', isOn: true, seconds: 35, days: [1, 5] },
      hours: { from: '22:00', until: '02:00' },
    });
    expect(kept.specialDays.map(({ on }) => on)).toEqual(['2026-12-24', '2026-12-25']);
    expect(read(groupFormOf(kept, TODAY))).toEqual(kept);
  });

  it('takes a city for its time zone, as people write it', () => {
    for (const typed of ['New York', ' new york ', 'NEW YORK', 'America/New_York'])
      expect(read({ timezone: typed }).timezone, typed).toBe('America/New_York');
    expect(read({ timezone: 'buenos aires' }).timezone).toMatch(/\/Buenos_Aires$/);
    expect(read({ timezone: ' ' }).timezone).toBeNull();
  });

  it('keeps the order of its scenes, the board first and always on', () => {
    const turned = [...BLANK.rows].reverse().map((one) => ({ ...one, isOn: false, seconds: 'off' }));
    const { playlist } = read({
      rows: turned.map((one) => (one.scene === 'board' ? { ...one, seconds: '40' } : one)),
    });
    expect(playlist[0]).toMatchObject({ scene: 'board', isOn: true, seconds: 40, hours: null });
    expect(playlist.slice(1).map(({ scene }) => scene)).toEqual(
      turned.map(({ scene }) => scene).filter((scene) => scene !== 'board'),
    );
    expect(playlist.slice(1).some(({ isOn }) => isOn)).toBe(false);
    expect(read({ rows: [] }).playlist.filter(({ isOn }) => isOn)).toHaveLength(1);
  });

  it('lets days fall off that are over', () => {
    expect(read({ days: [day('2026-11-22'), day(TODAY)] }).specialDays).toHaveLength(1);
  });

  /** What is wrong, the form, what is said, and the field at which that stands: none where the page itself is old. */
  const WRONG: [string, Partial<GroupForm>, string, string?][] = [
    ['no name', { name: ' \u200b ' }, 'name of 1 to 60', 'name'],
    ['a language nobody wrote', { language: 'fr' }, 'Choose the language', 'language'],
    ['an unknown zone', { timezone: 'Atlantis/West' }, 'Atlantis/West is no time zone', 'timezone'],
    [
      'a region that has several zones',
      { timezone: 'north dakota' },
      'north dakota has 3 time zones. Write America/North_Dakota/Beulah, ',
      'timezone',
    ],
    ['a continent for a zone', { timezone: 'Europe' }, 'Europe is no time zone', 'timezone'],
    ['an offset for a zone', { timezone: '+01:00' }, 'is no time zone', 'timezone'],
    ['a team that is gone', { teams: ['Heron'] }, 'Nobody plays for Heron any more', 'team'],
    [
      '11 seconds',
      { rows: row('goal', { seconds: '11' }) },
      'Joint goal stays for 12 to 120 seconds',
      'seconds-goal',
    ],
    [
      '121 seconds of the board',
      { rows: row('board', { seconds: '121' }) },
      'Board stays for 12 to 120',
      'seconds-board',
    ],
    ['half a second', { rows: row('goal', { seconds: '20.5' }) }, 'in whole seconds', 'seconds-goal'],
    ['no day', { rows: row('path', { days: [] }) }, 'Path to win is on, but on no day', 'when-path'],
    [
      'one time of two',
      { rows: row('path', { from: '09:00' }) },
      'Path to win: write both times',
      'when-path',
    ],
    [
      'a time that is none',
      { rows: row('path', { from: '9', until: '24:00' }) },
      'write both times',
      'when-path',
    ],
    [
      'equal hours',
      { rows: row('path', { from: '09:00', until: '09:00' }) },
      'at the same minute',
      'when-path',
    ],
    ['a scene twice', { rows: [...BLANK.rows, ...BLANK.rows] }, 'stands in the loop twice'],
    ['a scene nobody knows', { rows: row('goal', { scene: 'weather' }) }, 'This page is too old'],
    ['a day that is none', { days: [day('2026-02-30')] }, 'Say on which day', 'special-0-on'],
    [
      'a day without a name',
      { days: [day('2026-12-24', { name: '' })] },
      'Give 24 December 2026 a name',
      'special-0-name',
    ],
    [
      'a day twice',
      { days: [day('2026-12-24'), day('2026-12-24')] },
      '24 December 2026 stands there twice',
      'special-1-on',
    ],
    [
      'hours of a day that are equal',
      { days: [day('2026-12-24', { shows: 'hours', from: '09:00', until: '09:00' })] },
      'same minute',
      'special-0-hours',
    ],
    [
      'a look nobody drew',
      { days: [day('2026-12-24', { shows: 'loud' })] },
      'Choose what',
      'special-0-shows',
    ],
    [
      '200 special days',
      {
        days: Array.from({ length: 200 }, (_, index) =>
          day(new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10)),
        ),
      },
      'at most 60 special days, and these are 200',
    ],
  ];
  it.for(WRONG)('refuses %s in a sentence, at its field', ([, given, say, field]) => {
    expect(() => read(given)).toThrow(say);
    expect(fieldOf(() => read(given))).toBe(field);
  });
});

describe('an entry', () => {
  const night: PlaylistEntry = {
    ...{ scene: 'goal', isOn: true, seconds: 20, days: [5] },
    hours: { from: '22:00', until: '02:00' },
  };
  const shows = (at: string, zone: string, entry = night) =>
    entriesAt([entry], Date.parse(at), zone).length === 1;

  it('runs past midnight into the day after, and not into its own morning', () => {
    expect(shows('2026-11-20T21:30:00Z', 'Europe/Berlin')).toBe(true);
    expect(shows('2026-11-21T00:59:00Z', 'Europe/Berlin')).toBe(true);
    expect(shows('2026-11-21T01:00:00Z', 'Europe/Berlin')).toBe(false);
    expect(shows('2026-11-20T00:30:00Z', 'Europe/Berlin')).toBe(false);
  });

  it('goes by the clock on the wall when clocks change', () => {
    const morning: PlaylistEntry = { ...night, days: [7], hours: { from: '02:30', until: '03:30' } };
    // In autumn the hour comes twice, in spring it is left out.
    expect(shows('2026-10-25T00:45:00Z', 'Europe/Berlin', morning)).toBe(true);
    expect(shows('2026-10-25T01:45:00Z', 'Europe/Berlin', morning)).toBe(true);
    expect(shows('2026-10-25T02:30:00Z', 'Europe/Berlin', morning)).toBe(false);
    expect(shows('2026-03-29T00:59:00Z', 'Europe/Berlin', morning)).toBe(false);
    expect(shows('2026-03-29T01:00:00Z', 'Europe/Berlin', morning)).toBe(true);
    expect(shows('2026-03-29T01:30:00Z', 'Europe/Berlin', morning)).toBe(false);
  });

  it('shows all day on its days, and never while it is off', () => {
    const always: PlaylistEntry = { ...night, days: [1], hours: null };
    expect(shows('2026-11-22T23:00:00Z', 'Europe/Berlin', always)).toBe(true);
    expect(shows('2026-11-23T22:59:00Z', 'Europe/Berlin', always)).toBe(true);
    expect(shows('2026-11-23T23:00:00Z', 'Europe/Berlin', always)).toBe(false);
    expect(shows('2026-11-23T10:00:00Z', 'Europe/Berlin', { ...always, isOn: false })).toBe(false);
  });

  it('is of the calendar of the place, as special days are', () => {
    const eve = [{ on: '2026-12-24', name: 'Eve', shows: 'dark' as const }];
    expect(specialDayAt(eve, Date.parse('2026-12-23T20:00:00Z'), 'Asia/Tokyo')?.name).toBe('Eve');
    expect(specialDayAt(eve, Date.parse('2026-12-23T20:00:00Z'), 'Europe/Berlin')).toBeNull();
  });
});

describe('a loop written out', () => {
  const slot = (id: string, seconds: number): Slot => ({ id, scene: id as SceneKind, name: id, seconds });

  it('has the board before every other scene, and says how long it takes', () => {
    const plan = planLoop([slot('board', 30), slot('goal', 20), slot('path', 20)]);
    expect(plan.stops.map(({ name }) => name)).toEqual(['Board', 'Joint goal', 'Board', 'Path to win']);
    expect(sayLoop(plan)).toBe('This loop takes 100 s.');
    const longer = planLoop([slot('board', 30), slot('goal', 50), slot('path', 40)]);
    expect(sayLoop(longer)).toBe(
      'This loop takes 120 s. Longer scenes give way, so that a round stays within 120 s.',
    );
  });

  it('says how many rounds there are when not all fits into 120 s', () => {
    const many = ['goal', 'path', 'helped', 'people', 'thanks', 'message'].map((id) => slot(id, 20));
    const plan = planLoop([slot('board', 30), ...many]);
    expect(plan.stops).toHaveLength(12);
    expect(sayLoop(plan)).toMatch(/^This loop takes 2\d\d s: 2 rounds of about 1\d\d s/);
    expect(sayLoop(planLoop([slot('board', 30)]))).toBe('Only Board is on: it stays.');
  });
});
