// Who stands where in a season: teams by the office's rules, people by their points.

import { readOffice, readRulesAt } from '#db/queries/office.ts';
import { readAllMemberships, readPeople } from '#db/queries/people.ts';
import { readPersonTotals, readTeamTotals, type TeamTotal } from '#db/queries/totals.ts';
import type { Office } from '#src/domain/fact.ts';
import { headcount } from '#src/domain/headcount.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rules } from '#src/domain/rules.ts';
import { isSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import { rank, standTeams, type TeamStanding } from '#src/domain/standings.ts';
import type { App } from './app.ts';

/** One line of a standing. `points` is the score that ranks: with `perHead`, a decimal. */
export type Standing = { place: number; key: string; name: string; points: number };

/**
 * The standing of a season, best first; whoever has no points has no place and is not listed.
 * Refusals: `invalid` for a season that is not `YYYY-MM`, `conflict` before `assist init`.
 */
export function standings(app: App, season: string | null, by: 'team' | 'person'): Standing[] {
  const office = officeOf(app);
  if (season !== null && !isSeason(season)) {
    throw new Refusal('invalid', `${season} is not a season. Write it as YYYY-MM, for example 2026-11.`);
  }
  const asked = season ?? seasonOf(app.now(), office.timezone);
  return by === 'team' ? teamLines(app, asked) : personLines(app, asked);
}

/** Teams of a season with place and score under the rules in force at its end, or now while it is open. */
export function readStandings(app: App, season: string, totals: TeamTotal[], now: number): TeamStanding[] {
  const office = officeOf(app);
  const rules = rulesOfSeason(app, office, season, now);
  const heads =
    rules.teamScore === 'perHead'
      ? headcount(
          readAllMemberships(app.db),
          season,
          Math.min(now, seasonSpan(season, office.timezone).to),
          office.timezone,
        )
      : new Map<string, never>();
  return standTeams(totals, rules, heads);
}

/** The rules that rank a season. */
export function rulesOfSeason({ db }: App, office: Office, season: string, now: number): Rules {
  const version = readRulesAt(db, Math.min(now, seasonSpan(season, office.timezone).to));
  if (version === null)
    throw new Refusal('conflict', 'There are no rules yet. Make the office with: assist init --name …');
  return version.rules;
}

/** The office, or a refusal that says how to make one. */
export function officeOf({ db }: App): Office {
  const office = readOffice(db);
  if (office === null)
    throw new Refusal('conflict', 'There is no office yet. Make one with: assist init --name …');
  return office;
}

function teamLines(app: App, season: string): Standing[] {
  return readStandings(app, season, readTeamTotals(app.db, season), app.now()).flatMap((team) =>
    team.place === null
      ? []
      : [{ place: team.place, key: team.team, name: team.team, points: Number(team.scoreText) }],
  );
}

function personLines({ db }: App, season: string): Standing[] {
  const names = new Map(readPeople(db).map((person) => [person.person, person.name]));
  const totals = readPersonTotals(db, season).map((total) => ({
    key: total.person,
    name: names.get(total.person) ?? total.person,
    points: total.win + total.assist,
  }));
  return rank(
    totals,
    (total) => total.points,
    (total) => total.name,
  ).map(({ place, of }) => ({ place, ...of }));
}
