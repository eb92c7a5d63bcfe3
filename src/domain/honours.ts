// The three honours for people, equal in size. Names the best and says nothing about the rest.

import type { Entry } from './entry.ts';
import { rank } from './standings.ts';

/** A person's season: whole points by kind, colleagues they shared a win with, and whether they may be named. */
export type Candidate = {
  person: string;
  name: string;
  win: number;
  assist: number;
  colleagues: number;
  isPublic: boolean;
};

/** `count` is points, or colleagues for the connector. Everyone with that count shares it, by name. */
export type Honour = { count: number; people: string[] };

/** Null where nobody has earned it. */
export type Honours = { closer: Honour | null; maker: Honour | null; connector: Honour | null };

/** Closer: most points from wins. Maker: most points from assists. Connector: most different colleagues. */
export function honours(candidates: readonly Candidate[]): Honours {
  const named = candidates.filter((candidate) => candidate.isPublic);
  return {
    closer: best(named, (candidate) => candidate.win),
    maker: best(named, (candidate) => candidate.assist),
    connector: best(named, (candidate) => candidate.colleagues),
  };
}

/**
 * For each person, how many different colleagues they shared a win with: both hold points of it, above zero once
 * all entries of the deal are added up.
 */
export function colleagues(
  entries: readonly Pick<Entry, 'deal' | 'person' | 'points'>[],
): Map<string, number> {
  const met = new Map<string, Set<string>>();
  for (const people of peopleByDeal(entries)) {
    for (const person of people) {
      const others = met.get(person) ?? new Set();
      for (const other of people) if (other !== person) others.add(other);
      met.set(person, others);
    }
  }
  return new Map([...met].map(([person, others]) => [person, others.size]));
}

function best(candidates: readonly Candidate[], count: (candidate: Candidate) => number): Honour | null {
  const first = rank(candidates, count, (candidate) => candidate.name).filter(({ place }) => place === 1);
  const [one] = first;
  return one === undefined ? null : { count: count(one.of), people: first.map(({ of }) => of.person) };
}

function peopleByDeal(entries: readonly Pick<Entry, 'deal' | 'person' | 'points'>[]): string[][] {
  const deals = new Map<string, Map<string, number>>();
  for (const { deal, person, points } of entries) {
    const people = deals.get(deal) ?? new Map<string, number>();
    people.set(person, (people.get(person) ?? 0) + points);
    deals.set(deal, people);
  }
  return [...deals.values()].map((people) =>
    [...people].flatMap(([person, points]) => (points > 0 ? person : [])),
  );
}
