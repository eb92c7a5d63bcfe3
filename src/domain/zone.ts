// How far the clocks of a time zone stand from UTC, and when they read a given time. Knows no calendar.

import { DAY_MS, MINUTE_MS, SECOND_MS } from './durations.ts';

/** True for a name of the IANA time zone database, such as `Europe/Berlin`. A bare offset is not a zone. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. Throws RangeError for an unknown zone. */
export function offsetAt(at: number, zone: string): number {
  const { offsetOf, days } = clockOf(zone);
  const number = Math.floor(at / DAY_MS);
  let day = days.get(number);
  if (day === undefined) {
    day = measure(offsetOf, number * DAY_MS);
    if (days.size >= DAYS_KEPT) days.clear();
    days.set(number, day);
  }
  return at < day.changesAt ? day.before : day.after;
}

/**
 * The instants at which the zone's clocks read `wall` (milliseconds, as if they were UTC), earliest first: one,
 * two in the hour that autumn repeats, none in the hour that spring leaves out.
 */
export function instantsAt(wall: number, zone: string): number[] {
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  if (before === after && offsetAt(wall - before, zone) === before) return [wall - before];
  // Both hold only where clocks went back, and then the one with the larger offset, `before`, is the earlier.
  return [wall - before, wall - after].filter((at) => at + offsetAt(at, zone) === wall);
}

/** For a `wall` that no clock ever reads: the instant of the jump over it, and what `wall` was before the jump. */
export function jumpOver(wall: number, zone: string): { at: number; asBefore: number } {
  const before = offsetAt(wall - DAY_MS, zone);
  const at = firstChange((instant) => offsetAt(instant, zone), wall - DAY_MS, wall + DAY_MS);
  return { at, asBefore: wall - before };
}

/** One day of UTC: no zone has ever changed its clocks twice within one. */
type MeasuredDay = { changesAt: number; before: number; after: number };
type Clock = { offsetOf: (at: number) => number; days: Map<number, MeasuredDay> };

/** Asking Intl costs microseconds, so each zone and each day is asked once. It is memory only, never state. */
const clocks = new Map<string, Clock>();

/** Some 27 years of days for each zone. */
const DAYS_KEPT = 10_000;

function clockOf(zone: string): Clock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const clock: Clock = { offsetOf: (at) => readOffset(format, at), days: new Map() };
  clocks.set(zone, clock);
  return clock;
}

function readOffset(format: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  const day = Date.UTC(read('year'), read('month') - 1, read('day'));
  const wall = day + (read('hour') * 60 + read('minute')) * MINUTE_MS + read('second') * SECOND_MS;
  return wall - Math.floor(at / SECOND_MS) * SECOND_MS;
}

function measure(offsetOf: (at: number) => number, from: number): MeasuredDay {
  const before = offsetOf(from);
  const after = offsetOf(from + DAY_MS);
  const changesAt = before === after ? from : firstChange(offsetOf, from, from + DAY_MS);
  return { changesAt, before, after };
}

/** The first instant after `from` whose offset is no longer that of `from`; there must be one up to `to`. */
function firstChange(offsetOf: (at: number) => number, from: number, to: number): number {
  const before = offsetOf(from);
  let [same, changed] = [from, to];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetOf(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}
