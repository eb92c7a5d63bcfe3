// How a finished month ended: from its seal where it has one, else as it stands now. Every page about a past month asks here.

import { readTeamHelps, readTeamWins } from '#db/queries/ceremony.ts';
import { readFirstRecorded } from '#db/queries/facts.ts';
import { readGoal, readRulesAt } from '#db/queries/office.ts';
import { readAllMemberships, readArrivals, readPeople } from '#db/queries/people.ts';
import { readSeal } from '#db/queries/seals.ts';
import { readPersonTotals, readSeasonSum, readTeamTotals } from '#db/queries/totals.ts';
import { castOf, type TeamCast } from '#src/domain/ceremony-cast.ts';
import { countWhy } from '#src/domain/ceremony-why.ts';
import type { Office } from '#src/domain/fact.ts';
import { byCodeUnit } from '#src/domain/order.ts';
import { podium } from '#src/domain/podium.ts';
import { seasonSpan } from '#src/domain/season.ts';
import { resultOf, type SealedJoint, type SealedSeason, type SeasonResult } from '#src/domain/season-seal.ts';
import { dayOf, endOfDay } from '#src/domain/time.ts';
import type { App } from './app.ts';
import { officeOf, readStandings, rulesOfSeason } from './standings.ts';

/** Steps from the first place on. */
export type Steps = { place: number; teams: { team: string; scoreText: string }[] }[];

/** Refusal: `conflict` before `assist init`. */
export function seasonResult(app: App, season: string): SeasonResult {
  return readSealed(app, season) ?? resultNow(app, season);
}

/** What was sealed of the month, or null while it is not. */
export function readSealed({ db }: Pick<App, 'db'>, season: string): SealedSeason | null {
  const seal = readSeal(db, season);
  return seal && (JSON.parse(seal.body) as SealedSeason);
}

/** The month as the ledger and the rosters have it now. */
export function resultNow(app: App, season: string): SeasonResult {
  const { db } = app;
  const office = officeOf(app);
  const version = readRulesAt(db, seasonSpan(season, office.timezone).to);
  if (version === null) throw new Error('A month ended before there were rules.');
  const wins = readTeamWins(db, season);
  const helps = readTeamHelps(db, season);
  return resultOf(season, readStandings(app, season, readTeamTotals(db, season), app.now()), version, {
    joint: jointOf(app, season),
    cast: castThen(app, office, season),
    whyOf: (team) => countWhy(team, wins, helps),
  });
}

/** Only the podium: cheap enough for a page that shows many months. */
export function seasonSteps(app: App, season: string): Steps {
  const sealed = readSealed(app, season);
  if (sealed !== null) return stepsOf(sealed);
  const standings = readStandings(app, season, readTeamTotals(app.db, season), app.now());
  const { steps } = podium(standings, rulesOfSeason(app, officeOf(app), season, app.now()));
  return steps.map(({ place, teams }) => {
    return { place, teams: teams.map(({ team, scoreText }) => ({ team, scoreText })) };
  });
}

/** The steps of a month with the scores that ranked. */
export function stepsOf({ podium, standings }: Pick<SeasonResult, 'podium' | 'standings'>): Steps {
  const scores = new Map(standings.map(({ team, scoreText }) => [team, scoreText]));
  return podium.map(({ place, teams }) => {
    return { place, teams: teams.map((team) => ({ team, scoreText: scores.get(team) ?? '' })) };
  });
}

/** What both crafts won together, and the goal they had: as sealed, else as it is now. */
export function jointOf(app: App, season: string): SealedJoint {
  const sealed = readSealed(app, season);
  return sealed?.joint ?? { ...readSeasonSum(app.db, season), goalMinor: readGoal(app.db, season) };
}

/**
 * Whoever joins later does not step into the picture of a finished month. An office that was set up after the month,
 * with its history, counts everybody of its first day. By key, which keeps its order when a name is erased.
 */
function castThen({ db }: App, office: Office, season: string): TeamCast[] {
  const span = seasonSpan(season, office.timezone);
  const began = endOfDay(dayOf(readFirstRecorded(db) ?? 0, office.timezone), office.timezone);
  const scored = new Set(readPersonTotals(db, season).map((total) => total.person));
  const arrivals = readArrivals(db);
  const there = readPeople(db).filter(({ person }) => {
    return (
      scored.has(person) || (arrivals.get(person) ?? Number.POSITIVE_INFINITY) <= Math.max(span.to, began)
    );
  });
  const byKey = there.sort((a, b) => byCodeUnit(a.person, b.person));
  return castOf(byKey, readAllMemberships(db), span);
}
