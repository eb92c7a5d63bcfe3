// The next step of a person's month: the nearest mark above the present points, and what would get there.
// It compares with the person's own months and with a benchmark of the craft; it never knows a rank.

import type { Craft, Office } from './fact.ts';
import { monthOf } from './month-name.ts';
import { type Reach, wayFor } from './next-step-way.ts';
import type { SeasonPoints } from './profile-month.ts';
import type { NextStep } from './profile-view.ts';
import { dayOrdinal, whole } from './profile-words.ts';
import type { Rules } from './rules.ts';

/** How many people of a craft need points before their top quarter says something and points at nobody. */
const PEERS_MIN = 4;

/** `peersByDay` are last season's points by the same day, of everyone of the craft with points; in any order. */
export type StepMarks = {
  points: number;
  day: number;
  lastByDay: SeasonPoints | null;
  best: SeasonPoints | null;
  peersByDay: number[];
  reach: Reach;
};

/** Null above every mark: then the month is already the best so far, and the page says so. */
export function nextStep(marks: StepMarks, craft: Craft, rules: Rules, office: Office): NextStep | null {
  const nearest = candidates(marks)
    .filter((mark) => mark.at > marks.points)
    .sort((a, b) => a.at - b.at)[0];
  if (nearest === undefined) return null;
  const distance = nearest.at - marks.points;
  const way = wayFor(distance, craft, rules, office, marks.reach);
  const what = `${whole(nearest.at, office.locale)} ${nearest.is}.`;
  return {
    at: nearest.at,
    distance,
    title: `${whole(distance, office.locale)} ${distance === 1 ? 'point' : 'points'} to the next step`,
    text: way === null ? what : `${what} ${way}`,
  };
}

/**
 * The 75th percentile by nearest rank: the smallest value that at least three quarters do not exceed. Null for
 * fewer than four values.
 */
export function topQuarter(values: number[]): number | null {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted.length < PEERS_MIN ? null : (sorted[Math.ceil(sorted.length * 0.75) - 1] ?? null);
}

function candidates(marks: StepMarks): { at: number; is: string }[] {
  const by = `by the ${dayOrdinal(marks.day)}`;
  const quarter = topQuarter(marks.peersByDay);
  return [
    ...(marks.lastByDay === null
      ? []
      : [{ at: marks.lastByDay.points, is: `was ${monthOf(marks.lastByDay.season)} ${by}` }]),
    ...(quarter === null ? [] : [{ at: quarter, is: `is a top-quarter month ${by}` }]),
    ...(marks.best === null
      ? []
      : [{ at: marks.best.points, is: `is the best month so far, ${monthOf(marks.best.season, 'long')}` }]),
  ];
}
