// How the rows of a board are drawn, as classes and texts, so that a screen has nothing left to measure. Pure.

import type { Craft } from '../fact.ts';
import type { BoardTeam } from '../frame.ts';
import type { Language } from '../place.ts';
import { writePoints } from '../write-points.ts';
import { type Bar, type BarNumber, planBars } from './bar-plan.ts';
import { BOARD_WORDS } from './board-words.ts';
import { faceLines, faceStep } from './face-plan.ts';
import { type Step, stepFor } from './fit.ts';
import { at } from './share.ts';

/**
 * The classes of a row, of its name, of its faces and of its bar, as `tv-board.css` and its neighbours know them; then
 * the numbers of the bar, and the names of the crafts where this bar is the legend of all, else ''.
 */
export type RowPlan = {
  look: string;
  name: string;
  faces: string;
  track: string;
  numbers: Record<Craft, Pick<BarNumber, 'inside' | 'after'>>;
  words: Record<Craft, string>;
};

/** How many ems of a name its column holds at the sizes of `tv-board.css`. */
const LEADER_STEPS: Step[] = [
  { em: 4.3, lines: 1 },
  { em: 5.1, lines: 1 },
  { em: 5.8, lines: 2 },
  { em: 6.6, lines: 2 },
  { em: 7.7, lines: 2 },
];
const OTHER_STEPS: Step[] = [
  { em: 6, lines: 1 },
  { em: 7.1, lines: 1 },
  { em: 8.3, lines: 2 },
  { em: 9.3, lines: 2 },
  { em: 10, lines: 2 },
];

/**
 * The same teams, with their rows planned for a board that shows these and no others: bars share one scale, faces take
 * as many lines everywhere.
 */
export function planRows(
  teams: Omit<BoardTeam, 'row'>[],
  { group, language }: { group: string; language: Language },
): BoardTeam[] {
  const said = { write: (points: number) => writePoints(points, group), words: BOARD_WORDS[language] };
  const bars = planBars(teams, said, teams[0]?.place === 1);
  const lines = faceLines(teams);
  return teams.map((team, slot) => ({
    ...team,
    row: planRow(team, slot, bars[slot] as Bar, lines, language),
  }));
}

function planRow(
  { place, name, faces }: Omit<BoardTeam, 'row'>,
  slot: number,
  bar: Bar,
  lines: 1 | 2,
  language: Language,
): RowPlan {
  const leads = slot === 0 && place === 1;
  const step = faceStep(faces.sales.length, faces.marketing.length, lines, leads);
  const { sales, marketing } = BOARD_WORDS[language];
  return {
    look: `slot-${slot}${leads ? ' leads' : ''}`,
    name: `fit-${stepFor(name, leads ? LEADER_STEPS : OTHER_STEPS)}`,
    faces: `lines-${lines} ${at('share', step)}`,
    track: trackOf(bar, leads),
    numbers: { sales: numberOf(bar.sales), marketing: numberOf(bar.marketing) },
    words: leads ? { sales, marketing } : { sales: '', marketing: '' },
  };
}

/** The leader's bar is the legend: its words stand in the bar where both fit, else below it. */
function trackOf({ kind, type, share, seam, next, sales, marketing }: Bar, leads: boolean): string {
  const legend = !leads ? [] : sales.holdsWord && marketing.holdsWord ? ['legend'] : ['key'];
  const shares = [at('share', share), at('seam', seam), at('next', next ?? 0)];
  return [kind, type, ...legend, ...shares].join(' ');
}

function numberOf({ inside, after }: BarNumber): Pick<BarNumber, 'inside' | 'after'> {
  return { inside, after };
}
