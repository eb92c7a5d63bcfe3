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
  const stay = (slot: Slot, ms: number): Stop => ({
    ...{ id: slot.id, scene: slot.scene, seconds: Math.round(ms / 1000) },
    name: slotName(slot.id, 'en') ?? slot.name,
  });
  const stops = othersOf(slots).flatMap((slot, index) => {
    const turn = { id: slot.id, index };
    const own = stay(slot, dwellMs(slots, turn, false));
    return board ? [stay(board, dwellMs(slots, turn, true)), own] : [own];
  });
  const whole = stops.length === 0 && board ? [stay(board, board.seconds * 1000)] : stops;
  const seconds = whole.reduce((sum, stop) => sum + stop.seconds, 0);
  return { stops: whole, seconds, rounds: Math.max(1, Math.ceil(seconds / (ROUND_SECONDS + 5))) };
}

/** `This loop takes 118 s.` · `… 4 min, in three rounds of about 80 s.` */
export function sayLoop({ seconds, rounds, stops }: LoopPlan): string {
  if (stops.length === 1) return `Only ${stops[0]?.name} is on: it stays.`;
  if (rounds === 1) return `This loop takes ${seconds} s.`;
  const each = Math.round(seconds / rounds);
  return `This loop takes ${seconds} s: ${rounds} rounds of about ${each} s, one after the other.`;
}
