// What a move from one team to another means for both, said before and after. It moves nobody.

import type { Craft, Person } from './fact.ts';

const CRAFTS: readonly Craft[] = ['sales', 'marketing'];

/**
 * `roster` is everybody as of the day of the move, with their teams of the day before; `to` is null for somebody who
 * leaves, and undefined while no team is chosen.
 */
export function consequencesOf(
  roster: readonly Person[],
  mover: Person,
  to: string | null | undefined,
): string[] {
  const from = mover.team;
  const rest = roster.filter(({ person }) => person !== mover.person);
  const has = (team: string, craft: Craft) => rest.some((one) => one.team === team && one.craft === craft);
  const lacksAfter = (team: string) =>
    CRAFTS.filter((craft) => !has(team, craft) && !(team === to && craft === mover.craft));
  const stays = from === null ? [] : [`Points until then stay with ${from}.`];
  const touched = [from, to].filter((team): team is string => typeof team === 'string');
  const lacks = touched.flatMap((team) => lackOf(team, lacksAfter(team)));
  if (lacks.length > 0) return [...stays, ...lacks];
  if (touched.length === 2) return [...stays, 'Both teams keep both crafts.'];
  return [...stays, ...touched.map((team) => `${team} keeps both crafts.`)];
}

function lackOf(team: string, lacking: readonly Craft[]): string[] {
  if (lacking.length === 0) return [];
  if (lacking.length === 2) return [`Then nobody plays for ${team} any more.`];
  return [`Then ${team} has nobody from ${lacking[0]}, and stands on no podium without.`];
}
