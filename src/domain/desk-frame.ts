// What stands around every page of the coach's desk, and the sentence it says once after an act.

import type { Place } from './desk-places.ts';

/** What stands at the right of a place in the rail: a count or a word, or a picture; `says` is it for the ear. */
export type RailMark = { shows: string | { icon: 'muted' }; says: string };

/**
 * `coach` is the name of who sits there, `role` what they are in a word. `frozen` says that everybody else sees the
 * board of an earlier moment.
 */
export type DeskFrame = {
  office: string;
  coach: string;
  role: string;
  isDemo: boolean;
  frozen: string | null;
  marks: Partial<Record<Place, RailMark>>;
};

/** A form of ours that takes something back: posted to `at` with `act` and these fields. */
export type Undo = { act: string; at: string; fields: Readonly<Record<string, string>> };

export type Notice = { say: string; undo: Undo | null };
