// How places have moved between two standings. It compares and never ranks.

import type { TeamStanding } from './standings.ts';

/**
 * For each team of `now`, the places gained since `earlier` (the standings at the start of the office day): above
 * zero is a climb, below zero a fall. Without a place then or now it is 0, never a jump from nothing.
 */
export function change(
  now: readonly Pick<TeamStanding, 'team' | 'place'>[],
  earlier: readonly Pick<TeamStanding, 'team' | 'place'>[],
): Map<string, number> {
  const before = new Map(earlier.map(({ team, place }) => [team, place]));
  return new Map(
    now.map(({ team, place }) => {
      const was = before.get(team) ?? null;
      return [team, was === null || place === null ? 0 : was - place];
    }),
  );
}
