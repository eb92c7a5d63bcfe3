// Everything a screen shows, as of one fact number. The page and the stream use this same type.

import type { ShownMoment } from './moment.ts';
import type { ScreenLook } from './screen-look.ts';
import type { Face } from './story.ts';
import type { RowPlan } from './television/row-plan.ts';
import type { Slot } from './television/scene.ts';
import type { Word } from './television/win-sentence.ts';

/**
 * `place` is null while the team has no points. `up` counts places gained since the start of the office
 * day, 0 for none (falls are not shown). `score` is what ranks, as text; `sales` and `marketing` are whole
 * points. `gapText` is the distance to the next place up, or for a sole leader how far it is ahead. Texts are ready to
 * show, in the words of the place.
 */
export type BoardTeam = {
  team: string;
  name: string;
  place: number | null;
  up: number;
  upText: string;
  sales: number;
  marketing: number;
  points: number;
  score: string;
  gapText: string;
  partsText: string;
  /** The score of the next place up over the leader's, 0 to 1; null for the leader. */
  nextShare: number | null;
  /** This team's score over the leader's, 0 to 1. */
  share: number;
  faces: { sales: Face[]; marketing: Face[] };
  row: RowPlan;
};

/**
 * Shares are of the target, 0 to 1; `pace` is where an even month would be now. Texts are ready to show; `look` and
 * `lanes` are the classes of the whole and of its two lanes.
 */
export type BoardGoal = {
  label: string;
  targetText: string;
  ofText: string;
  wonText: string;
  paceText: string;
  share: number;
  pace: number;
  daysText: string;
  met: boolean;
  look: string;
  lanes: string;
};

/**
 * `words` follow the customer and `amount`, which ends in what joins them; `look` is a class for their size. Before the
 * first win `deal` and `customer` are ''. `closers` are short names.
 */
export type BoardLatest = {
  deal: string;
  label: string;
  look: string;
  customer: string;
  amountText: string;
  amount: string;
  words: Word[];
  closers: string[];
};

/**
 * `at` is the server's clock when the frame was made; screens tell the time by it, not by their own. The clock's zone,
 * the locale, the mark between thousands and all words are those of the place that the frame was made for.
 */
export type BoardFrame = {
  epoch: string;
  fact: number;
  build: string;
  at: number;
  office: { name: string; timezone: string; locale: string; group: string };
  season: { key: string; month: string };
  /** What the table of teams is called, and what stands there while it is empty. */
  table: string;
  empty: readonly string[];
  /** Best first; only as many as screens show. Teams without points follow by name, without a place. */
  teams: BoardTeam[];
  /** How many teams are not among them, 0 for none; who they are never leaves the server. */
  more: number;
  goal: BoardGoal | null;
  latest: BoardLatest;
  wins: number;
  /** Why the numbers stand still, or null while they move; and the month in one line. Ready to show. */
  note: string | null;
  foot: string;
  /** New since the screen's cursor and at most 90 s old, oldest first. */
  moments: ShownMoment[];
  /** What the loop of the screen that gets it has to show right now, in order; only scenes with content. */
  slots: Slot[];
  /** How the screen that gets it should look; null for a browser that is no screen. */
  screen: ScreenLook | null;
};
