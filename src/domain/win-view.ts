// What the page of one win shows, ready to print: words, points and places on the path, no markup.

import type { Choice } from './desk-forms.ts';
import type { SentencePart } from './profile-view.ts';
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

/** `gaps` are the days between neighbours; `more` touches have no station of their own. */
export type WinPath = {
  stations: PathStation[];
  gaps: { from: number; to: number; says: string }[];
  more: number;
};

export type WinTouch = {
  title: string;
  who: string;
  on: string;
  evidence: string;
  points: number | null;
  why: string;
};

export type WinEntry = {
  number: number;
  who: string;
  team: string;
  what: string;
  on: string;
  points: number;
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
  touches: WinTouch[];
  entries: WinEntry[];
  total: number;
  maySay: MaySay;
  wonOn: string;
  locale: string;
};
