// The last day before the ceremony: how long until then, and what awaits everybody. Only a shape and pure rules.

import { DAY_MS, MINUTE_MS } from '../durations.ts';
import type { HonourKind } from '../season-view.ts';
import type { SceneHead } from './scene.ts';

/** `left` is hours and minutes as numbers with their words, empty once the moment has come; then `soon` stands there. */
export type CountdownScene = SceneHead & {
  scene: 'countdown';
  on: string;
  left: { count: string; unit: string }[];
  soon: string;
  awaits: string;
  honours: { kind: HonourKind; name: string; why: string }[];
  podium: string;
  elsewhere: string;
};

/** Whole minutes until the ceremony, the one that runs counted; 0 when it has come. Instants in UTC ms. */
export const minutesLeft = (at: number, now: number): number =>
  Math.max(0, Math.ceil((at - now) / MINUTE_MS));

/** How long before its moment a ceremony is counted down to, and how long after it the room still gathers. */
export const COUNTDOWN_MS = DAY_MS;
export const GATHER_MS = 1_800_000;
