// The faces of a finished month's line-up, as screens may show them now. It decides nobody's team.

import type { TeamCast } from '#src/domain/ceremony-cast.ts';
import type { Person } from '#src/domain/fact.ts';
import { faceOf } from '#src/domain/names.ts';
import type { Face } from '#src/domain/story.ts';
import type { ShownPeople } from './shown-people.ts';

/** Short names tell the people of that month apart, whoever joined since; crafts are those of then. */
export function castFaces(people: Person[], cast: readonly TeamCast[], shown: ShownPeople) {
  const played = new Set(cast.flatMap(({ sales, marketing }) => [...sales, ...marketing]));
  const makers = new Set(cast.flatMap(({ marketing }) => marketing));
  const there = people.filter(({ person }) => played.has(person));
  const shorts = shown.shorts(there);
  const everyone = there
    .filter(({ person }) => shown.how(person) !== 'hidden')
    .map(
      (one) => ({ ...faceOf(one, shorts), craft: makers.has(one.person) ? 'marketing' : 'sales' }) as Face,
    );
  const among = (keys: readonly string[]) => everyone.filter(({ person }) => keys.includes(person));
  const of = (team: TeamCast | undefined) => {
    return { sales: among(team?.sales ?? []), marketing: among(team?.marketing ?? []) };
  };
  return { shorts, everyone, of };
}
