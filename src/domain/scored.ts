// What the calculator answers, as JSON. It works nothing out.

import type { Reason } from './counted.ts';
import type { Entry } from './entry.ts';

/** `weight` is the exact part of the assist pot as a fraction (`2/5`), null for a touch that does not count. */
export type ScoredTouch = { touch: string; counted: boolean; reason: Reason; weight: string | null };

export type ScoredEntry = Pick<Entry, 'person' | 'kind' | 'touch' | 'asset' | 'points'>;

/** Points are whole. `waiting` is the part of the assist pot that nobody has yet. */
export type Score = {
  winPoints: number;
  assistPot: number;
  waiting: number;
  touches: ScoredTouch[];
  entries: ScoredEntry[];
};
