// How a moment looks on a screen: its size, and what it names. What waits and when it plays is the queue's.

import type { ShownMoment } from '../moment.ts';
import type { Sound } from '../sounds.ts';
import type { Face, WinPart, WinStory } from '../story.ts';

/** `s` is a strip of 4 s, silent; `m` a scene of 12 s; `l` is scripted. (look.md, Celebration queue) */
export type CheerSize = 's' | 'm' | 'l';

/** How long each is shown, in milliseconds. */
export const CHEER_MS: Readonly<Record<CheerSize, number>> = { s: 4_000, m: 12_000, l: 16_000 };

export type SmallMoment = Extract<ShownMoment, { kind: 'first_assist' | 'personal_best' | 'thanks' }>;

/** Moments of one kind that came together, told as one; nobody is left out of `who`, everybody is in it once. */
export type StripCheer = {
  size: 's';
  kind: SmallMoment['kind'];
  keys: string[];
  who: Face[];
  /** Oldest first, never empty: one alone is told in its own words. */
  told: SmallMoment[];
};

/** A team took the first place. From whom is never told. `who` are its people, sales first. */
export type Lead = { team: string; who: Face[] };

/**
 * One Win scene: a single win, or several that are told as one. `isDigest`: there were too many for a scene each, so
 * this one tells of an hour. `isTest`: a test bell, that nobody earned. People are there once each, in order of first
 * appearance, with the points and roles of all the wins; `waiting` are points that nobody has yet. `lead`: who took
 * the first place by one of these wins, or null.
 */
export type WinCheer = {
  size: 'm';
  kind: 'wins';
  keys: string[];
  wins: WinStory[];
  helpers: WinPart[];
  closers: WinPart[];
  winPoints: number;
  assistPoints: number;
  waiting: number;
  isDigest: boolean;
  isTest: boolean;
  lead: Lead | null;
  sound: Sound;
};

/** A place taken by itself: the win that took it was told before. */
export type LeadCheer = Lead & { size: 'm'; kind: 'lead'; keys: string[]; sound: Sound };

/** The joint goal is reached; `who` is everybody of every team, sales first. */
export type GoalCheer = {
  size: 'l';
  kind: 'goal';
  keys: string[];
  targetText: string;
  who: Face[];
  sound: Sound;
};

export type Cheer = StripCheer | WinCheer | LeadCheer | GoalCheer;
