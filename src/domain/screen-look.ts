// How a screen looks at an instant: its settings, its hours, the special day of its group, and what the remote asks.

import type { DaySpan } from './day-span.ts';
import { MINUTE_MS } from './durations.ts';
import type { Language } from './place.ts';
import { isWithin, type ScreenSettings } from './screen.ts';
import { EVERY_DAY, type ScreenGroup, specialDayAt } from './television/playlist.ts';
import type { Remote } from './television/remote.ts';

/**
 * What a screen gets with every frame: how it should look right now. `isNight`: outside of its hours; `isQuiet`:
 * quiet hours, or a calm day. The remote's hush is not in it: a key may end that. Its clock shows `timezone`.
 */
export type ScreenLook = Pick<ScreenSettings, 'name' | 'distance' | 'calm' | 'volume'> & {
  isNight: boolean;
  isQuiet: boolean;
  language: Language;
  timezone: string;
  remote: Remote;
};

/**
 * Until when a quiet screen is quiet, on the clock of its place: `13:00`, or `midnight` on a calm day; '' while it may be
 * heard. `quiet` is its own hours of every day.
 */
export function quietUntil(look: ScreenLook, quiet: DaySpan | null, at: number): string {
  if (!look.isQuiet) return '';
  return quiet !== null && isWithin({ days: EVERY_DAY, ...quiet }, at, look.timezone)
    ? quiet.until
    : 'midnight';
}

/** Whoever pairs a screen or rings a test bell stands before it, perhaps of an evening: it shows the board meanwhile. */
const AWAKE_MS = 10 * MINUTE_MS;

/**
 * How a screen looks at an instant. `zone` is the clock of the place; `wokenAt`: when somebody last tried it out, UTC
 * ms, or null. A special day of its group counts more than its hours, and somebody who tries it out more than both.
 */
export function lookAt(
  { name, distance, hours, volume, calm, quiet }: ScreenSettings,
  at: number,
  {
    zone,
    language,
    group,
    remote,
    wokenAt,
  }: {
    zone: string;
    language: Language;
    group: Pick<ScreenGroup, 'specialDays'> | null;
    remote: Remote;
    wokenAt: number | null;
  },
): ScreenLook {
  const isTried = wokenAt !== null && at >= wokenAt && at - wokenAt < AWAKE_MS;
  const day = specialDayAt(group?.specialDays ?? [], at, zone);
  const open = day?.shows === 'hours' ? { days: EVERY_DAY, from: day.from, until: day.until } : hours;
  const isCalmDay = day?.shows === 'calm';
  return {
    ...{ name, distance, volume, language, timezone: zone, remote },
    calm: calm || isCalmDay,
    isNight: !isTried && (day?.shows === 'dark' || !isWithin(open, at, zone)),
    isQuiet: isCalmDay || (quiet !== null && isWithin({ days: EVERY_DAY, ...quiet }, at, zone)),
  };
}
