// Who played for which team in a span of time: everybody, with or without points, for any part of it.

import type { Membership, Person } from './fact.ts';

/** People of one team by key, as their crafts were. */
export type TeamCast = { team: string; sales: string[]; marketing: string[] };

/**
 * Teams by name. `memberships` are per person, oldest first; each lasts until the next begins. Both ends of the span
 * (UTC ms) are inside it. Whoever changed teams stands with both. People keep the order of `people`.
 */
export function castOf(
  people: readonly Person[],
  memberships: ReadonlyMap<string, readonly Membership[]>,
  span: { from: number; to: number },
): TeamCast[] {
  const teams = new Map<string, TeamCast>();
  for (const { person, craft } of people) {
    for (const team of teamsWithin(memberships.get(person) ?? [], span)) {
      const cast = teams.get(team) ?? { team, sales: [], marketing: [] };
      cast[craft].push(person);
      teams.set(team, cast);
    }
  }
  return [...teams.values()].sort((a, b) => (a.team < b.team ? -1 : 1));
}

function teamsWithin(spells: readonly Membership[], span: { from: number; to: number }): Set<string> {
  const within = spells.filter((spell, index) => {
    const end = spells[index + 1]?.fromAt ?? Number.POSITIVE_INFINITY;
    return spell.fromAt <= span.to && end > span.from;
  });
  return new Set(within.flatMap(({ team }) => (team === null ? [] : [team])));
}
