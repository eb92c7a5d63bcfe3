// The board of one team, where that team sits: its people, its points, its latest wins. Only a shape and pure rules.

import type { Craft } from '../fact.ts';
import type { BoardTeam } from '../frame.ts';
import type { InWords, Language } from '../place.ts';
import type { Face } from '../story.ts';
import { writePoints } from '../write-points.ts';
import { BOARD_WORDS } from './board-words.ts';
import type { SceneHead } from './scene.ts';
import type { Word } from './win-sentence.ts';

/** One of the latest wins: `lead` is the customer and the amount, `says` the whole sentence as one text. */
export type TeamWin = { lead: string; words: Word[]; says: string };

/**
 * The team's month as the board has it: `seam` is the share of sales, 0 to 1; `numbers` are written, '' for none.
 * `place` null before the first points.
 */
export type TeamMonth = {
  place: number | null;
  score: string;
  gap: string;
  up: string;
  seam: number;
  numbers: Readonly<Record<Craft, string>>;
  parts: string;
};

/** `month` is null for a team below the shown top: neither its points nor its place leave the server. */
export type TeamScene = SceneHead & {
  scene: 'team';
  month: TeamMonth | null;
  crafts: Readonly<Record<Craft, string>>;
  people: Readonly<Record<Craft, Face[]>>;
  labels: { people: string; wins: string };
  wins: TeamWin[];
  /** What stands where there are no wins yet. */
  none: string;
};

const WORDS: InWords<{ labels: TeamScene['labels']; foot: (month: string) => string }> = {
  en: { labels: { people: 'Our people', wins: 'Our latest wins' }, foot: (month) => `Our ${month}` },
  de: {
    labels: { people: 'Unsere Leute', wins: 'Unsere letzten Abschlüsse' },
    foot: (month) => `Unser ${month}`,
  },
};

/** What the board knows of a team, ready for its own scene. `group` stands between thousands. */
export function monthOfTeam(row: BoardTeam, group: string): TeamMonth {
  const sales = Math.max(0, row.sales);
  const marketing = Math.max(0, row.marketing);
  const write = (points: number) => (points > 0 ? writePoints(points, group) : '');
  return {
    place: row.place,
    score: writePoints(row.score, group),
    gap: row.gapText,
    up: row.up > 0 ? row.upText : '',
    seam: sales + marketing > 0 ? sales / (sales + marketing) : 0,
    numbers: { sales: write(sales), marketing: write(marketing) },
    parts: row.partsText,
  };
}

/** @param told the month's name in the words of the place */
export function tellTeam(
  team: string,
  told: { language: Language; month: string },
  { month, people, wins }: Pick<TeamScene, 'month' | 'people' | 'wins'>,
): TeamScene | null {
  if (month === null && people.sales.length + people.marketing.length + wins.length === 0) return null;
  const { labels, foot } = WORDS[told.language];
  const { sales, marketing, firstWin } = BOARD_WORDS[told.language];
  const crafts = { sales, marketing };
  const head = { title: team, foot: foot(told.month) };
  return { scene: 'team', ...head, month, crafts, people, labels, wins, none: firstWin };
}
