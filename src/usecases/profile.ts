// One person's page: reads the month and what it is measured against, and lets the domain tell it.

import { readRoster } from '#db/queries/people.ts';
import {
  readDealPoints,
  readLargestWin,
  readPointsUntil,
  readSeasonsForTeam,
  readSeasonsOf,
} from '#db/queries/profile.ts';
import { isSealed } from '#db/queries/seals.ts';
import { readSeasons, readTeamTotals } from '#db/queries/totals.ts';
import type { Office, Person } from '#src/domain/fact.ts';
import { forget } from '#src/domain/forget.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { faceOf } from '#src/domain/names.ts';
import { profileOf } from '#src/domain/profile.ts';
import type { ProfileMonth, TeamSeason } from '#src/domain/profile-month.ts';
import type { ProfileView } from '#src/domain/profile-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { daysOf, isSeason, nextSeason, previousSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import { type Audience, COLLEAGUE } from '#src/domain/shown.ts';
import { dayOf, endOfDay } from '#src/domain/time.ts';
import type { App } from './app.ts';
import { asShown } from './as-seen.ts';
import { honoursOf } from './honours-of.ts';
import { readMonthWins } from './profile-wins.ts';
import { seasonSteps } from './season-result.ts';
import { showPictures } from './show-pictures.ts';
import { type ShownPeople, shownPeople } from './shown-people.ts';
import { officeOf, rulesOfSeason } from './standings.ts';

const TEAM_MONTHS_MAX = 6;

/**
 * The page of a person in a season, the current one by default, as this audience may see it.
 * Refusals: `not_found` for a person or a month that is not there, or not shown; `conflict` before `assist init`.
 */
export function profile(
  live: App,
  person: string,
  season: string | null,
  audience: Audience = COLLEAGUE,
): ProfileView {
  const app = asShown(live, audience);
  const office = officeOf(app);
  const currentSeason = seasonOf(app.now(), office.timezone);
  const asked = season ?? currentSeason;
  if (!isSeason(asked) || asked > currentSeason)
    throw new Refusal('not_found', `${asked} is not a month that has begun.`);
  const people = readRoster(app.db, Math.min(app.now(), seasonSpan(asked, office.timezone).to));
  const shown = shownPeople(app, audience);
  const who = people.find((one) => shown.as(one).person === person);
  if (who === undefined || shown.how(who.person) === 'hidden')
    throw new Refusal('not_found', 'There is nobody of that name here.');
  const view = profileOf(readMonth(app, office, who, people, asked, currentSeason, shown));
  return showPictures(app, shown.how(who.person) === 'name' ? view : coverPage(view, who, shown.as(who)));
}

/** The own page of somebody with an alias, as colleagues see it: the name and the key are in no sentence or link. */
function coverPage(view: ProfileView, who: Person, alias: Person): ProfileView {
  const linked = JSON.stringify(view).replaceAll(
    keyPath('/people', who.person),
    keyPath('/people', alias.person),
  );
  return forget(
    JSON.parse(linked) as ProfileView,
    { person: who.person, names: [who.name], emails: [] },
    alias,
  );
}

function readMonth(
  app: App,
  office: Office,
  who: Person,
  people: Person[],
  season: string,
  currentSeason: string,
  shown: ShownPeople,
): ProfileMonth {
  const shorts = shown.shorts(people);
  const today = season === currentSeason ? Number(dayOf(app.now(), office.timezone).slice(8)) : null;
  const first = readSeasons(app.db)[0] ?? currentSeason;
  return {
    office,
    rules: rulesOfSeason(app, office, season, app.now()),
    face: faceOf(who, shorts),
    team: who.team,
    season,
    currentSeason,
    today,
    daysInMonth: daysOf(season).length,
    ...readMonthWins(app, who.person, season),
    people: new Map(people.map((one) => [one.person, shown.faces(faceOf(one, shorts))])),
    past: readSeasonsOf(app.db, who.person)
      .filter((own) => own.season < season && own.points > 0)
      .toReversed(),
    ...readByDay(app, office, who, previousSeason(season), today),
    ...readReach(app, who, season, today),
    honours: honoursOf(app, who.person, season),
    teamSeasons: who.team === null ? [] : readTeamSeasons(app, who.person, who.team, season),
    neighbours: {
      previous: season > first ? previousSeason(season) : null,
      next: season < currentSeason ? nextSeason(season) : null,
    },
  };
}

/** The season before up to the same day of the month; a shorter month counts whole. */
function readByDay(
  { db }: App,
  office: Office,
  who: Person,
  season: string,
  today: number | null,
): Pick<ProfileMonth, 'lastByDay' | 'peersByDay'> {
  if (today === null) return { lastByDay: null, peersByDay: [] };
  const days = daysOf(season);
  const day = days[Math.min(today, days.length) - 1] ?? '';
  const rows = readPointsUntil(db, season, endOfDay(day, office.timezone));
  const own = rows.filter((row) => row.person === who.person).reduce((sum, row) => sum + row.points, 0);
  return {
    lastByDay: own > 0 ? { season, points: own } : null,
    peersByDay: rows.filter((row) => row.craft === who.craft && row.points > 0).map((row) => row.points),
  };
}

/** What wins are like here of late; only a month that is still open asks. */
function readReach(
  { db }: App,
  who: Person,
  season: string,
  today: number | null,
): Pick<ProfileMonth, 'largestMinor' | 'recent'> {
  if (today === null) return { largestMinor: 0, recent: [] };
  const before = [previousSeason(previousSeason(season)), previousSeason(season)] as const;
  const recent = before
    .flatMap((one) => readDealPoints(db, who.person, one))
    .map((points) => (who.craft === 'sales' ? points.closed : points.made));
  return { largestMinor: readLargestWin(db, before[0], season), recent };
}

/**
 * The last months of the calendar, oldest first, and none before the office's first win. Places below the podium
 * are not even read on.
 */
function readTeamSeasons(app: App, person: string, team: string, season: string): TeamSeason[] {
  const own = readSeasonsForTeam(app.db, person, team);
  const first = readSeasons(app.db)[0] ?? season;
  return lastSeasons(season, first).map((one) => {
    const totals = readTeamTotals(app.db, one);
    const mine = totals.find((total) => total.team === team);
    return {
      season: one,
      sealed: isSealed(app.db, one),
      places: seasonSteps(app, one).flatMap((step) =>
        step.teams.map((standing) => ({ team: standing.team, place: step.place as 1 | 2 | 3 })),
      ),
      team: (mine?.sales ?? 0) + (mine?.marketing ?? 0),
      own: own.get(one) ?? 0,
    };
  });
}

function lastSeasons(season: string, first: string): string[] {
  const seasons: string[] = [];
  for (let one = season; one >= first && seasons.length < TEAM_MONTHS_MAX; one = previousSeason(one)) {
    seasons.unshift(one);
  }
  return seasons;
}
