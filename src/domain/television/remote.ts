// What a coach asks of a screen from a phone. A word of it is obeyed once; a hold and a hush last until they end.

import { MINUTE_MS } from '../durations.ts';

/** `replay` plays the last win again; `go-on` ends a pause that somebody asked for at the screen itself. */
export type OrderKind = 'next' | 'previous' | 'replay' | 'go-on';

/** An order is new to a screen that has not seen its number, and stale a minute after `at` (UTC ms). */
export type Order = { number: number; kind: OrderKind; at: number };

/** `held` is the id of the slot that stays, or null; `hushUntil` (UTC ms) the end of a hush, or null. */
export type Remote = { held: string | null; hushUntil: number | null; order: Order | null };

/** Holding OK, or a word of the coach, keeps a screen still for so long. */
export const HUSH_MS = 30 * MINUTE_MS;

export const NO_REMOTE: Remote = { held: null, hushUntil: null, order: null };
