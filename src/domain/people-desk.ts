// The page of people and teams: who plays where as of a day, who joins, who left. It counts no points.

import { ALWAYS, type Craft, type Membership, type Office, type Person } from './fact.ts';
import { nextMembership, teamAt } from './membership.ts';
import { type StripBar, type StripMonth, stripMonths, stripOf } from './month-strip.ts';
import { listNames } from './names.ts';
import { dayInWords, spellsInWords } from './people-words.ts';
import { capital, inWords } from './profile-words.ts';

/** `team` is the one of the row. `joins` is the day from which somebody is in it who is not yet. */
export type PlayerRow = {
  person: string;
  name: string;
  title: string;
  craft: Craft;
  face: string;
  strip: StripBar[];
  spells: string;
  joins: string | null;
};

/** `missing` is the craft that nobody in the team has. `keeps` says what becomes of the points of an empty team. */
export type TeamRow = {
  team: string;
  since: string | null;
  sales: PlayerRow[];
  marketing: PlayerRow[];
  missing: Craft | null;
  keeps: string | null;
};

export type Leaver = { person: string; name: string; day: string; team: string };

export type PeopleDesk = {
  sentence: string;
  months: StripMonth[];
  counts: Record<Craft, number>;
  teams: TeamRow[];
  /** People who have never had a team, and those who left theirs. */
  without: { person: string; name: string }[];
  left: Leaver[];
};

/**
 * `people` by name, `memberships` oldest first. `at` is the moment that is shown (UTC ms), `now` the present.
 * `scored` are points of teams in the season of `at`.
 */
export type PeopleNow = {
  office: Office;
  people: readonly Person[];
  memberships: ReadonlyMap<string, readonly Membership[]>;
  scored: readonly { team: string; points: number }[];
  at: number;
  now: number;
};

export function peopleDesk(seen: PeopleNow): PeopleDesk {
  const placed = seen.people.map((person) => ({ person, team: rowOf(seen, person.person) }));
  const names = new Set([
    ...placed.flatMap(({ team }) => (team === null ? [] : [team])),
    ...seen.scored.filter(({ points }) => points !== 0).map(({ team }) => team),
  ]);
  const teams = [...names]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((team) =>
      teamRow(
        seen,
        team,
        placed.filter((one) => one.team === team).map(({ person }) => person),
      ),
    );
  const idle = placed.filter(({ team }) => team === null).map(({ person }) => person);
  const leavers = idle.flatMap((person) => leaverOf(seen, person));
  const gone = new Set(leavers.map(({ person }) => person));
  const players = teams.flatMap(({ sales, marketing }) => [...sales, ...marketing]);
  return {
    sentence: sentenceOf(teams, players),
    months: stripMonths(seen.at, seen.office.timezone),
    counts: { sales: countOf(players, 'sales'), marketing: countOf(players, 'marketing') },
    teams,
    without: idle.filter(({ person }) => !gone.has(person)).map(({ person, name }) => ({ person, name })),
    left: leavers,
  };
}

/** The team in whose row somebody stands: the present one, else the one they will join. */
function rowOf({ memberships, at }: PeopleNow, person: string): string | null {
  const own = memberships.get(person);
  return teamAt(own, at) ?? nextMembership(own, at)?.team ?? null;
}

function teamRow(seen: PeopleNow, team: string, people: readonly Person[]): TeamRow {
  const { office, memberships, scored, at, now } = seen;
  const rows = people.map((person) => playerRow(seen, team, person));
  const began = Math.min(
    ...[...memberships.values()].flat().flatMap((spell) => (spell.team === team ? [spell.fromAt] : [])),
  );
  const present = rows.filter(({ joins }) => joins === null);
  const lacks = (craft: Craft) => present.length > 0 && !present.some((row) => row.craft === craft);
  const points = scored.find((one) => one.team === team)?.points ?? 0;
  return {
    team,
    since: began === ALWAYS || began > at ? null : dayInWords(began, office.timezone, now),
    sales: rows.filter(({ craft }) => craft === 'sales'),
    marketing: rows.filter(({ craft }) => craft === 'marketing'),
    missing: lacks('sales') ? 'sales' : lacks('marketing') ? 'marketing' : null,
    keeps: present.length === 0 && points !== 0 ? 'Nobody plays here any more. The points stay.' : null,
  };
}

function playerRow({ office, memberships, at, now }: PeopleNow, team: string, person: Person): PlayerRow {
  const own = memberships.get(person.person) ?? [];
  const zone = office.timezone;
  const next = teamAt(own, at) === null ? nextMembership(own, at) : null;
  return {
    person: person.person,
    name: person.name,
    title: person.title,
    craft: person.craft,
    face: person.face,
    strip: stripOf(own, team, at, zone),
    spells: spellsInWords(own, zone, now),
    joins: next === null ? null : dayInWords(next.fromAt, zone, now),
  };
}

/** Somebody who had a team and has none now, nor will. */
function leaverOf({ office, memberships, at, now }: PeopleNow, { person, name }: Person): Leaver[] {
  const begun = (memberships.get(person) ?? []).filter(({ fromAt }) => fromAt <= at);
  const last = begun.findLast(({ team }) => team !== null);
  const since = begun[begun.length - 1];
  if (!last?.team || !since || since.fromAt === ALWAYS) return [];
  return [{ person, name, day: dayInWords(since.fromAt - 1, office.timezone, now), team: last.team }];
}

function sentenceOf(teams: readonly TeamRow[], players: readonly PlayerRow[]): string {
  const playing = players.filter(({ joins }) => joins === null);
  const joiners = players.filter(({ joins }) => joins !== null);
  const halves = teams.filter(({ missing }) => missing !== null);
  const count = teams.filter(({ keeps }) => keeps === null).length;
  if (players.length === 0) return 'Nobody plays yet.';
  const people =
    playing.length === 1 ? 'One person plays' : `${capital(inWords(playing.length))} people play`;
  const joint = `${people} in ${inWords(count)} joint ${count === 1 ? 'team' : 'teams'}.`;
  const joining = joiners.map(({ name, joins }) => `${name} starts on ${joins}.`).slice(0, NAMED_MAX);
  const lacking = halves.map(({ team }) => team);
  const lack =
    lacking.length === 0
      ? []
      : [`${listNames(lacking)} ${lacking.length === 1 ? 'has' : 'have'} only one of the two crafts.`];
  return [joint, ...joining, ...lack].join(' ');
}

/** A sentence names a few; the rows show everybody. */
const NAMED_MAX = 2;

const countOf = (players: readonly PlayerRow[], craft: Craft) =>
  players.filter((row) => row.craft === craft).length;
