// How a moment looks on a screen: its size, and what it names. What waits and when it plays is the queue's.

import type { Sound } from '../sounds.ts';
import type { Face, WinStory } from '../story.ts';

/** `s` is a strip of 4 s, silent; `m` a scene of 12 s; `l` is scripted. (look.md, Celebration queue) */
export type CheerSize = 's' | 'm' | 'l';

/** Moments of one kind that came together, told as one; nobody is left out of `who`. */
export type StripCheer = {
  size: 's';
  kind: 'first_assist' | 'personal_best' | 'thanks';
  keys: string[];
  who: Face[];
  /** Ready to show, in the words of the place. */
  says: string;
};

/** `isDigest`: there were too many for a scene each, so this one tells of an hour. */
export type WinCheer = {
  size: 'm';
  kind: 'wins';
  keys: string[];
  wins: WinStory[];
  isDigest: boolean;
  sound: Sound;
};

/** A team took the first place; `from` is who had it, or null. */
export type LeadCheer = {
  size: 'm';
  kind: 'lead';
  keys: string[];
  team: string;
  from: string | null;
  sound: Sound;
};

export type GoalCheer = { size: 'l'; kind: 'goal'; keys: string[]; targetText: string; sound: Sound };

export type Cheer = StripCheer | WinCheer | LeadCheer | GoalCheer;
