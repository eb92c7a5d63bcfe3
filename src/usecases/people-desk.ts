// The page of people and teams, as of any day: reads rosters, and lets the domain lay them out.

import { readLastFactAbout } from '#db/queries/facts.ts';
import { readAllMemberships, readRoster } from '#db/queries/people.ts';
import { readTeamTotals } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { consequencesOf } from '#src/domain/move.ts';
import { shortNames } from '#src/domain/names.ts';
import { type PeopleDesk, peopleDesk } from '#src/domain/people-desk.ts';
import type { OpenRow } from '#src/domain/people-forms.ts';
import { nextSeason, seasonOf } from '#src/domain/season.ts';
import { dayOf, endOfDay, isDay, startOfDay } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { showPictures } from './show-pictures.ts';
import { officeOf } from './standings.ts';

/** `asOf` is the office day that is shown, `today` the present one, both `YYYY-MM-DD`. */
export type PeoplePage = PeopleDesk & {
  asOf: string;
  today: string;
  teamNames: string[];
  open: OpenRow | null;
};

/**
 * `asOf` is an office day; anything else is today. `open` is the key of the person whose row is open.
 * Refusals: those of `allow`; `conflict` before there is an office.
 */
export function readPeoplePage(
  app: App,
  actor: Actor,
  { asOf, open }: { asOf: string | null; open: string | null },
): PeoplePage {
  allow(actor, 'edit-people');
  const office = officeOf(app);
  const now = app.now();
  const today = dayOf(now, office.timezone);
  const day = asOf !== null && isDay(asOf) ? asOf : today;
  const at = day === today ? now : endOfDay(day, office.timezone);
  const people = readRoster(app.db, at);
  const scored = readTeamTotals(app.db, seasonOf(at, office.timezone)).map(({ team, sales, marketing }) => ({
    team,
    points: sales + marketing,
  }));
  const memberships = readAllMemberships(app.db);
  const desk = peopleDesk({ office, people, memberships, scored, at, now });
  return {
    ...showPictures(app, desk),
    asOf: day,
    today,
    teamNames: teamNames(app),
    open: open === null ? null : readOpenRow(app, open),
  };
}

/** Every team that somebody plays for, has played for or will, A to Z. */
function teamNames({ db }: App): string[] {
  const teams = [...readAllMemberships(db).values()].flat().map(({ team }) => team);
  return [...new Set(teams.filter((team) => team !== null))].sort((a, b) => a.localeCompare(b, 'en'));
}

/** A move begins with the next month unless somebody says otherwise. */
function readOpenRow(app: App, person: string): OpenRow | null {
  const { timezone } = officeOf(app);
  const from = `${nextSeason(seasonOf(app.now(), timezone))}-01`;
  const roster = readRoster(app.db, startOfDay(from, timezone) - 1);
  const mover = roster.find((one) => one.person === person);
  if (mover === undefined) return null;
  return {
    person,
    name: mover.name,
    team: mover.team,
    from,
    short: shortNames(roster).get(person) ?? mover.name,
    says: consequencesOf(roster, mover, undefined).join(' '),
    seen: readLastFactAbout(app.db, person),
  };
}
