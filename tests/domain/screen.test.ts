// Screens: their hours, their form, the letters they show, and the little they may do.

import { describe, expect, it } from 'vitest';
import type { Actor } from '#src/domain/actor.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { engineOf, withSize } from '#src/domain/engine.ts';
import { LETTERS, readCode, writeCode } from '#src/domain/pairing.ts';
import { can, VERBS } from '#src/domain/permission.ts';
import {
  BLANK_FORM,
  formOf,
  type Hours,
  isWithin,
  readScreenForm,
  type ScreenSettings,
} from '#src/domain/screen.ts';
import { lookAt, quietUntil } from '#src/domain/screen-look.ts';
import { hoursText } from '#src/domain/screen-words.ts';
import type { ScreenGroup } from '#src/domain/television/playlist.ts';
import { NO_REMOTE } from '#src/domain/television/remote.ts';
import { cutFrame } from '#src/domain/watcher.ts';
import { boardOf } from '#tests/support/board-fixture.ts';

const WEEK: Hours = { days: [1, 2, 3, 4, 5], from: '07:30', until: '18:30' };
const NIGHT: Hours = { days: [5], from: '22:00', until: '06:00' };
const ZONE = 'Europe/Amsterdam';

describe('hours', () => {
  it.for([
    ['2026-11-23T06:29:59Z', WEEK, false],
    ['2026-11-23T06:30:00Z', WEEK, true],
    ['2026-11-23T17:29:59Z', WEEK, true],
    ['2026-11-23T17:30:00Z', WEEK, false],
    ['2026-11-22T12:00:00Z', WEEK, false],
    // Summer time has ended meanwhile: the same wall clock is another instant.
    ['2026-07-20T05:30:00Z', WEEK, true],
    ['2026-11-27T21:00:00Z', NIGHT, true],
    ['2026-11-28T04:59:59Z', NIGHT, true],
    ['2026-11-28T05:00:00Z', NIGHT, false],
    ['2026-11-28T21:00:00Z', NIGHT, false],
  ] as const)('at %s', ([at, hours, shows]) => {
    expect(isWithin(hours, Date.parse(at), ZONE)).toBe(shows);
  });

  it('do not dim a screen that somebody is trying out', () => {
    const sunday = Date.parse('2026-11-22T21:00:00Z');
    expect(looks(sunday).isNight).toBe(true);
    expect(looks(sunday, { wokenAt: sunday - 60_000 }).isNight).toBe(false);
    expect(looks(sunday, { wokenAt: sunday - 11 * 60_000 }).isNight).toBe(true);
  });

  it('give way to a special day, and to whoever tries the screen out on it', () => {
    const noon = Date.parse('2026-11-23T11:00:00Z');
    const late = Date.parse('2026-11-23T20:00:00Z');
    const on = '2026-11-23';
    const dark = { specialDays: [{ on, name: 'Holiday', shows: 'dark' }] } satisfies Group;
    const party = {
      specialDays: [{ on, name: 'Party', shows: 'hours', from: '18:00', until: '23:00' }],
    } satisfies Group;
    const calm = { specialDays: [{ on, name: 'Visitors', shows: 'calm' }] } satisfies Group;
    expect(looks(noon, { group: dark }).isNight).toBe(true);
    expect(looks(noon, { group: dark, wokenAt: noon }).isNight).toBe(false);
    expect([looks(noon, { group: party }).isNight, looks(late, { group: party }).isNight]).toEqual([
      true,
      false,
    ]);
    expect(looks(noon, { group: calm })).toMatchObject({ calm: true, isQuiet: true, isNight: false });
    expect(looks(noon + DAY_MS, { group: dark }).isNight).toBe(false);
    const lunch = { from: '11:30', until: '13:00' };
    const until = (at: number, group: Group | null) =>
      quietUntil(looks(at, { group }, { quiet: lunch }), lunch, at);
    expect([until(noon, null), until(late, null), until(late, calm)]).toEqual(['13:00', '', 'midnight']);
  });

  it('and quiet hours keep it silent, not dark; a hush is its own matter, because a key may end it', () => {
    const noon = Date.parse('2026-11-23T11:00:00Z');
    const quiet = { from: '11:30', until: '13:00' };
    expect(looks(noon).isQuiet).toBe(false);
    expect(looks(noon, {}, { quiet })).toMatchObject({ isQuiet: true, isNight: false });
    expect(looks(noon, { remote: { ...NO_REMOTE, hushUntil: noon + 1 } }).isQuiet).toBe(false);
  });

  it('are told in words', () => {
    expect(hoursText(WEEK)).toBe('Mo to Fr, 07:30 to 18:30');
    expect(hoursText({ ...WEEK, days: [1, 3] })).toBe('Mo, We, 07:30 to 18:30');
  });
});

