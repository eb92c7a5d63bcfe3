// The calculator: what a described deal deserves under described rules. It reads no database and writes nothing.

import { award } from '#src/domain/award.ts';
import { toText } from '#src/domain/rational.ts';
import type { Score } from '#src/domain/scored.ts';
import { parseCase } from '#src/inbound/case-json.ts';

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
