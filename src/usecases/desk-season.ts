// The season's page: how the month stands, which months wait for their seal, and the podiums of all before. Only reads.

import { readDeal } from '#db/queries/deals.ts';
import { readGoal } from '#db/queries/office.ts';
import { readOpenQuestions } from '#db/queries/questions.ts';
import { readSeal } from '#db/queries/seals.ts';
import { readSeasonSum, readSeasons } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import type { BoardTeam } from '#src/domain/frame.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { formatMoneyShort } from '#src/domain/money.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { type MonthTogether, monthTogether } from '#src/domain/month-together.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { daysOf, nextSeason, seasonOf } from '#src/domain/season.ts';
import type { Obstacle, PastMonth } from '#src/domain/season-view.ts';
import { dayOf } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { boardFrame } from './board.ts';
import { jointOf, seasonSteps } from './season-result.ts';
import { officeOf } from './standings.ts';
import { whoDid } from './who-did.ts';

export type DeskSeason = {
  month: string;
  next: string;
  daysLeft: number;
  wins: number;
  together: MonthTogether;
  teams: BoardTeam[];
  past: PastMonth[];
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

function pastSeason(app: App, office: Office, season: string): PastMonth {
  const { wins, amountMinor } = jointOf(app, season);
  const seal = readSeal(app.db, season);
  return {
    season,
    month: monthOf(season, 'long'),
    wins,
    won: formatMoneyShort(amountMinor, office.currency, office.locale),
    steps: seasonSteps(app, season).map(({ place, teams }) => {
      return { place, teams: teams.map(({ team }) => team) };
    }),
    seal: seal && {
      on: sayDay(seal.sealedAt, office.timezone, { year: 'numeric' }),
      by: whoDid(app, { actor: seal.by, source: 'coach' }),
      overruled: seal.overruled,
    },
    questions: seal === null ? readOpenQuestions(app.db, season).map(({ deal }) => obstacle(app, deal)) : [],
  };
}

function obstacle({ db }: App, deal: string): Obstacle {
  return { customer: readDeal(db, deal)?.customer || deal, href: keyPath('/wins', deal) };
}
