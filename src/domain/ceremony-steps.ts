// The steps of the podium at one cue: which are still empty, which carry whom, and where they stand, side by side.

import type { CeremonyTeam, Cue, PodiumPlace } from './ceremony.ts';

/**
 * `at` counts slots from the left edge of the row and `wide` the slots it takes, one for each team on it.
 * A step is `gone` once it is known that nobody holds its place; it stays `empty` until then, so that the
 * empty podium does not give a tie away.
 */
export type PodiumStep = {
  place: PodiumPlace;
  state: 'empty' | 'lit' | 'shown' | 'gone';
  now: boolean;
  at: number;
  wide: number;
  teams: CeremonyTeam[];
};

/** As people know a podium: second left, first in the middle, third right. */
const ROW: PodiumPlace[] = [2, 1, 3];

/** `podium` is every team that will stand on it; the answer holds only those that the cue reveals. */
export function stepsAt(podium: CeremonyTeam[], cue: Cue, place: PodiumPlace | null): PodiumStep[] {
  if (cue === 'title' || cue === 'goal' || cue === 'photo') return [];
  const roll = cue.endsWith('-roll');
  const row = ROW.filter((step) => step <= podium.length).map((step) => {
    const teams = podium.filter((team) => team.place === step);
    const state = stateOf(step, place, roll, teams.length);
    return { place: step, state, now: step === place, teams: state === 'shown' ? teams : [] };
  });
  let at = 0;
  return row.map((step) => {
    const wide = step.state === 'gone' && isCovered(step.place, row) ? 0 : Math.max(1, step.teams.length);
    at += wide;
    return { ...step, at: at - wide, wide };
  });
}

function stateOf(
  step: PodiumPlace,
  place: PodiumPlace | null,
  roll: boolean,
  teams: number,
): PodiumStep['state'] {
  if (place === null || step < place) return 'empty';
  if (step === place) return roll ? 'lit' : 'shown';
  return teams === 0 ? 'gone' : 'shown';
}

/** A tie that is shown spreads over the slots of the places it skips. */
function isCovered(place: PodiumPlace, row: { place: PodiumPlace; teams: CeremonyTeam[] }[]): boolean {
  return row.some((tied) => tied.place < place && tied.place + tied.teams.length > place);
}
