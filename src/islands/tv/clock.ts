// Office time in words. It formats instants it is given and never looks at a clock itself.

import type { Instant } from '#src/domain/fact.ts';

/** `14:32` in the office's time zone. */
export function officeTime(at: number, timeZone: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}

/**
 * When something was, as seen from `now`: `14:31` today (or `today` when only the day is known), `Friday` within
 * six days, else `3 November`.
 */
export function officeWhen({ at, precision }: Instant, now: number, timeZone: string): string {
  const day = (instant: number, parts?: Intl.DateTimeFormatOptions) =>
    new Date(instant).toLocaleDateString('en-GB', { timeZone, ...parts });
  if (day(at) === day(now)) return precision === 'day' ? 'today' : officeTime(at, timeZone);
  return day(at, now - at < 6 * 86_400_000 ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
}
