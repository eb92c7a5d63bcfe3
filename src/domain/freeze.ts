// When a month's board stands still, and how that is said. Never asks what time it is now.

import { DAY_MS } from './durations.ts';
import { limits } from './limits.ts';
import type { InWords, Place } from './place.ts';
import { sayClock, sayDay, sayWeekday, TODAY } from './say-time.ts';
import { daysOf, previousSeason, seasonOf, seasonSpan } from './season.ts';
import { dayOf, parseInstant } from './time.ts';

/** What a coach decided for one season: `fromAt` null is never; `begunAt` is when the ceremony began. UTC ms. */
export type FreezeWish = { fromAt: number | null; begunAt: number | null };

/** `isHabit`: nobody asked for this month's, it is what the office always does. */
export type Freeze = { season: string; from: number; isHabit: boolean };

/** The office time at which the last day of a month freezes where nobody decided otherwise. */
export const FREEZE_HABIT = '17:00';

/** `off`, or a time of the day such as `17:00`. */
export const isHabit = (text: string) => text === 'off' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The moment from which the season's board stands still, whether it has come or not; null for never. */
export function freezeOf(
  season: string,
  wish: FreezeWish | null,
  habit: string,
  zone: string,
): Freeze | null {
  if (wish !== null) return wish.fromAt === null ? null : { season, from: wish.fromAt, isHabit: false };
  const moment = habit === 'off' ? null : parseInstant(`${daysOf(season).at(-1)} ${habit}`, zone, 'start');
  return moment && { season, from: moment.at, isHabit: true };
}

/**
 * The freeze that holds at `now`: that of the last month while it waits for its ceremony, else that of this month.
 * `isOver` says whether a season's ceremony has begun or its month is sealed.
 */
export function freezeAt(
  now: number,
  zone: string,
  { freezeOf, isOver }: { freezeOf: (season: string) => Freeze | null; isOver: (season: string) => boolean },
): Freeze | null {
  const season = seasonOf(now, zone);
  for (const one of [previousSeason(season), season]) {
    const freeze = freezeOf(one);
    if (freeze && freeze.from <= now && now < thawOf(one, zone) && !isOver(one)) return freeze;
  }
  return null;
}

/** When the board of the season moves again, even if nobody held a ceremony (UTC ms). */
export function thawOf(season: string, zone: string): number {
  return seasonSpan(season, zone).to + 1 + limits.freezeDaysMax * DAY_MS;
}

/** `Friday 17:00` within a week, else `12 November 17:00`. The day is the office's, the clock that of the place. */
export function sayMoment(at: number, now: number, zone: string, place: Place | null = null): string {
  const language = place?.language ?? 'en';
  const clock = sayClock(at, place?.timezone ?? zone);
  if (dayOf(at, zone) === dayOf(now, zone)) return `${TODAY[language]} ${clock}`;
  const isNear = Math.abs(now - at) < 6 * DAY_MS;
  return `${isNear ? sayWeekday(at, zone, language) : sayDay(at, zone, {}, language)} ${clock}`;
}

/** What stands on every public surface while the board is frozen, in English or in the words of a place. */
export function sayFrozen(since: number, now: number, zone: string, place: Place | null = null): string {
  return FROZEN[place?.language ?? 'en'](sayMoment(since, now, zone, place));
}

const FROZEN: InWords<(since: string) => string> = {
  en: (since) => `Frozen since ${since}, until the ceremony`,
  de: (since) => `Steht still seit ${since}, bis zur Siegerehrung`,
};
