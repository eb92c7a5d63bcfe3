// How large each moment is celebrated, how often that may be, and what has become too old for it. Keeps no state.

import { HOUR_MS, MINUTE_MS } from '../durations.ts';
import type { MomentKind, ShownMoment } from '../moment.ts';
import type { CheerSize } from './cheer.ts';

/** Whatever is older than this when it is offered is not news. */
export const OLD_NEWS_MS = 90_000;
/** From the first of a batch to its scene, so that what happens at once is told at once. */
export const GATHER_MS = 1_500;
/** Wins within this came together; what waited longer for its scene is told as an hour. */
export const TOGETHER_MS = 90_000;
/** Whatever waited longer than this is told by the digest. */
export const STALE_MS = 20 * MINUTE_MS;
/** A digest tells of an hour, and so comes once in one. */
export const DIGEST_MS = HOUR_MS;
/** A goal that was reached on a Friday night is still worth its Monday. */
const GOAL_STALE_MS = 72 * HOUR_MS;

/** Between the beginnings of two strips, and of two scenes. */
export const STRIP_GAP_MS = MINUTE_MS;
export const SCENE_GAP_MS = 5 * MINUTE_MS;
/** Scenes of size M on one day; the digest of an hour is not among them. */
export const SCENES_A_DAY = 12;

/** Keys that a screen remembers; whatever it forgets is older than news. */
export const KEYS_MAX = 500;

/** look.md, Celebration queue. */
const SIZES: Readonly<Record<MomentKind, CheerSize>> = {
  deal_won: 'm',
  lead_taken: 'm',
  goal_reached: 'l',
  first_assist: 's',
  personal_best: 's',
  thanks: 's',
};

export const sizeOf = ({ kind }: ShownMoment): CheerSize => SIZES[kind];

/** A bell that was rung to try a screen: nobody earned it, so no cap counts it. */
export function isTest(moment: ShownMoment): boolean {
  return moment.kind === 'deal_won' && moment.story.deal === '';
}

/** Whether a moment that still waits has lost its scene by age. */
export function isStale(moment: ShownMoment, now: number): boolean {
  return now - moment.at > (sizeOf(moment) === 'l' ? GOAL_STALE_MS : STALE_MS);
}

/** When the next may begin, after one at `last`. A clock that was set back must not silence a screen. */
export function opensAt(last: number | null, gap: number, now: number): number {
  return last === null || last > now ? now : last + gap;
}
