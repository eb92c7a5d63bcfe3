// A rung win on its way to the air: it waits a little, so that a slip can be taken back before anybody saw it.

import type { Craft } from './fact.ts';

export type DeckState = 'waiting' | 'held' | 'undone' | 'dropped' | 'aired';

/** One person of the path, in order of time: opener, helpers, clincher, closers. `what` is an asset or the amount. */
export type DeckStation = {
  person: string;
  name: string;
  face: string;
  craft: Craft;
  verb: 'opened' | 'helped' | 'clinched' | 'closed';
  what: string;
  points: number;
};

/** From the ring to the air, unless the coach holds it. */
export const DECK_WAIT_MS = 30_000;

/**
 * `amount` is written in the office's locale; `rungBy` is a name. Instants in UTC ms; `waitMs` is the whole wait.
 * `trouble` is the sentence for the coach when it was due and could not go on air, else null.
 */
export type DeckWin = {
  id: number;
  deal: string;
  customer: string;
  amount: string;
  rungBy: string;
  rungAt: number;
  airsAt: number;
  waitMs: number;
  state: DeckState;
  stations: DeckStation[];
  trouble: string | null;
};
