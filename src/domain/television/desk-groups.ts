// Groups of screens as the desk shows them: who is in one, what its loop is right now, and room in its form.

import type { LoopPlan } from './loop-plan.ts';
import type { ScreenGroup } from './playlist.ts';
import { BLANK_DAY, type DayRow, isBlankDay } from './special-day-form.ts';

/** `screens` are the names of those that belong to it. */
export type GroupState = ScreenGroup & { screens: string[] };

/** `left` are the names of scenes that are on and left out now: nothing to show, another day, another hour. */
export type LoopNow = LoopPlan & { left: string[] };

/** Rows that stand empty under the last one, so that another fits without a script. */
const SPARE_DAYS = 2;
/** Room for the holidays of a year. */
const MORE_DAYS = 12;

export function withSpareDays(days: readonly DayRow[], isMore: boolean): DayRow[] {
  const written = days.filter((row) => !isBlankDay(row));
  return [...written, ...Array.from({ length: isMore ? MORE_DAYS : SPARE_DAYS }, () => BLANK_DAY)];
}

export const withSpareTeams = (teams: readonly string[]): string[] => [
  ...teams.filter((team) => team !== ''),
  '',
];
