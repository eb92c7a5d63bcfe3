// Alive or stale: which rung a screen stands on after so much silence. Pure; it is fed the time.

/** `live` · `reconnecting` (hollow dot) · `stale` (numbers in mist) · `lost` (says so in the header). */
export type Rung = 'live' | 'reconnecting' | 'stale' | 'lost';

/** `heardAt` and all times here are milliseconds of one steady clock; `tries` counts failed connections. */
export type Liveness = { heardAt: number; tries: number };

/** The server says something every 10 s, so two missed pings and a half are silence. */
export const SILENCE_MS = 25_000;
const STALE_MS = 120_000;
const LOST_MS = 600_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Something arrived at `now`: everything is well again. */
export function heard(now: number): Liveness {
  return { heardAt: now, tries: 0 };
}

/** A connection broke or could not be made. Silence is still counted from what was heard last. */
export function failed(state: Liveness): Liveness {
  return { ...state, tries: state.tries + 1 };
}

/** Where the screen stands at `now`. `pace` shortens every threshold, see `paceOf`. */
export function rungAt(state: Liveness, now: number, pace = 1): Rung {
  const silentMs = (now - state.heardAt) / pace;
  if (silentMs < SILENCE_MS) return 'live';
  if (silentMs < STALE_MS) return 'reconnecting';
  return silentMs < LOST_MS ? 'stale' : 'lost';
}

/**
 * How long to wait before the next try, in milliseconds: 1, 2, 5, 10, then 30 s for ever, each up to a
 * quarter shorter and never longer, so that a room of screens does not knock all at once. `chance` is 0 to 1.
 */
export function retryAfter(state: Liveness, chance: number, pace = 1): number {
  const step = RETRY_MS[Math.min(Math.max(state.tries, 1), RETRY_MS.length) - 1] ?? 30_000;
  return Math.round(step * (1 - chance / 4) * pace);
}

/** `?pace=0.05` runs the ladder twenty times as fast, for tests and rehearsals; kept within 0.01 to 1. */
export function paceOf(search: string): number {
  const asked = Number(new URLSearchParams(search).get('pace') ?? 1);
  return asked > 0 ? Math.min(1, Math.max(0.01, asked)) : 1;
}
