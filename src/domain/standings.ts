// Who stands where in a season: places by points, with ties as they are. It posts nothing and hides nobody.

import { byCodeUnit } from './order.ts';
import { add, compare, div, floor, isZero, mul, type Rational, rational, ZERO } from './rational.ts';
import type { Rules } from './rules.ts';

/** A thing and its place, from 1. */
export type Placed<T> = { place: number; of: T };

/** Whole points of a team in a season. */
export type TeamTotals = { team: string; sales: number; marketing: number };

/**
 * `place` is null without points. `score` is what ranks, exactly; `scoreText` is its plain digits, with one
 * decimal (rounded half up) per head.
 */
export type TeamStanding = TeamTotals & {
  points: number;
  place: number | null;
  score: Rational;
  scoreText: string;
};

/**
 * Competition places, largest value first: equal values share a place and the next place is skipped (1, 2, 2, 4).
 * Inside a tie by name, in code units of its NFC form. A value of zero or less has no place and is left out.
 */
export function rank<T>(
  things: readonly T[],
  value: (thing: T) => Rational | number,
  name: (thing: T) => string,
): Placed<T>[] {
  const sorted = things
    .map((of) => ({ of, value: exact(value(of)), name: name(of).normalize('NFC') }))
    .filter((each) => compare(each.value, ZERO) > 0)
    .sort((a, b) => compare(b.value, a.value) || byCodeUnit(a.name, b.name));
  let place = 0;
  return sorted.map((each, index) => {
    const above = sorted[index - 1];
    if (above === undefined || compare(above.value, each.value) !== 0) place = index + 1;
    return { place, of: each.of };
  });
}

/**
 * Teams in order of their places, then those without one by name. `headcount` is each team's average number of
 * people over the season so far, needed for `perHead` alone; a team that had nobody on any day has no score.
 */
export function standTeams(
  totals: readonly TeamTotals[],
  rules: Pick<Rules, 'teamScore'>,
  headcount: ReadonlyMap<string, Rational>,
): TeamStanding[] {
  const scored = totals.map((team) => {
    const points = team.sales + team.marketing;
    const score = scoreOf(points, rules, headcount.get(team.team) ?? ZERO);
    return { ...team, points, score, scoreText: textOf(score, rules) };
  });
  const placed = rank(
    scored,
    (team) => team.score,
    (team) => team.team,
  );
  const standing = new Set(placed.map(({ of }) => of));
  const others = scored.filter((team) => !standing.has(team)).sort((a, b) => byName(a.team, b.team));
  return [
    ...placed.map(({ place, of }) => ({ ...of, place })),
    ...others.map((team) => ({ ...team, place: null })),
  ];
}

function scoreOf(points: number, { teamScore }: Pick<Rules, 'teamScore'>, heads: Rational): Rational {
  switch (teamScore) {
    case 'total':
      return rational(points);
    case 'perHead':
      return isZero(heads) ? ZERO : div(rational(points), heads);
    default:
      return teamScore satisfies never;
  }
}

function textOf(score: Rational, { teamScore }: Pick<Rules, 'teamScore'>): string {
  if (teamScore === 'total') return String(floor(score));
  const tenths = floor(add(mul(score, rational(10)), rational('1/2')));
  const magnitude = String(tenths < 0n ? -tenths : tenths).padStart(2, '0');
  return `${tenths < 0n ? '-' : ''}${magnitude.slice(0, -1)}.${magnitude.slice(-1)}`;
}

function byName(a: string, b: string): number {
  return byCodeUnit(a.normalize('NFC'), b.normalize('NFC'));
}

function exact(value: Rational | number): Rational {
  return typeof value === 'number' ? rational(value) : value;
}
