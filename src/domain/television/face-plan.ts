// Places a team's faces so that nobody falls out: one line, or a line for each craft where they are many. Pure.

import type { BoardTeam } from '../frame.ts';

/** How many lines the faces of a whole board take, so that its rows look alike. */
export function faceLines(teams: Pick<BoardTeam, 'faces'>[]): 1 | 2 {
  return teams.some(({ faces }) => faces.sales.length + faces.marketing.length > ONE_LINE_MAX) ? 2 : 1;
}

/** So many fit beside each other without covering an eye. */
const ONE_LINE_MAX = 5;
/** The column's width in discs: what is left of a shared line after two discs and the gap, or a line of one's own. */
const DISCS = { leader: { shared: 1.74, own: 4.5 }, other: { shared: 2.1, own: 6.8 } };

/** How much of each disc stays visible, 0 to 1, for crews of so many. Whoever `leads` has larger discs. */
export function faceStep(sales: number, marketing: number, lines: 1 | 2, leads: boolean): number {
  const { shared, own } = leads ? DISCS.leader : DISCS.other;
  if (lines === 1) return Math.min(0.84, shared / Math.max(1, sales + marketing - 2));
  return Math.min(0.86, (own - 1) / Math.max(1, sales - 1, marketing - 1));
}
