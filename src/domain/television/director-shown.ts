// What the director's state looks like: the one thing that is on, the strip over it, and the signs in the footer.

import type { StripCheer } from './cheer.ts';
import { movesAt, nextSlot } from './director-loop.ts';
import { BOARD, type Director, heldBy, hushOf, isDark, type Now, type SceneCheer } from './director-state.ts';
import type { Slot } from './scene.ts';

/** `leaving`: the cheer goes, and the board is seen behind it. `slot` is a scene of the server's. */
export type On =
  | { kind: 'night' }
  | { kind: 'lost' }
  | { kind: 'board' }
  | { kind: 'slot'; id: string }
  | { kind: 'cheer'; cheer: SceneCheer; isLeaving: boolean };

/**
 * `isBoardStill`: the board keeps what it shows, because a win that changes it is on or about to be. `next` is the
 * name of what comes next, '' for nothing; `held` the name of what stays, '' where it
 * is not in the loop, null for nothing. `hushUntil` is UTC ms, 0 for no hush.
 * `wakeAt`: when something may happen without anything being told, or null.
 */
export type Shown = {
  on: On;
  strip: StripCheer | null;
  isBoardStill: boolean;
  next: string;
  held: string | null;
  isPaused: boolean;
  hushUntil: number;
  isSilent: boolean;
  wakeAt: number | null;
};

export function shownBy(director: Director, now: Now): Shown {
  const { strip, board, frames, paused, remote, hold, isQuiet, slots } = director;
  const hushUntil = hushOf(director, now.at);
  const heldId = remote.held ?? hold;
  const held = heldId && nameOf(slots.find(({ id }) => id === heldId));
  return {
    on: onOf(director),
    strip: strip ? strip.cheer : null,
    isBoardStill: board < frames,
    next: heldBy(director) === null && !isDark(director) ? nameOf(nextSlot(director)) : '',
    held,
    isPaused: held === null && paused !== null,
    hushUntil,
    isSilent: isQuiet || hushUntil > 0 || isDark(director),
    wakeAt: wakeAt(director, now, hushUntil),
  };
}

const nameOf = (slot: Slot | null | undefined): string => (slot ? slot.name : '');

function onOf({ isNight, isLost, play, on }: Director): On {
  if (isNight) return { kind: 'night' };
  if (isLost) return { kind: 'lost' };
  if (play && (play.stage === 'scene' || play.stage === 'leaving'))
    return { kind: 'cheer', cheer: play.cheer, isLeaving: play.stage === 'leaving' };
  return on === BOARD || play ? { kind: 'board' } : { kind: 'slot', id: on };
}

function wakeAt(director: Director, now: Now, hushUntil: number): number | null {
  const { play, strip, cheersAt, paused } = director;
  if (isDark(director)) return null;
  const ends = [
    ...(play ? [play.until] : movesAt(director)),
    strip ? strip.until : 0,
    play || strip ? 0 : cheersAt || 0,
    paused ? paused.until : 0,
    hushUntil,
  ].filter((at) => at > now.at);
  return ends.length > 0 ? Math.min(...ends) : null;
}
