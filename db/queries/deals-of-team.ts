// The wins in which a team has points. Reads only.

import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';

// From the deals of the season to their entries: entries have no index by season or team.
const latest = prepared((db) =>
  db.$client.prepare<{ season: string; team: string; count: number }, { deal: string }>(`
    SELECT deals.deal FROM deals JOIN entries ON entries.deal = deals.deal AND entries.season = deals.season
    WHERE deals.season = :season AND entries.team = :team
    GROUP BY deals.deal
    HAVING sum(entries.points) > 0
    ORDER BY deals.won_at DESC, deals.deal
    LIMIT :count`),
);

/** Keys of the team's wins of a season, the newest first. */
export function readLatestWinsOf(db: Db, team: string, season: string, count: number): string[] {
  return latest(db)
    .all({ team, season, count })
    .map(({ deal }) => deal);
}
