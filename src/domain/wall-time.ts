// Instants as a form shows them and takes them back: office days and times, `2026-11-23` or `2026-11-23 14:31`.

import type { Instant } from './fact.ts';
import { sayClock, sayDay } from './say-time.ts';
import { dayOf } from './time.ts';
import { offsetAt } from './zone.ts';

/** Empty for none. Seconds are not shown. */
export function writeInstant(instant: Instant | null, zone: string): string {
  if (instant === null) return '';
  if (instant.precision === 'day') return dayOf(instant.at, zone);
  return new Date(instant.at + offsetAt(instant.at, zone)).toISOString().slice(0, 16).replace('T', ' ');
}

/** `23 November 2026`, with `, 14:31` where the time is known. */
export function sayInstant(
  { at, precision }: Instant,
  zone: string,
  month: 'long' | 'short' = 'long',
): string {
  const said = sayDay(at, zone, { month, year: 'numeric' });
  return precision === 'time' ? `${said}, ${sayClock(at, zone)}` : said;
}
