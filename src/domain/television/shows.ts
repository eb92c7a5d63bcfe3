// What a paired screen says that it shows right now. Believes nothing that it does not expect.

import { HUSH_MS } from './remote.ts';
import { slotName } from './scene-names.ts';

/**
 * `scene` is the id of a slot, `hushUntil` (UTC ms) the end of a hush, null for what it did not say. Somebody may have
 * asked at the screen itself for a hush, its end, or a pause.
 */
export type Shows = { scene: string | null; hushUntil: number | null; isPaused: boolean };

/** The name of a team and the word before it. */
const SLOT_MAX = 240;

/** @param now UTC ms: a hush that is over, or further away than clocks differ, was not said */
export function readShows(told: unknown, now: number): Shows {
  const { scene, hushUntil, isPaused } = (told ?? {}) as Record<string, unknown>;
  const isSlot = typeof scene === 'string' && scene.length <= SLOT_MAX && slotName(scene, 'en') !== null;
  const isHush = typeof hushUntil === 'number' && hushUntil > now && hushUntil <= now + 2 * HUSH_MS;
  return { scene: isSlot ? scene : null, hushUntil: isHush ? hushUntil : null, isPaused: isPaused === true };
}
