// The order of a screen's loop and how long each of its scenes stays. Arithmetic only: it knows no clock and no cheers.

import type { Slot } from './scene.ts';

/** Where a loop stands: the scene beside the board that came last, and its place, for the day when it is gone. */
export type Turn = { id: string; index: number };

/** Nothing stays shorter, and nobody waits longer to see the same again (look.md, The television). */
export const FLOOR_SECONDS = 12;
export const ROUND_SECONDS = 120;

/** Every scene but the board, in turn: boards of the place's own teams first. */
export function othersOf(slots: readonly Slot[]): Slot[] {
  const others = slots.filter(({ scene }) => scene !== 'board');
  return [...others.filter(isTeam), ...others.filter((slot) => !isTeam(slot))];
}

/**
 * The scene that comes `step` after a turn, round and round; null where there is none. Whoever took the place of a
 * scene that is gone comes next.
 */
export function turnAfter(slots: readonly Slot[], turn: Turn | null, step: 1 | -1): Turn | null {
  const others = othersOf(slots);
  const found = others.findIndex(({ id }) => id === turn?.id);
  const gone = turn ? turn.index - (step > 0 ? 1 : 0) : step > 0 ? -1 : 0;
  const last = others.length - (step > 0 ? 1 : 0);
  const index = modulo((found < 0 ? Math.min(gone, last) : found) + step, others.length);
  const next = others[index];
  return next ? { id: next.id, index } : null;
}

/**
 * How long a scene stays, in milliseconds. The board is every second one, so a round of 120 s holds at most five scenes
 * of 12 s between five boards (ten without the board). More are dealt to rounds of equal size, one after the other. In
 * each round, what is longer than the floor gives way by the same share until all fits.
 * @param turn which scene beside the board it is, or the one that the board stands before
 */
export function dwellMs(slots: readonly Slot[], turn: Turn | null, isBoard: boolean): number {
  const board = slots.find(({ scene }) => scene === 'board');
  const others = othersOf(slots);
  const rounds = Math.ceil((others.length * FLOOR_SECONDS * (board ? 2 : 1)) / ROUND_SECONDS);
  const roundOf = (index: number) => Math.floor((index * rounds) / others.length);
  const at = others.findIndex(({ id }) => id === turn?.id);
  const members = others.filter((_, index) => at >= 0 && roundOf(index) === roundOf(at));
  const stops = members.flatMap((slot) => (board ? [overFloor(board), overFloor(slot)] : [overFloor(slot)]));
  const over = stops.reduce((sum, seconds) => sum + seconds, 0);
  const room = ROUND_SECONDS - FLOOR_SECONDS * stops.length;
  const own = isBoard ? board : others[at];
  const share = over > room ? room / over : 1;
  return Math.floor(1000 * (FLOOR_SECONDS + (own ? overFloor(own) : 0) * share));
}

const isTeam = ({ scene }: Slot) => scene === 'team';

const overFloor = ({ seconds }: Slot) => Math.max(0, seconds - FLOOR_SECONDS);

const modulo = (number: number, of: number) => ((number % of) + of) % of;
