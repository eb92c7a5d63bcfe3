// Whole points to one person because of one fact: what the ledger is made of.

import type { Craft } from './fact.ts';

export type EntryKind = 'win' | 'assist';

/**
 * `weight` is the exact part of the pot as a fraction (`2/5`), `points` may be negative.
 * `touch` and `asset` are null for a win entry; `team` is the one at the deal's won instant. `corrects` is the sealed
 * season whose points the entry sets right, null for an entry in the season of its own win.
 */
export type Entry = {
  deal: string;
  kind: EntryKind;
  person: string;
  team: string | null;
  craft: Craft;
  touch: string | null;
  asset: string | null;
  season: string;
  rulesVersion: number;
  weight: string;
  points: number;
  corrects: string | null;
};

/** An entry as it stands in the ledger, with its number and the fact that caused it. */
export type PostedEntry = Entry & { number: number; fact: number };
