// What the page of one win shows, ready to print: words, points and places on the path, no markup.

import type { Choice } from './desk-forms.ts';
import type { SaidExact } from './exact-words.ts';
import type { SentencePart } from './profile-view.ts';
import type { SumLine } from './receipt-words.ts';
import type { Face } from './story.ts';

/** `column` is 0 to 20 of 24 columns, of which a station takes four; true to time where there is room. */
export type PathStation = {
  column: number;
  verb: string;
  points: number;
  craft: Face['craft'];
  faces: Face[];
  title: string;
  who: string;
  on: string;
};

/**
 * `gaps` are the days between neighbours; `more` touches have no station of their own. `months` begin at their
 * `column`, which need not be whole.
 */
export type WinPath = {
  stations: PathStation[];
  gaps: { from: number; to: number; says: string }[];
  months: { column: number; says: string }[];
  more: number;
};

/** One person's part of a pot, in figures that sum: exact = whole + rest, points = whole + the extra one. */
export type WinPart = {
  who: string;
  share: string;
  fraction: string | null;
  percent: string;
  exact: SaidExact;
  whole: string;
  rest: SaidExact;
  extra: boolean;
  points: string;
};

/** `why` says why it does not count; then it has no weight. `role` is what it is under the model. */
export type WinTouch = {
  touch: string;
  title: string;
  who: string;
  on: string;
  evidence: string;
  role: string;
  weight: { fraction: string | null; percent: string } | null;
  parts: WinPart[];
  points: number;
  why: string;
};

/** Under the line: what all parts of a pot sum to. */
export type WinSum = { exact: SaidExact; whole: string; rest: SaidExact; extra: number; points: string };

export type WinEntry = {
  number: string;
  fact: string;
  who: string;
  team: string;
  what: string;
  on: string;
  season: string;
  points: number;
};

/** `from` and `to` are shares of the bar, in path order; `says` is for those who cannot see it. */
export type WentPiece = { who: string; craft: Face['craft']; points: string; from: number; to: number };

export type Went = {
  pieces: WentPiece[];
  teams: { team: string; points: string; who: string }[];
  says: string;
};

/** The arithmetic; `since` says who signed the rules, or from when on they hold; `amount` and `closing` are null for a deal that is not won. `isRounded`: the table's exact parts are not. */
export type WinSteps = {
  version: number;
  since: string;
  amount: { lines: SumLine[]; sum: string; points: string } | null;
  closing: { points: string; says: string; parts: WinPart[]; left: string } | null;
  assist: { points: string; says: string; isNobodys: boolean };
  notes: string[];
  isRounded: boolean;
  touches: WinTouch[];
  sum: WinSum;
  /** Whom the points went to that rounding left over; empty where none was. */
  left: string;
  says: string;
  went: Went;
  entries: WinEntry[];
  posted: string;
  total: number;
};

/** What the reader may still say: assets to name, own assets to claim; null for somebody who may not. */
export type MaySay = { name: Choice[] | null; claim: Choice[] | null };

/** `gone` says what became of a win that is none any more. `waiting` are points that nobody has yet. */
export type WinView = {
  key: string;
  customer: string;
  gone: string | null;
  won: string;
  sentence: SentencePart[];
  path: WinPath;
  waiting: number;
  /** What becomes of points that nobody has, in a sentence. */
  waits: string | null;
  /** Nobody can be named any more: the pot has lapsed. */
  isOver: boolean;
  steps: WinSteps;
  maySay: MaySay;
  wonOn: string;
  locale: string;
};
