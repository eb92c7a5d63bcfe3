// Days of the office, and instants as people and machines write them. Never asks what time it is now.

import { DAY_MS, MINUTE_MS } from './durations.ts';
import type { Instant } from './fact.ts';
import { limits } from './limits.ts';
import { instantsAt, jumpOver, offsetAt } from './zone.ts';

export { isZone } from './zone.ts';

/** The office day `YYYY-MM-DD` that holds an instant (UTC milliseconds). */
export function dayOf(at: number, zone: string): string {
  const number = Math.floor((at + offsetAt(at, zone)) / DAY_MS);
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (days.size >= DAYS_KEPT) days.clear();
  days.set(number, day);
  return day;
}

/**
 * The first instant of an office day. Where clocks jump over midnight it is the instant of the jump. A day that
 * the zone skipped as a whole starts with the next one and ends with the one before. RangeError for a `day`
 * that is not in the calendar.
 */
export function startOfDay(day: string, zone: string): number {
  const wall = wallOf(day);
  return instantsAt(wall, zone)[0] ?? jumpOver(wall, zone).at;
}

/** The last millisecond of an office day. */
export function endOfDay(day: string, zone: string): number {
  const wall = wallOf(day) + DAY_MS - 1;
  return instantsAt(wall, zone).at(-1) ?? jumpOver(wall, zone).at - 1;
}

/** `n` calendar days later, or earlier when negative. */
export function addDays(day: string, n: number): string {
  return new Date(wallOf(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/** True for a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const wall = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(text);
}

/**
 * Reads `2017-03-01` or `2017/03/01`, alone or with a time (`T09:30`, ` 09:30:45.123`), with or without an offset
 * (`Z`, `+05:30`, `-0500`). Without an offset it is office time: a time that the clocks jump over moves forward by
 * the jump, one that comes twice is the first. A date alone is the start or the end of that office day, as
 * `reading` says. Null for anything else: no such date, no such time, a year outside the limits.
 */
export function parseInstant(text: string, zone: string, reading: 'start' | 'end'): Instant | null {
  const written = DATE.exec(text.trim());
  if (written === null) return null;
  const [, year = '', , month = '', date = '', time] = written;
  const day = `${year}-${month}-${date}`;
  if (!isDay(day) || Number(year) < limits.yearMin || Number(year) > limits.yearMax) return null;
  if (time === undefined) {
    return { at: reading === 'start' ? startOfDay(day, zone) : endOfDay(day, zone), precision: 'day' };
  }
  const clock = readClock(time);
  if (clock === null) return null;
  const wall = wallOf(day) + clock.sinceMidnightMs;
  const at = clock.offsetMs === null ? officeInstant(wall, zone) : wall - clock.offsetMs;
  return { at, precision: 'time' };
}

/** Writing a day costs more than all else that is asked of it. It is memory only, never state; some 27 years of days. */
const days = new Map<number, string>();
const DAYS_KEPT = 10_000;

const DATE = /^(\d{4})([-/])(\d{2})\2(\d{2})(?:[T ](.+))?$/;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)? ?(.*)$/;
const OFFSET = /^([+-])([01]\d|2[0-3]):?([0-5]\d)$/;

/** Up to nine decimals of a second are read, and cut to milliseconds. */
function readClock(text: string): { sinceMidnightMs: number; offsetMs: number | null } | null {
  const clock = CLOCK.exec(text);
  if (clock === null) return null;
  const [, hours, minutes, seconds = '0', decimals = '', offset = ''] = clock;
  const offsetMs = readOffset(offset);
  if (offsetMs === undefined) return null;
  const milliseconds = Number(decimals.padEnd(3, '0').slice(0, 3));
  return { sinceMidnightMs: minutesMs(hours, minutes) + Number(seconds) * 1000 + milliseconds, offsetMs };
}

/** Null when there is none, undefined when it is none that anybody writes. */
function readOffset(text: string): number | null | undefined {
  if (text === '') return null;
  if (text === 'Z') return 0;
  const offset = OFFSET.exec(text);
  if (offset === null) return undefined;
  const [, sign, hours, minutes] = offset;
  return sign === '-' ? -minutesMs(hours, minutes) : minutesMs(hours, minutes);
}

function minutesMs(hours: string | undefined, minutes: string | undefined): number {
  return (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

function officeInstant(wall: number, zone: string): number {
  return instantsAt(wall, zone)[0] ?? jumpOver(wall, zone).asBefore;
}

/** Midnight at the start of a day, in milliseconds as if it were UTC. */
function wallOf(day: string): number {
  if (!isDay(day)) throw new RangeError(`Not a day of the calendar: ${day}`);
  return Date.parse(`${day}T00:00:00.000Z`);
}
