// What a seal does to points: later corrections land in an open month, and a pot that waited is gone. Pure.

import type { Entry } from './entry.ts';
import { nextSeason } from './season.ts';

/** `sealed` are the sealed seasons; `open` is the season in which corrections land now. */
export type Seals = { sealed: ReadonlySet<string>; open: string };

/** Corrections land in the present month, or in the first one after it that is not sealed. */
export function sealsNow(sealed: ReadonlySet<string>, present: string): Seals {
  let open = present;
  while (sealed.has(open)) open = nextSeason(open);
  return { sealed, open };
}

/** Where an entry of `season` lands: there while it is open, in the open season after it is sealed. */
export function landsIn({ sealed, open }: Seals, season: string): string {
  return sealed.has(season) ? open : season;
}

/**
 * True when the assist pot of a win waited until its season was sealed: the win stood there, and no assist points did.
 * Nobody can claim it any more. A win that was only learned after a seal, or that moved before it, stands in another
 * season, where its pot waits like any other; what later corrections post elsewhere is no season of the win.
 */
export function isLapsed(
  posted: readonly Pick<Entry, 'kind' | 'season' | 'points'>[],
  { sealed }: Seals,
): boolean {
  const stood = (season: string, kind: Entry['kind']) =>
    posted
      .filter((entry) => entry.season === season && entry.kind === kind)
      .reduce((sum, { points }) => sum + points, 0);
  const home = posted.find(({ season }) => stood(season, 'win') > 0)?.season;
  return home !== undefined && sealed.has(home) && stood(home, 'assist') === 0;
}

/** What is deserved, without the assists of a pot that has lapsed. */
export function stillDeserved(deserved: readonly Entry[], posted: readonly Entry[], seals: Seals): Entry[] {
  if (!isLapsed(posted, seals)) return [...deserved];
  return deserved.filter((entry) => entry.kind === 'win');
}
