// A loop written out as a screen will run it, for whoever plans it: what comes after what, and how long all of it takes.

import { dwellMs, othersOf, ROUND_SECONDS } from './loop.ts';
import type { SceneKind, Slot } from './scene.ts';
import { slotName } from './scene-names.ts';

/** One stay on the screen; `seconds` is a whole number for people. `name` is in English, as the desk is. */
export type Stop = { id: string; scene: SceneKind; name: string; seconds: number };

/**
 * `rounds` is how often 120 s have to go by until everything was shown; `givesWay`: some scene is shorter than it was
 * set to, so that a round stays within them.
 */
export type LoopPlan = { stops: Stop[]; seconds: number; rounds: number; givesWay: boolean };

export function planLoop(slots: readonly Slot[]): LoopPlan {
  const board = slots.find(({ scene }) => scene === 'board');
  const exact = othersOf(slots).flatMap((slot, index) => {
    const turn = { id: slot.id, index };
    const own = { slot, ms: dwellMs(slots, turn, false) };
    return board ? [{ slot: board, ms: dwellMs(slots, turn, true) }, own] : [own];
  });
  const whole = exact.length === 0 && board ? [{ slot: board, ms: board.seconds * 1000 }] : exact;
  const seconds = Math.round(whole.reduce((sum, { ms }) => sum + ms, 0) / 1000);
  const rounds = Math.max(1, Math.ceil(seconds / ROUND_SECONDS));
  const stops = whole.map(stopOf);
  return { stops, seconds, rounds, givesWay: whole.some(({ slot, ms }) => ms < slot.seconds * 1000) };
}

const stopOf = ({ slot: { id, scene, name }, ms }: { slot: Slot; ms: number }): Stop => ({
  ...{ id, scene, seconds: Math.round(ms / 1000) },
  name: slotName(id, 'en') ?? name,
});

/** `This loop takes 118 s.` · `… 240 s: 3 rounds of about 80 s, one after the other.`, and why a scene is shorter than set. */
export function sayLoop({ seconds, rounds, stops, givesWay }: LoopPlan): string {
  if (stops.length === 1) return `Only ${stops[0]?.name} is on: it stays.`;
  const why = givesWay ? ` Longer scenes give way, so that a round stays within ${ROUND_SECONDS} s.` : '';
  if (rounds === 1) return `This loop takes ${seconds} s.${why}`;
  const each = Math.round(seconds / rounds);
  return `This loop takes ${seconds} s: ${rounds} rounds of about ${each} s, one after the other.${why}`;
}
