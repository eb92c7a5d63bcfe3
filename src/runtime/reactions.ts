// Gathers reactions for half a second and tells the sum: in memory only, with a pace for each and for all. Keeps nobody.

import type { Reaction, ReactionCounts } from '#src/domain/reactions.ts';
import {
  REACTION_ALL_MAX,
  REACTION_ALL_WINDOW_MS,
  REACTION_GATHER_MS,
  REACTION_OWN_MAX,
  REACTION_OWN_WINDOW_MS,
} from './server-limits.ts';

/** `taken` will be shown; `too many` is one's own pace, `too full` everybody's together. */
export type ReactionOutcome = 'taken' | 'too many' | 'too full';

/** `who` only paces: it is forgotten within seconds and never told. */
export type Reactions = (who: string, reaction: Reaction) => ReactionOutcome;

/**
 * @param tell gets what came in half a second, at most once in that time
 * @param clock milliseconds that only go forward
 */
export function makeReactions(
  tell: (counts: ReactionCounts) => void,
  clock: () => number = () => performance.now(),
): Reactions {
  const own = new Map<string, number[]>();
  let all: number[] = [];
  let gathered: ReactionCounts | null = null;

  const sayAll = () => {
    const counts = gathered;
    gathered = null;
    forgetQuiet(own, clock() - REACTION_OWN_WINDOW_MS);
    if (counts) tell(counts);
  };

  return (who, reaction) => {
    const now = clock();
    const recent = (own.get(who) ?? []).filter((at) => at > now - REACTION_OWN_WINDOW_MS);
    if (recent.length >= REACTION_OWN_MAX) return 'too many';
    all = all.filter((at) => at > now - REACTION_ALL_WINDOW_MS);
    if (all.length >= REACTION_ALL_MAX) return 'too full';
    all.push(now);
    own.set(who, [...recent, now]);
    if (gathered === null) {
      gathered = {};
      setTimeout(sayAll, REACTION_GATHER_MS).unref();
    }
    gathered[reaction] = (gathered[reaction] ?? 0) + 1;
    return 'taken';
  };
}

function forgetQuiet(own: Map<string, number[]>, since: number): void {
  for (const [who, times] of own) if ((times.at(-1) ?? 0) <= since) own.delete(who);
}
