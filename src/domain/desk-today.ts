// What waits for the coach today, ready to be shown. Sentences and counts; no points are decided here.

import type { DeckWin } from './deck.ts';
import type { DeskCeremony } from './desk-freeze.ts';
import type { BoardTeam } from './frame.ts';
import type { MonthTogether } from './month-together.ts';
import { capital, counted, inWords } from './profile-words.ts';
import type { QuestionLine } from './question-view.ts';

/**
 * A win that nobody helped so far. `ask` is the short name of the owner with the largest share; `likely` the asset
 * that most likely helped, with the reason and the face of its first maker, or null.
 */
export type UnassistedWin = {
  href: string;
  customer: string;
  under: string;
  points: number;
  ask: string;
  likely: { title: string; reason: string; face: string } | null;
};

/** `count` and `points` are of the whole month; `wins` are the newest of them. */
export type Unassisted = { count: number; points: number; wins: UnassistedWin[]; allHref: string };

/** `muted`: shows the board without sound; `away`: does not show it though it should. `says` is its name. */
export type ScreenMatter = { kind: 'muted' | 'away'; href: string; says: string; under: string };

/** A file that waits; `problems` counts rows to put right, 0 when it is ready to go in. */
export type ImportMatter = { href: string; file: string; problems: number; under: string };

/** Questions that wait for a ruling: how many, and the oldest of them. `month` is the one that runs. */
export type QuestionMatter = { count: number; month: string; lines: QuestionLine[] };

/** Somebody whom the coach waits for. */
export type WaitedFor = { name: string; what: string; under: string; initials: string; isLate: boolean };

/** `isNew`: nobody has won anything here yet, and no deal is known. */
export type DeskToday = {
  isNew: boolean;
  title: string;
  day: string;
  clock: string;
  timezone: string;
  deck: DeckWin[];
  /** Who will see and hear what is on deck. */
  room: string;
  unassisted: Unassisted | null;
  questions: QuestionMatter | null;
  imports: ImportMatter[];
  screens: ScreenMatter[];
  /** Of a month that is over: announced, and not begun. */
  ceremony: DeskCeremony | null;
  month: MonthTogether;
  teams: BoardTeam[];
  waitedFor: WaitedFor[];
};

/** `Four things wait for you, Ruth`; `name` is a first name or null. */
export function titleOfToday(matters: number, name: string | null): string {
  if (matters === 0) return 'Nothing waits for you.';
  const things = matters === 1 ? 'thing waits' : 'things wait';
  return `${capital(inWords(matters))} ${things} for you${name ? `, ${name}` : ''}`;
}

/** `2 screens, sound on 1`, of the screens that show the board right now. */
export function sayRoom(screens: readonly { volume: number; sound: string }[]): string {
  if (screens.length === 0) return 'No screen shows the board now';
  const heard = screens.filter(({ sound, volume }) => sound === 'on' && volume > 0).length;
  const sound = heard === 0 ? 'no sound' : heard === screens.length ? 'sound on' : `sound on ${heard}`;
  return `${counted(screens.length, 'screen')}, ${sound}`;
}
