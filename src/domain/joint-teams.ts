// Joint teams as setup draws them: both crafts side by side, so that a missing one is seen. Counts no points.

import type { Craft } from './fact.ts';

/** Somebody who plays, known already or only about to be. */
export type Mate = { name: string; craft: Craft; team: string | null };

/** `team` is null for people who play for none yet. Everybody stands in the order in which they came. */
export type JointTeam = { team: string | null; sales: Mate[]; marketing: Mate[] };

/** Teams in the order in which they came; people without a team are last. */
export function jointTeams(people: readonly Mate[]): JointTeam[] {
  const teams = new Map<string | null, JointTeam>();
  for (const mate of people) {
    const known = teams.get(mate.team) ?? { team: mate.team, sales: [], marketing: [] };
    known[mate.craft].push(mate);
    teams.set(mate.team, known);
  }
  return [...teams.values()].sort((a, b) => Number(a.team === null) - Number(b.team === null));
}

/** The craft that a joint team lacks: it takes no step on the podium until somebody of it joins. */
export function missingCraft({ team, sales, marketing }: JointTeam): Craft | null {
  if (team === null) return null;
  if (sales.length === 0) return 'sales';
  return marketing.length === 0 ? 'marketing' : null;
}
