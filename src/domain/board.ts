// Turns standings into the rows of the board: what each team has, and how far the next place is.

import type { BoardTeam } from './frame.ts';
import type { Language } from './place.ts';
import { compare, sub, toNumber } from './rational.ts';
import type { TeamStanding } from './standings.ts';
import type { Face } from './story.ts';
import { BOARD_WORDS, type BoardWords } from './television/board-words.ts';
import { planRows } from './television/row-plan.ts';
import { writePoints } from './write-points.ts';

export type Faces = { sales: Face[]; marketing: Face[] };

/**
 * Rows in order of place, teams without points last; at most `rowsMax`, so that no place below the shown top
 * leaves the server. `climbed` gives the places that a team gained today, 0 for none; `group` stands between the
 * thousands.
 */
export function boardRows(
  standings: TeamStanding[],
  climbed: ReadonlyMap<string, number>,
  faces: ReadonlyMap<string, Faces>,
  { rowsMax, group, language = 'en' }: { rowsMax: number; group: string; language?: Language },
): BoardTeam[] {
  const leader = standings.find((standing) => standing.place === 1);
  const top = leader ? toNumber(leader.score) : 0;
  const words = BOARD_WORDS[language];
  const rows = standings.slice(0, rowsMax).map((standing, index) => {
    const above = nextUp(standings, index);
    return {
      team: standing.team,
      name: standing.team,
      place: standing.place,
      up: Math.max(0, climbed.get(standing.team) ?? 0),
      upText: words.climbed(Math.max(0, climbed.get(standing.team) ?? 0)),
      sales: standing.sales,
      marketing: standing.marketing,
      points: standing.sales + standing.marketing,
      score: standing.scoreText,
      gapText: gapText(standings, index, above, words, group),
      partsText: words.parts(writePoints(standing.sales, group), writePoints(standing.marketing, group)),
      nextShare: above && top > 0 ? toNumber(above.score) / top : null,
      share: top > 0 ? Math.max(0, toNumber(standing.score) / top) : 0,
      faces: faces.get(standing.team) ?? { sales: [], marketing: [] },
    };
  });
  return planRows(rows, { group, language });
}

/** The nearest team with a better score; null for whoever stands first, alone or not. */
function nextUp(standings: TeamStanding[], index: number): TeamStanding | null {
  const own = standings[index];
  if (!own || own.place === null || own.place === 1) return null;
  const better = standings.filter((other) => other.place !== null && other.place < (own.place ?? 0));
  return better[better.length - 1] ?? null;
}

function gapText(
  standings: TeamStanding[],
  index: number,
  above: TeamStanding | null,
  words: BoardWords,
  group: string,
): string {
  const own = standings[index];
  if (!own || own.place === null) return words.noPoints;
  if (above) return words.toPlace(distance(above, own, group), above.place ?? 0);
  const next = standings[index + 1];
  if (standings.filter((other) => other.place === own.place).length > 1) return words.level(own.place);
  if (!next || next.place === null) return '';
  return words.ahead(distance(own, next, group));
}

function distance(better: TeamStanding, worse: TeamStanding, group: string): string {
  const gap = toNumber(sub(better.score, worse.score));
  if (compare(better.score, worse.score) === 0) return '0';
  const whole = Number.isInteger(gap) && !better.scoreText.includes('.');
  return writePoints(whole ? gap : Math.max(0.1, gap).toFixed(1), group);
}
