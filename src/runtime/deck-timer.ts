// Puts due wins on air in a running server: asks the deck, and sleeps until the next one. Knows no wins.

import { logBug } from './log.ts';

/** A clock that jumps, or a machine that slept, is noticed within this time; only while something waits. */
const LOOK_MS = 1_000;
/** After trouble with the database: long enough for a lock to go, short enough to be no loss. */
const RETRY_MS = 5_000;

type Deck = {
  /** Airs what is due and gives when the next is (UTC ms), or null. */
  airDue: () => number | null;
  listen: (hear: () => void) => () => void;
  now: () => number;
};

/**
 * Looks at once, so that what waited while the server was down goes on air now, and again after every ring of the
 * doorbell. @returns how to stop
 */
export function makeDeckTimer({ airDue, listen, now }: Deck): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  const look = () => {
    // Airing rings the doorbell itself.
    if (isLooking) return;
    isLooking = true;
    clearTimeout(timer);
    const waitMs = lookNow(airDue, now);
    if (waitMs !== null) timer = setTimeout(look, waitMs).unref();
    isLooking = false;
  };
  const stopListening = listen(look);
  look();
  return () => {
    stopListening();
    clearTimeout(timer);
  };
}

function lookNow(airDue: Deck['airDue'], now: Deck['now']): number | null {
  try {
    const next = airDue();
    return next === null ? null : Math.min(LOOK_MS, Math.max(0, next - now()));
  } catch (error) {
    logBug(error, 'airing a win');
    return RETRY_MS;
  }
}
