// Who did something for the first time in a season: an assist, a win. Reads only.

import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';

export type FirstRow = { person: string; kind: 'win' | 'assist'; deal: string; customer: string };

// From the deals of the season to their entries: entries have no index by season alone. SQLite takes the other columns
// from the row that holds the minimum.
const inSeason = prepared((db) =>
  db.$client.prepare<{ season: string }, FirstRow & { at: number }>(`
    SELECT entries.person, entries.kind, deals.deal, deals.customer, min(deals.won_at) AS at
    FROM deals JOIN entries ON entries.deal = deals.deal AND entries.season = deals.season
    WHERE deals.season = :season AND NOT EXISTS
      (SELECT 1 FROM person_totals AS earlier WHERE earlier.person = entries.person
       AND earlier.kind = entries.kind AND earlier.season < :season)
    GROUP BY entries.person, entries.kind
    HAVING sum(entries.points) > 0
    ORDER BY at DESC, entries.person, entries.kind`),
);

/** Everybody whose first points of a kind came in that season, with the win they came with; the newest first. */
export function readFirsts(db: Db, season: string): FirstRow[] {
  return inSeason(db).all({ season });
}
