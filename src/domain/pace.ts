// An even month: how many of its days are over, and where it would be by now. In numbers alone.

import { daysOf } from './season.ts';

/** `passed` days of `days` are over, today among them; today is one of those that are `left`, too. */
export type MonthDays = { passed: number; days: number; left: number };

/** @param today an office day, `YYYY-MM-DD` */
export function monthDays(season: string, today: string): MonthDays {
  const all = daysOf(season);
  const passed = all.filter((day) => day <= today).length;
  return { passed, days: all.length, left: Math.min(all.length, all.length - passed + 1) };
}

/** As if every day of the season brought the same, in the minor units of the target. */
export function paceOf(targetMinor: number, { passed, days }: Pick<MonthDays, 'passed' | 'days'>): number {
  return Math.round((targetMinor * passed) / days);
}

/** Of the target, 0 to 1, however much more was won. */
export const shareOf = (minor: number, targetMinor: number): number =>
  Math.min(1, Math.max(0, minor / targetMinor));
