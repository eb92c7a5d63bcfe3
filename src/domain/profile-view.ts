// What a person's page shows, ready to print: words, numbers and geometry as shares of the width, no markup.

import type { Craft } from './fact.ts';
import type { Face } from './story.ts';

/** Text of the first sentence; a part with `href` leads to its receipts on the page. */
export type SentencePart = { text: string; href: string | null; craft: Craft | null };

/** `text` says what the step is and what would get there; `distance` is whole points above the present ones. */
export type NextStep = { at: number; distance: number; title: string; text: string };

/** One win on the tape. `from` and `to` are shares of the ruler, 0 to 1. */
export type TapePiece = {
  from: number;
  to: number;
  tone: 'closed' | 'strong' | 'soft';
  under: 'helped' | 'waiting' | null;
};

/** A tick with a label is a numeral of the ruler; `crowded` labels stand only where there is room. */
export type TapeTick = {
  x: number;
  size: 'short' | 'middle' | 'long';
  label: string | null;
  crowded: boolean;
};

export type Tape = {
  pieces: TapePiece[];
  end: number;
  ticks: TapeTick[];
  step: { x: number; label: string; gap: string } | null;
  last: { x: number; label: string; says: string; near: boolean } | null;
  legend: { mark: 'closed' | 'strong' | 'soft' | 'helped' | 'waiting'; says: string }[];
  says: string;
};

/** `fraction` is null where words say it better: the whole pot, or a weight without a readable fraction. */
export type Arithmetic = { fraction: string | null; before: string; after: string };

/** One counted touch of the person behind a win, or a correction when `role` is null. */
export type MadeLine = { role: string | null; asset: string; when: string; sum: Arithmetic; points: number };

export type MadeRow = {
  deal: string;
  on: string;
  customer: string;
  terms: string;
  lines: MadeLine[];
  points: number;
};

/** `x` is a share of the relay, 0 at its scale's start and 1 at the signature. */
export type Station = { face: Face; x: number };

export type Relay = { stations: Station[]; closers: Face[]; says: string };

export type ClosedRow = {
  deal: string;
  customer: string;
  terms: string;
  relay: Relay;
  points: number;
  helped: number;
  waiting: number;
};

export type RoleCount = { label: string; count: number };

export type Strength = { title: string; text: string; counts: RoleCount[] };

/** `recent` and `older` are newest first; points of all rows sum to `points`. */
export type MadeTable = {
  recent: MadeRow[];
  older: MadeRow[];
  olderPoints: number;
  points: number;
  total: string;
  strength: Strength | null;
};

/** Each table has a scale of its own, so that one long path does not crowd all the others. */
export type RelayScale = { start: string; middle: string };

/** Said once for all wins that nobody is named for, under the newest of them, whose key is `deal`. */
export type Waiting = { deal: string; says: string };

export type ClosedTable = {
  recent: ClosedRow[];
  older: ClosedRow[];
  olderPoints: number;
  olderHelped: number;
  points: number;
  helped: number;
  total: string;
  scale: RelayScale;
  olderScale: RelayScale;
  waiting: Waiting | null;
  strength: Strength | null;
};

/** One win or several close ones, at the middle of their days, 0 to 1; `mark` are initials or a number of wins. */
export type AssetStation = { x: number; mark: string; craft: Craft; says: string };

/** Every win that the asset helped is in one of `stations`, and again in one of `narrow` for small screens. */
export type AssetLine = {
  asset: string;
  title: string;
  about: string;
  evergreen: boolean;
  stations: AssetStation[];
  narrow: AssetStation[];
  wins: number;
  points: number;
};

export type AssetDays = {
  title: string;
  lines: AssetLine[];
  rest: { says: string; points: number }[];
  marks: { x: number; label: string; today: boolean }[];
  end: number;
  points: number;
};

/** The assets with the most points, and together all `more` that have no row of their own. */
export type Carried = {
  rows: { maker: Face; title: string; about: string; wins: number; points: number }[];
  more: { assets: number; points: number } | null;
  says: string;
};

export type WonWith = { says: string; rows: { face: Face; wins: number }[] };

/** `rail` is the place 1 to 3, or null for a month off the podium, which never shows a number. */
export type BumpLine = { team: string; own: boolean; rails: (1 | 2 | 3 | null)[] };

export type TeamMonths = {
  team: string;
  months: { label: string; open: boolean; sealed: boolean; team: number; own: number }[];
  lines: BumpLine[];
  says: string;
};

export type Best = { number: string; what: string; where: string };

/** A seal: what runs round it, and the figure in the middle. `id` is unique on the page. */
export type HonourSeal = { id: string; href: string; round: string; figure: string; unit: string };

export type ProfileView = {
  face: Face;
  initials: string;
  standing: string;
  season: { key: string; month: string; current: boolean };
  previous: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
  /** From a month without points, the way back to the present one. */
  present: { href: string; label: string } | null;
  sentence: SentencePart[];
  points: number;
  pointsText: string;
  today: { points: string; from: string } | null;
  step: NextStep | null;
  /** Where no step is left above: what the month has passed. */
  beyond: { title: string; text: string } | null;
  tape: Tape | null;
  closed: ClosedTable | null;
  made: MadeTable | null;
  assetDays: AssetDays | null;
  carried: Carried | null;
  wonWith: WonWith | null;
  months: TeamMonths | null;
  honours: HonourSeal[];
  bests: Best[];
  locale: string;
};
