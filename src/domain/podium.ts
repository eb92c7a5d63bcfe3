// Which teams stand on the podium, and what the others still need. The standings themselves are not changed.

import type { Craft } from './fact.ts';
import type { Rules } from './rules.ts';
import { rank, type TeamStanding } from './standings.ts';

/** `steps` from the first place on; `needs` names the craft whose points a placed team still lacks. */
export type Podium = {
  steps: { place: number; teams: TeamStanding[] }[];
  needs: { team: string; craft: Craft }[];
};

/**
 * All eligible teams of rank 1 to 3; tied teams share a step. With `bothCrafts`, a team without points from both
 * crafts is not eligible and consumes no place.
 */
export function podium(standings: readonly TeamStanding[], rules: Pick<Rules, 'bothCrafts'>): Podium {
  const placed = standings.filter((team) => team.place !== null);
  const needs = rules.bothCrafts ? placed.flatMap(needsOf) : [];
  const needy = new Set(needs.map((need) => need.team));
  const eligible = placed.filter((team) => !needy.has(team.team));
  const shown = rank(
    eligible,
    (team) => team.score,
    (team) => team.team,
  ).filter(({ place }) => place <= STEPS);
  const places = [...new Set(shown.map(({ place }) => place))];
  const steps = places.map((place) => {
    return { place, teams: shown.filter((each) => each.place === place).map(({ of }) => of) };
  });
  return { steps, needs };
}

const STEPS = 3;

function needsOf({ team, sales, marketing }: TeamStanding): Podium['needs'] {
  const needs: Podium['needs'] = [];
  if (sales <= 0) needs.push({ team, craft: 'sales' });
  if (marketing <= 0) needs.push({ team, craft: 'marketing' });
  return needs;
}
