// What the teams of a season did, for their why lines: wins they closed and wins their work helped. Reads only.

import type { TeamHelp, TeamWin } from '#src/domain/ceremony-why.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';

// From the deals of the season to their entries: entries have no index by season alone.
const wins = prepared((db) =>
  db.$client.prepare<{ season: string }, TeamWin>(`
    SELECT entries.team, entries.deal
    FROM deals JOIN entries ON entries.deal = deals.deal AND entries.season = deals.season
    WHERE deals.season = :season AND entries.kind = 'win' AND entries.team IS NOT NULL
    GROUP BY entries.team, entries.deal
    HAVING sum(entries.points) > 0
    ORDER BY entries.team, entries.deal`),
);
const helps = prepared((db) =>
  db.$client.prepare<{ season: string }, TeamHelp>(`
    SELECT entries.team, entries.deal, entries.person, assets.asset, assets.title, assets.kind
    FROM deals JOIN entries ON entries.deal = deals.deal AND entries.season = deals.season
      JOIN assets ON assets.asset = entries.asset
    WHERE deals.season = :season AND entries.kind = 'assist' AND entries.team IS NOT NULL
    GROUP BY entries.team, entries.deal, entries.person, assets.asset
    HAVING sum(entries.points) > 0
    ORDER BY entries.team, entries.deal, entries.person, assets.asset`),
);

/** Every win that still deserves points, once for each team whose people closed it. */
export function readTeamWins(db: Db, season: string): TeamWin[] {
  return wins(db).all({ season });
}

/** Every asset that still has points for a win, once for each of its makers and the team they played for. */
export function readTeamHelps(db: Db, season: string): TeamHelp[] {
  return helps(db).all({ season });
}
