// A win told as people tell it: who opened, helped, clinched and closed, with the points of each.

import type { Craft, Instant } from './fact.ts';

/** In the order in which they come. */
export const ROLES = ['opener', 'helper', 'clincher', 'closer'] as const;

export type Role = (typeof ROLES)[number];

/** A person as every surface shows one. `short` is the first name, longer only where two would be alike. */
export type Face = { person: string; name: string; short: string; craft: Craft; face: string };

/** One person's part in a win. `roles` is never empty and in their order; `assets` are titles in order of first touch. */
export type WinPart = Face & { roles: Role[]; assets: string[]; points: number };

/**
 * `helpers` and `closers` are in order of time; the pots are whole points, `waiting` those nobody has yet. `said` is the
 * whole of it in one sentence, for whoever listens, once it is told in the words of a place.
 */
export type WinStory = {
  deal: string;
  customer: string;
  amountText: string;
  wonAt: number;
  wonPrecision: Instant['precision'];
  season: string;
  winPoints: number;
  assistPot: number;
  waiting: number;
  helpers: WinPart[];
  closers: WinPart[];
  said?: string;
};
