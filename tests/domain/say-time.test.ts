// Days and hours in words, in the zone of an office.

import { expect, it } from 'vitest';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Place } from '#src/domain/place.ts';
import { sayClock, sayDay, sayWhen } from '#src/domain/say-time.ts';

const AT = Date.parse('2026-09-20T22:05:09Z');

it('says the day and the hour of the office, not of the machine', () => {
  expect(sayClock(AT, 'Europe/Amsterdam')).toBe('00:05');
  expect(sayClock(AT, 'UTC', { seconds: true })).toBe('22:05:09');
  expect(sayDay(AT, 'Europe/Amsterdam')).toBe('21 September');
  expect(sayDay(AT, 'UTC', { weekday: 'short', month: 'short' })).toBe('Sun 20 Sep');
  expect(sayDay(AT, 'UTC', { weekday: 'long' })).toBe('Sunday 20 September');
  expect(sayDay(AT, 'UTC', { month: 'short', year: 'numeric' })).toBe('20 Sep 2026');
});

it('says when something was, by the days of the office and on the clock of the place', () => {
  const now = Date.parse('2026-11-20T13:32:00Z');
  const office = 'Europe/Amsterdam';
  const here = { language: 'en', locale: 'en-GB', timezone: office } as const;
  const kolkata = { language: 'de', locale: 'de-DE', timezone: 'Asia/Kolkata' } as const;
  const when = (ago: number, precision: 'time' | 'day' = 'time', place: Place = here) =>
    sayWhen({ at: now - ago, precision }, now, office, place);
  const days = (count: number) => count * DAY_MS;
  expect([when(60_000), when(0, 'day'), when(days(2)), when(days(17))]).toEqual([
    '14:31',
    'today',
    'Wednesday',
    '3 November',
  ]);
  expect([
    when(60_000, 'time', kolkata),
    when(0, 'day', kolkata),
    when(days(2), 'day', kolkata),
    when(days(17), 'time', kolkata),
  ]).toEqual(['19:01', 'heute', 'Mittwoch', '3. November']);
});

it('says the hour that clocks repeat, and the one after the hour they leave out', () => {
  const berlin = { language: 'de', locale: 'de-DE', timezone: 'Europe/Berlin' } as const;
  const said = (at: string) => {
    const instant = { at: Date.parse(at), precision: 'time' as const };
    return sayWhen(instant, instant.at, 'Europe/Berlin', berlin);
  };
  expect(
    ['2026-10-25T00:30Z', '2026-10-25T01:30Z', '2026-03-29T00:59Z', '2026-03-29T01:00Z'].map(said),
  ).toEqual(['02:30', '02:30', '01:59', '03:00']);
});
