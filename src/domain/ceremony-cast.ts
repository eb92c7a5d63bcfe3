// Who played for which team in a span of time: everybody, with or without points, for any part of it.

import type { Membership, Person } from './fact.ts';
import { faceOf } from './names.ts';
import type { Face } from './story.ts';

export type Cast = { teams: Map<string, { sales: Face[]; marketing: Face[] }>; everyone: Face[] };

/**
 * `memberships` are per person, oldest first; each lasts until the next begins. Both ends of the span (UTC ms)
 * are inside it. Whoever changed teams stands with both, and once in `everyone`. Faces keep the order of `people`.
 */
export function castOf(
  people: readonly Person[],
  memberships: ReadonlyMap<string, readonly Membership[]>,
  span: { from: number; to: number },
  shorts: ReadonlyMap<string, string>,
): Cast {
  const teams: Cast['teams'] = new Map();
  const everyone: Face[] = [];
  for (const person of people) {
    const face = faceOf(person, shorts);
    const played = teamsWithin(memberships.get(person.person) ?? [], span);
    if (played.size > 0) everyone.push(face);
    for (const team of played) {
      const faces = teams.get(team) ?? { sales: [], marketing: [] };
      faces[face.craft].push(face);
      teams.set(team, faces);
    }
  }
  return { teams, everyone };
}

function teamsWithin(spells: readonly Membership[], span: { from: number; to: number }): Set<string> {
  const within = spells.filter((spell, index) => {
    const end = spells[index + 1]?.fromAt ?? Number.POSITIVE_INFINITY;
    return spell.fromAt <= span.to && end > span.from;
  });
  return new Set(within.flatMap(({ team }) => (team === null ? [] : [team])));
}
