// The one rule of the ledger: post what is deserved minus what was already posted. It never changes an entry.

import type { Entry } from './entry.ts';
import { byCodeUnit } from './order.ts';

/**
 * The entries that turn `posted` into `deserved`, per deal, kind, touch, asset, person, team, craft and season:
 * none where the points already stand, so settling twice posts nothing. They come in the order of those keys,
 * whatever the order of the lists.
 *
 * An entry carries the leaf's present weight, `0` once the leaf is gone, and the rules version that the deal is
 * judged by now (the latest posted one when it deserves nothing any more). `landsIn` says which season takes the
 * entries of a season: itself while it is open, the current open one after it is sealed. An entry that lands elsewhere
 * says which season it corrects: the one in which such points were first posted, else the deserved one.
 */
export function settle(
  deserved: readonly Entry[],
  posted: readonly Entry[],
  landsIn: (season: string) => string = (season) => season,
): Entry[] {
  const versions = presentVersions(deserved, posted);
  const balances = new Map<string, Entry>();
  const tally = (entry: Entry, weight: string, points: number): void => {
    const { deal, kind, person, team, craft, touch, asset } = entry;
    const season = landsIn(entry.season);
    const key = JSON.stringify([deal, kind, touch, asset, person, team, craft, season]);
    const before = balances.get(key);
    const balance = (before?.points ?? 0) + points;
    const rulesVersion = versions.get(deal) ?? entry.rulesVersion;
    const corrects = before?.corrects ?? entry.corrects ?? (season === entry.season ? null : entry.season);
    const whose = { deal, kind, person, team, craft, touch, asset, season };
    balances.set(key, { ...whose, rulesVersion, weight, points: balance, corrects });
  };
  for (const entry of posted) tally(entry, '0', -entry.points);
  for (const entry of deserved) tally(entry, entry.weight, entry.points);
  return [...balances]
    .filter(([, entry]) => entry.points !== 0)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, entry]) => entry);
}

/** The rules version of each deal: the one it is judged by now, else the latest it was ever judged by. */
function presentVersions(deserved: readonly Entry[], posted: readonly Entry[]): Map<string, number> {
  const versions = new Map<string, number>();
  for (const { deal, rulesVersion } of posted) {
    versions.set(deal, Math.max(versions.get(deal) ?? rulesVersion, rulesVersion));
  }
  for (const { deal, rulesVersion } of deserved) versions.set(deal, rulesVersion);
  return versions;
}
