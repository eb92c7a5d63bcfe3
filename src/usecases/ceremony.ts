// The ceremony of a finished month: one cue of it at a time, so that no later result leaves the server.

import { readTeamHelps, readTeamWins } from '#db/queries/ceremony.ts';
import { readFirstRecorded } from '#db/queries/facts.ts';
import { readGoal } from '#db/queries/office.ts';
import { readAllMemberships, readArrivals, readPeople } from '#db/queries/people.ts';
import { readPersonTotals, readSeasonSum, readTeamTotals } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import {
  type Ceremony,
  type CeremonyTeam,
  type PodiumPlace,
  reveal,
  type ShownCue,
} from '#src/domain/ceremony.ts';
import { castOf } from '#src/domain/ceremony-cast.ts';
import { goalResult } from '#src/domain/ceremony-goal.ts';
import { whyOf } from '#src/domain/ceremony-why.ts';
import type { Office, Person } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { podium } from '#src/domain/podium.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isSeason, nextSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import { dayOf, endOfDay } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { showPictures } from './show-pictures.ts';
import { shownPeople } from './shown-people.ts';
import { officeOf, readStandings, rulesOfSeason } from './standings.ts';

/**
 * One cue of the ceremony of `season`, with nothing in it that a later cue reveals. `cue` null is the first.
 * Refusals: those of `allow`; `not_found` for a text that is no season, a month that is not over or still frozen, a month without points, and a
 * word that is no cue of this month; `conflict` before `assist init`.
 */
export function ceremonyCue(live: App, actor: Actor, season: string, cue: string | null): ShownCue {
  allow(actor, 'see-ceremony');
  const app = asSeen(live, actor);
  if (app.frozen?.season === season) {
    throw new Refusal('not_found', `The ceremony of ${monthOf(season)} has not begun yet.`);
  }
  const shown = reveal(readCeremony(app, season), cue ?? 'title');
  if (shown === null) throw new Refusal('not_found', `This ceremony has no cue “${cue}”.`);
  return shown;
}

/** The whole ceremony, for the server alone. Refusals as above. */
export function readCeremony(app: App, season: string): Ceremony {
  const { db } = app;
  const office = officeOf(app);
  refuseUnfinished(office, season, app.now());
  const month = monthOf(season);
  const totals = readTeamTotals(db, season);
  if (!totals.some((team) => team.sales > 0 || team.marketing > 0)) {
    throw new Refusal(
      'not_found',
      `Nobody has points in ${monthOf(season, 'long')}, so there is no ceremony for it.`,
    );
  }
  const sum = readSeasonSum(db, season);
  return showPictures(app, {
    season,
    month,
    office: office.name,
    goal: goalResult(office, sum, readGoal(db, season)),
    ...readStage(app, office, season),
  });
}

/** Who stands on the podium, and who is in the photo. */
function readStage(app: App, office: Office, season: string): Pick<Ceremony, 'podium' | 'everyone'> {
  const { db } = app;
  const shown = shownPeople(app, { kind: 'screen' });
  const everybody = readThoseOfThen(app, office, season);
  const people = everybody.filter(({ person }) => shown.how(person) !== 'hidden');
  const shorts = shown.shorts(everybody);
  const cast = castOf(people, readAllMemberships(db), seasonSpan(season, office.timezone), shorts);
  const rules = rulesOfSeason(app, office, season, app.now());
  const standings = readStandings(app, season, readTeamTotals(db, season), app.now());
  const wins = readTeamWins(db, season);
  const helps = readTeamHelps(db, season);
  const teams = podium(standings, rules).steps.flatMap(({ place, teams }) =>
    teams.map(
      ({ team, scoreText }): CeremonyTeam => ({
        team,
        name: team,
        place: place as PodiumPlace,
        score: grouped(scoreText, office.locale),
        unit: unitOf(scoreText, rules.teamScore === 'perHead'),
        why: whyOf(team, wins, helps, shorts),
        faces: cast.teams.get(team) ?? { sales: [], marketing: [] },
      }),
    ),
  );
  return shown.faces({ podium: teams, everyone: cast.everyone });
}

/**
 * Whoever joins later does not step into the picture of a finished month. An office that was set up after the
 * month, with its history, counts everybody of its first day.
 */
function readThoseOfThen({ db }: App, office: Office, season: string): Person[] {
  const ended = seasonSpan(season, office.timezone).to;
  const began = endOfDay(dayOf(readFirstRecorded(db) ?? 0, office.timezone), office.timezone);
  const scored = new Set(readPersonTotals(db, season).map((total) => total.person));
  const arrivals = readArrivals(db);
  return readPeople(db).filter(({ person }) => {
    return scored.has(person) || (arrivals.get(person) ?? Number.POSITIVE_INFINITY) <= Math.max(ended, began);
  });
}

function refuseUnfinished(office: Office, season: string, now: number): void {
  if (!isSeason(season)) {
    throw new Refusal('not_found', `“${season}” is not a month. A month is written like 2026-10.`);
  }
  const open = seasonOf(now, office.timezone);
  if (season < open) return;
  const begin = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const first = begin.format(new Date(`${nextSeason(season)}-01T12:00:00Z`));
  const state = season === open ? 'is still being played' : 'has not begun yet';
  const month = season === open ? monthOf(season) : monthOf(season, 'long');
  throw new Refusal('not_found', `${month} ${state}. Its ceremony can begin on ${first}.`);
}

/** `5120` as `5,120`, `12.5` as `12.5`: digits as the office writes them. */
function grouped(scoreText: string, locale: string): string {
  const decimals = scoreText.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(Number(scoreText));
}

function unitOf(scoreText: string, perHead: boolean): string {
  if (perHead) return 'points a head';
  return scoreText === '1' ? 'point' : 'points';
}
