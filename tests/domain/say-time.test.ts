// Days and hours in words, in the zone of an office.

import { expect, it } from 'vitest';
import { sayClock, sayDay } from '#src/domain/say-time.ts';

const AT = Date.parse('2026-09-20T22:05:09Z');

it('says the day and the hour of the office, not of the machine', () => {
  expect(sayClock(AT, 'Europe/Amsterdam')).toBe('00:05');
  expect(sayClock(AT, 'UTC', { seconds: true })).toBe('22:05:09');
  expect(sayDay(AT, 'Europe/Amsterdam')).toBe('21 September');
  expect(sayDay(AT, 'UTC', { weekday: 'short', month: 'short' })).toBe('Sun 20 Sep');
  expect(sayDay(AT, 'UTC', { weekday: 'long' })).toBe('Sunday 20 September');
  expect(sayDay(AT, 'UTC', { month: 'short', year: 'numeric' })).toBe('20 Sep 2026');
});
