// What the goal's page shows: the months whose goal can be set, and what those before reached.

import type { MonthTogether } from './month-together.ts';

/** `amount` is the goal in full, null without one; `plain` is what its field shows; `seen` the fact that set it. */
export type SettableGoal = {
  season: string;
  month: string;
  amount: string | null;
  plain: string;
  seen: number;
};

/** `share` is what was won of the goal, at least 0 and not bounded above; null without a goal. */
export type PastGoal = {
  season: string;
  month: string;
  goal: string | null;
  won: string;
  share: number | null;
  wins: number;
};

export type DeskGoal = { now: MonthTogether; settable: SettableGoal[]; past: PastGoal[]; currency: string };
