// What a month would have given under other rules: points per team and person, moved from what stands. Posts nothing.

import type { EntryKind } from './entry.ts';
import type { Craft } from './fact.ts';
import { type Candidate, type Honours, honours } from './honours.ts';
import { podium } from './podium.ts';
import type { Rational } from './rational.ts';
import type { Rules } from './rules.ts';
import { standTeams, type TeamTotals } from './standings.ts';

/** Points of one deal to one person. `team` is null for somebody who plays for none. */
export type Part = { person: string; kind: EntryKind; team: string | null; craft: Craft; points: number };

/** A person's points of a month, from wins and from assists. */
export type PersonPoints = { person: string; win: number; assist: number };

/** Whole points of a month, by team and by person. */
export type Tally = { teams: Map<string, TeamTotals>; people: Map<string, PersonPoints> };

/** How a month stands: podium from the first place on, and honours. `scoreText` is what ranked. */
export type MonthStand = {
  perHead: boolean;
  podium: { place: number; teams: { team: string; scoreText: string }[] }[];
  honours: Honours;
};

/** One month as it stands (or was sealed), and as the draft would have it. */
export type MonthUnderBoth = {
  season: string;
  isSealed: boolean;
  before: MonthStand;
  after: MonthStand;
};

/** A person's points over the months, as they stand and under the draft. */
export type PersonChange = { person: string; before: number; after: number };

/** `seasons` and what they moved, oldest first; `fact` is the last fact that was known. */
export type WhatIf = { fact: number; seasons: MonthUnderBoth[]; people: PersonChange[] };

/**
 * What is deserved minus what was posted, per person, kind, team and craft, without the zeros: the effect of the draft
 * on one deal. Empty when it changes nothing.
 */
export function effectOf(deserved: readonly Part[], posted: readonly Part[]): Part[] {
  const sums: Part[] = [];
  // A deal has a handful of people: looking through them is faster than making a key of each.
  const add = (part: Part, points: number): void => {
    const own = sums.find(
      (sum) =>
        sum.person === part.person &&
        sum.kind === part.kind &&
        sum.team === part.team &&
        sum.craft === part.craft,
    );
    if (own !== undefined) own.points += points;
    else sums.push({ ...ownerOf(part), points });
  };
  for (const part of posted) add(part, -part.points);
  for (const part of deserved) add(part, part.points);
  return sums.filter(({ points }) => points !== 0);
}

export function tallyOf(teams: readonly TeamTotals[], people: readonly PersonPoints[]): Tally {
  return {
    teams: new Map(teams.map((team) => [team.team, { ...team }])),
    people: new Map(people.map((person) => [person.person, { ...person }])),
  };
}

/** Moves the tally by the parts. */
export function moveBy(tally: Tally, parts: readonly Part[]): void {
  for (const { person, kind, team, craft, points } of parts) {
    const own = tally.people.get(person) ?? { person, win: 0, assist: 0 };
    own[kind] += points;
    tally.people.set(person, own);
    if (team === null) continue;
    const theirs = tally.teams.get(team) ?? { team, sales: 0, marketing: 0 };
    theirs[craft] += points;
    tally.teams.set(team, theirs);
  }
}

/** `heads` is each team's head-count over the month, `met` with how many colleagues each person shared a win. */
export function monthStand(
  { teams, people }: Tally,
  rules: Rules,
  heads: ReadonlyMap<string, Rational>,
  met: ReadonlyMap<string, number>,
  isNamed: (person: string) => boolean,
): MonthStand {
  const standings = standTeams([...teams.values()], rules, heads);
  const candidates = [...people.values()].map((own): Candidate => {
    const { person } = own;
    return { ...own, name: person, colleagues: met.get(person) ?? 0, isPublic: isNamed(person) };
  });
  return {
    perHead: rules.teamScore === 'perHead',
    podium: podium(standings, rules).steps.map(({ place, teams: onStep }) => {
      return { place, teams: onStep.map(({ team, scoreText }) => ({ team, scoreText })) };
    }),
    honours: honours(candidates),
  };
}

function ownerOf({ person, kind, team, craft }: Part): Omit<Part, 'points'> {
  return { person, kind, team, craft };
}
