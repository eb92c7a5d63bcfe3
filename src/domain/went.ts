// Where the points of a win went: a bar in path order and a sum per team, from what stands posted.

import type { Entry } from './entry.ts';
import type { Craft } from './fact.ts';

/** A person's posted balance of one kind; `from` and `to` are shares of the whole. `others` stands for several. */
export type WentTo = { people: string[]; craft: Craft; points: number; from: number; to: number };

export type TeamSum = { team: string | null; points: number; people: string[] };

const PIECES_MAX = 10;

/** `order` are people in path order; of more than ten of one kind the last ones stand together. */
export function wentTo(entries: readonly Entry[], order: readonly string[]): WentTo[] {
  const pieces = [
    ...fewest(balancesOf(entries, 'assist', order), 'marketing'),
    ...fewest(balancesOf(entries, 'win', order), 'sales'),
  ];
  const total = pieces.reduce((points, piece) => points + piece.points, 0);
  let before = 0;
  return pieces.map((piece) => {
    const from = before / total;
    before += piece.points;
    return { ...piece, from, to: before / total };
  });
}

/** Most points first; a team without points left is not there. */
export function teamSums(entries: readonly Entry[]): TeamSum[] {
  const teams = [...Map.groupBy(entries, ({ team }) => team)].map(([team, all]) => ({
    team,
    points: pointsOf(all),
    people: [...Map.groupBy(all, ({ person }) => person)]
      .filter(([, own]) => pointsOf(own) !== 0)
      .map(([person]) => person),
  }));
  return teams.filter(({ points }) => points !== 0).sort((a, b) => b.points - a.points);
}

type Balance = { person: string; points: number };

function balancesOf(entries: readonly Entry[], kind: Entry['kind'], order: readonly string[]): Balance[] {
  const place = new Map([...order].reverse().map((person, index) => [person, order.length - index]));
  const own = entries.filter((entry) => entry.kind === kind);
  return [...Map.groupBy(own, ({ person }) => person)]
    .map(([person, all]) => ({ person, points: pointsOf(all) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => (place.get(a.person) ?? 0) - (place.get(b.person) ?? 0));
}

function fewest(balances: readonly Balance[], craft: Craft): Pick<WentTo, 'people' | 'craft' | 'points'>[] {
  const kept = balances.length > PIECES_MAX ? PIECES_MAX - 1 : balances.length;
  const single = balances.slice(0, kept).map(({ person, points }) => ({ people: [person], craft, points }));
  const rest = balances.slice(kept);
  if (rest.length === 0) return single;
  return [...single, { people: rest.map(({ person }) => person), craft, points: pointsOf(rest) }];
}

function pointsOf(all: readonly { points: number }[]): number {
  return all.reduce((points, one) => points + one.points, 0);
}
