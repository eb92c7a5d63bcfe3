// Places a team's faces so that nobody falls out: one line, or a line for each craft where they are many. Pure.

import type { BoardTeam } from '#src/domain/frame.ts';
import type { Face } from '#src/domain/story.ts';

/** A craft's faces; `step` is how much of each disc stays visible, `more` how many did not fit. */
export type Crew = { faces: Face[]; more: number; step: number };

/** How many lines the faces of a whole board take, so that its rows look alike. */
export function faceLines(teams: BoardTeam[]): 1 | 2 {
  return teams.some(({ faces }) => faces.sales.length + faces.marketing.length > ONE_LINE_MAX) ? 2 : 1;
}

/** So many fit beside each other without covering an eye. */
const ONE_LINE_MAX = 5;
const CREW_MAX = 9;
/** The column's width in discs: what is left of a shared line after two discs and the gap, or a line of one's own. */
const DISCS = { leader: { shared: 1.74, own: 4.5 }, other: { shared: 2.1, own: 6.8 } };

/** The two crews of a team. Whoever `leads` has larger discs. */
export function planFaces(
  faces: BoardTeam['faces'],
  lines: 1 | 2,
  leads: boolean,
): { sales: Crew; marketing: Crew } {
  const room = leads ? DISCS.leader : DISCS.other;
  const shared = Math.min(0.84, room.shared / Math.max(1, faces.sales.length + faces.marketing.length - 2));
  const crew = (all: Face[]): Crew => {
    const more = all.length > CREW_MAX ? all.length - CREW_MAX + 1 : 0;
    const shown = more > 0 ? all.slice(0, CREW_MAX - 1) : all;
    const discs = shown.length + (more > 0 ? 1 : 0);
    const own = Math.min(0.86, (room.own - 1) / Math.max(1, discs - 1));
    return { faces: shown, more, step: lines === 1 ? shared : own };
  };
  return { sales: crew(faces.sales), marketing: crew(faces.marketing) };
}
