// The joint goal: how much, how far, how many days, and what would reach it. Only a shape and pure rules.

import type { Face } from '../story.ts';
import type { SceneHead } from './scene.ts';

/**
 * Shares are of the target, 0 to 1. `slots` is how many wins like the named one fill the rest, 0 where nobody would count
 * them. `passed` days of `days` are over, today among them. Faces are A to Z. `told` is the table of those who cannot
 * see, as pairs of a name and a value.
 */
export type GoalScene = SceneHead & {
  scene: 'goal';
  wonText: string;
  share: number;
  pace: number;
  isMet: boolean;
  slots: number;
  passed: number;
  days: number;
  labels: { begin: string; pace: string; left: string; sales: string; marketing: string };
  says: string;
  next: string;
  sales: Face[];
  marketing: Face[];
  told: [string, string][];
};

/**
 * Amounts in minor units of the office's currency, days as `monthDays` counts them. `medianMinor` is that of the season's wins, `latest` the newest of
 * them and `largest` the largest; null where there is none.
 */
export type GoalFigures = {
  season: string;
  wonMinor: number;
  targetMinor: number;
  wins: number;
  passed: number;
  days: number;
  left: number;
  medianMinor: number | null;
  latest: NamedWin | null;
  largest: NamedWin | null;
};

export type NamedWin = { customer: string; minor: number };

/** Up to so many wins a person counts along; more are stripes, and say nothing from five metres. */
export const COUNTED_MAX = 12;

/**
 * What measures the rest: the latest win, which everybody remembers, or the month's largest where it would take too
 * many of the latest. Null when the goal is reached, or nothing measures it in a number that says something.
 */
export function measureOf({
  targetMinor,
  wonMinor,
  latest,
  largest,
}: GoalFigures): (NamedWin & { count: number }) | null {
  const left = targetMinor - wonMinor;
  for (const win of [latest, largest]) {
    const count = win === null || win.minor <= 0 ? 0 : Math.ceil(left / win.minor);
    if (win !== null && count > 0 && count <= COUNTED_MAX) return { ...win, count };
  }
  return null;
}

/** The middle one of some amounts, the lower of two; null for none. */
export function medianOf(amounts: readonly number[]): number | null {
  const sorted = [...amounts].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
