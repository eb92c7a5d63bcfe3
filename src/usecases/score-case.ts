// The calculator: what a described deal deserves under described rules. It reads no database and writes nothing.

import { award } from '#src/domain/award.ts';
import type { Reason } from '#src/domain/counted.ts';
import type { Entry } from '#src/domain/entry.ts';
import { toText } from '#src/domain/rational.ts';
import { parseCase } from '#src/inbound/case-json.ts';

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

/**
 * `value` is unchecked JSON, as `parseCase` describes it. Touches come in the order of their instants, entries as
 * `award` gives them. Refusal: `invalid` with a sentence for everything that cannot be used.
 */
export function scoreCase(value: unknown): Score {
  const { winPoints, assistPot, waiting, touches, deserved } = award(parseCase(value));
  return {
    winPoints,
    assistPot,
    waiting,
    touches: touches.map(({ touch, counted, reason, weight }) => {
      return { touch: touch.touch, counted, reason, weight: weight === null ? null : toText(weight) };
    }),
    entries: deserved.map(({ person, kind, touch, asset, points }) => {
      return { person, kind, touch, asset, points };
    }),
  };
}
