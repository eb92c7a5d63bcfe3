// Seasons `YYYY-MM`: the months of the office's calendar. Knows nothing of points.

import { limits } from './limits.ts';
import { addDays, dayOf, endOfDay, startOfDay } from './time.ts';

/** The season that holds an instant (UTC milliseconds). */
export function seasonOf(at: number, zone: string): string {
  return dayOf(at, zone).slice(0, 7);
}

/** True for `2026-11`: a year that an office can have, and a month from 01 to 12. */
export function isSeason(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && year >= limits.yearMin - 1 && year <= limits.yearMax + 1;
}

/** The first and the last millisecond of a season, both inside it. */
export function seasonSpan(season: string, zone: string): { from: number; to: number } {
  return { from: startOfDay(firstDay(season), zone), to: endOfDay(lastDay(season), zone) };
}

export function previousSeason(season: string): string {
  return addDays(firstDay(season), -1).slice(0, 7);
}

export function nextSeason(season: string): string {
  return addDays(firstDay(season), 31).slice(0, 7);
}

/** True on the first three days of a season, while what was before it is still told. `day` is `YYYY-MM-DD`. */
export const isEarly = (day: string): boolean => Number(day.slice(8)) <= 3;

/** Every day `YYYY-MM-DD` of the season, first to last. */
export function daysOf(season: string): string[] {
  const last = Number(lastDay(season).slice(8));
  return Array.from({ length: last }, (_, index) => addDays(firstDay(season), index));
}

function firstDay(season: string): string {
  if (!isSeason(season)) throw new RangeError(`Not a season: ${season}`);
  return `${season}-01`;
}

function lastDay(season: string): string {
  return addDays(firstDay(nextSeason(season)), -1);
}