type Group = Pick<ScreenGroup, 'specialDays'>;
type Here = Parameters<typeof lookAt>[2];

function looks(at: number, here: Partial<Here> = {}, told: Partial<ScreenSettings> = {}) {
  const screen = { name: 'Canteen', distance: 'far', hours: WEEK, volume: 60, calm: false } as const;
  const usual = { zone: ZONE, language: 'en', group: null, remote: NO_REMOTE, wokenAt: null } as const;
  return lookAt({ ...screen, quiet: null, group: null, ...told }, at, { ...usual, ...here });
}

describe('the form of a screen', () => {
  const good = { ...BLANK_FORM, name: ' Canteen\u202e ' };

  it('is read, and shown again as it was', () => {
    const read = readScreenForm(good);
    const rest = { distance: 'default', hours: WEEK, volume: 60, calm: false, quiet: null, group: null };
    expect(read).toEqual({ name: 'Canteen', ...rest });
    expect(formOf(read)).toEqual({ ...good, name: 'Canteen' });
  });

  it('takes an hour without its minutes, and one without its zero', () => {
    expect(readScreenForm({ ...good, from: '9', until: ' 9:30 ' }).hours).toMatchObject({
      from: '09:00',
      until: '09:30',
    });
    expect(() => readScreenForm({ ...good, from: '9', until: '09:00' })).toThrow('same minute');
  });

  it.for([
    [{ name: ' \u200b ' }, 'name'],
    [{ name: '🎉'.repeat(61) }, 'name'],
    [{ distance: 'moon' }, 'far away'],
    [{ days: ['0', '8', 'x'] }, 'day'],
    [{ from: '7:3' }, 'times'],
    [{ from: '730' }, 'times'],
    [{ until: '24:00' }, 'times'],
    [{ until: '07:30' }, 'same minute'],
    [{ volume: '101' }, 'volume'],
    [{ volume: '' }, 'volume'],
    [{ quietFrom: '12:00' }, 'quiet'],
    [{ quietFrom: '12:00', quietUntil: '12:00' }, 'same minute'],
  ] as const)('refuses %o', ([wrong, word]) => {
    expect(() => readScreenForm({ ...good, ...wrong })).toThrow(word);
  });
});

describe('letters', () => {
  it('are read however they are typed', () => {
    expect(readCode(' bkrt–wmnh ')).toBe('BKRTWMNH');
    expect(readCode('BKRT WMNH')).toBe('BKRTWMNH');
    expect(writeCode('BKRTWMNH')).toBe('BKRT WMNH');
  });

  it.for(['', 'BKRTWMN', 'BKRTWMNHH', 'BKRTWMNA', 'BKRTWMN1', 'ＢKRTWMNH'])('are none: %s', (text) => {
    expect(readCode(text)).toBeNull();
  });

  it('make no words and are not mistaken', () => {
    expect(LETTERS).not.toMatch(/[AEIOUYCGDQJLSZVF]/);
  });
});

describe('a screen', () => {
  const screen: Actor = { kind: 'screen', screen: 1, name: 'Canteen' };

  it('may look at boards and ceremonies, and nothing else', () => {
    expect(VERBS.filter((verb) => can(screen, verb))).toEqual(['see-board', 'see-ceremony', 'come-in']);
  });

  it('gets as many teams as its distance holds, and is told how many more there are', () => {
    const cut = cutFrame(boardOf({ more: 2 }), { key: 'far', rows: 3, look: null, place: null, slots: [] });
    expect(cut.teams.map(({ name }) => name)).toEqual(['Harbour', 'Lantern', 'Summit']);
    expect(cut.more).toBe(3);
  });
});

describe('what a display is', () => {
  const tizen =
    'Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.31 TV Safari/537.36';
  it.for([
    [tizen, 'a television, Chromium 94'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'a computer, Firefox 140'],
    [
      'Mozilla/5.0 (iPhone; CPU) AppleWebKit/605.1 Version/18.1 Mobile/15E148 Safari/604.1',
      'a phone, Safari 18',
    ],
    ['', 'a computer'],
  ] as const)('%s', ([agent, words]) => {
    expect(engineOf(agent)).toBe(words);
  });

  it('has a size that a display can have', () => {
    expect(withSize(engineOf(tizen), 1920, 1080)).toBe('a television, 1920 × 1080, Chromium 94');
    expect(withSize('a computer', Number.NaN, 9)).toBe('a computer');
  });
});
