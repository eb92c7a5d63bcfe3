// The season's page: how the month stands, and the podiums of those before. Only reads; nothing is sealed here.

import { readGoal } from '#db/queries/office.ts';
import { readSeasonSum, readSeasons, readTeamTotals } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import type { BoardTeam } from '#src/domain/frame.ts';
import { formatMoneyShort } from '#src/domain/money.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { type MonthTogether, monthTogether } from '#src/domain/month-together.ts';
import { podium } from '#src/domain/podium.ts';
import { daysOf, nextSeason, seasonOf } from '#src/domain/season.ts';
import { dayOf } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { boardFrame } from './board.ts';
import { officeOf, readStandings, rulesOfSeason } from './standings.ts';

/** `steps` from the first place on, each with the names of its teams. */
export type PastSeason = {
  season: string;
  month: string;
  wins: number;
  won: string;
  steps: { place: number; teams: string[] }[];
};

export type DeskSeason = {
  month: string;
  next: string;
  daysLeft: number;
  wins: number;
  together: MonthTogether;
  teams: BoardTeam[];
  past: PastSeason[];
};

const PAST_SHOWN = 24;

/** `daysLeft` counts today. Refusals: those of `allow`; `conflict` before there is an office. */
export function deskSeason(app: App, actor: Actor): DeskSeason {
  allow(actor, 'see-desk');
  const office = officeOf(app);
  const now = app.now();
  const season = seasonOf(now, office.timezone);
  const { wins, amountMinor } = readSeasonSum(app.db, season);
  const past = readSeasons(app.db).filter((each) => each < season);
  return {
    month: monthOf(season),
    next: monthOf(nextSeason(season)),
    daysLeft: daysOf(season).filter((day) => day >= dayOf(now, office.timezone)).length,
    wins,
    together: monthTogether(office, season, amountMinor, readGoal(app.db, season), now),
    teams: boardFrame(app).teams,
    past: past
      .reverse()
      .slice(0, PAST_SHOWN)
      .map((each) => pastSeason(app, office, each)),
  };
}

function pastSeason(app: App, office: Office, season: string): PastSeason {
  const { wins, amountMinor } = readSeasonSum(app.db, season);
  const standings = readStandings(app, season, readTeamTotals(app.db, season), app.now());
  const { steps } = podium(standings, rulesOfSeason(app, office, season, app.now()));
  return {
    season,
    month: monthOf(season, 'long'),
    wins,
    won: formatMoneyShort(amountMinor, office.currency, office.locale),
    steps: steps.map(({ place, teams }) => ({ place, teams: teams.map(({ team }) => team) })),
  };
}
