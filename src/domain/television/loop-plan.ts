// A loop written out as a screen will run it, for whoever plans it: what comes after what, and how long all of it takes.

import { dwellMs, othersOf, ROUND_SECONDS } from './loop.ts';
import type { SceneKind, Slot } from './scene.ts';
import { slotName } from './scene-names.ts';

/** One stay on the screen; `seconds` is a whole number for people. `name` is in English, as the desk is. */
export type Stop = { id: string; scene: SceneKind; name: string; seconds: number };

/** `rounds` is how often 120 s have to go by until everything was shown. */
export type LoopPlan = { stops: Stop[]; seconds: number; rounds: number };

export function planLoop(slots: readonly Slot[]): LoopPlan {
  const board = slots.find(({ scene }) => scene === 'board');
  const exact = othersOf(slots).flatMap((slot, index) => {
    const turn = { id: slot.id, index };
    const own = { slot, ms: dwellMs(slots, turn, false) };
    return board ? [{ slot: board, ms: dwellMs(slots, turn, true) }, own] : [own];
  });
  const whole = exact.length === 0 && board ? [{ slot: board, ms: board.seconds * 1000 }] : exact;
  const seconds = Math.round(whole.reduce((sum, { ms }) => sum + ms, 0) / 1000);
  return { stops: whole.map(stopOf), seconds, rounds: Math.max(1, Math.ceil(seconds / ROUND_SECONDS)) };
}

const stopOf = ({ slot: { id, scene, name }, ms }: { slot: Slot; ms: number }): Stop => ({
  ...{ id, scene, seconds: Math.round(ms / 1000) },
  name: slotName(id, 'en') ?? name,
});

/** `This loop takes 118 s.` · `… 4 min, in three rounds of about 80 s.` */
export function sayLoop({ seconds, rounds, stops }: LoopPlan): string {
  if (stops.length === 1) return `Only ${stops[0]?.name} is on: it stays.`;
  if (rounds === 1) return `This loop takes ${seconds} s.`;
  const each = Math.round(seconds / rounds);
  return `This loop takes ${seconds} s: ${rounds} rounds of about ${each} s, one after the other.`;
}
