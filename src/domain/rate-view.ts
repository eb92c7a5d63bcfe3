// What the page of rates shows: the table's latest lines, and what became of a file. It reads nothing.

import type { Problem } from './problem.ts';

/** The last line of a currency; `days` is how many the table has. `isOld`: too old for a deal that is won today. */
export type ListedRate = { currency: string; on: string; rate: string; days: number; isOld: boolean };

/** Each row is counted once; those with problems are left out of the last three. `notes` are about the whole file. */
export type RatesResult = {
  read: number;
  new: number;
  changed: number;
  same: number;
  problems: Problem[];
  notes: string[];
};

/** What became of a file; `isLook`: nothing was stored. */
export type RatesTold = RatesResult & { file: string; isLook: boolean };
