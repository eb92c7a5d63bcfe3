// The plainest celebration queue: wins that came together are one scene, at once, and no moment twice.

import type { ShownMoment } from '../moment.ts';
import type { Cheer, WinCheer } from './cheer.ts';

/** `played` are keys, oldest first. */
export type Cheers = { waiting: ShownMoment[]; isPlaying: boolean; played: string[]; last: WinCheer | null };

const OLD_NEWS_MS = 90_000;
const PLAYED_MAX = 500;

/** @param kept whatever a storage gave back */
export function startCheers(kept: unknown): Cheers {
  const { played } = (kept ?? {}) as { played?: unknown };
  const keys = Array.isArray(played) ? played.filter((key): key is string => typeof key === 'string') : [];
  return { waiting: [], isPlaying: false, played: keys, last: null };
}

export function offerCheers(state: Cheers, moments: ShownMoment[], now: number): Cheers {
  const known = new Set([...state.played, ...state.waiting.map(({ key }) => key)]);
  const fresh = moments.filter(
    ({ kind, key, at }) => kind === 'deal_won' && !known.has(key) && now - at <= OLD_NEWS_MS,
  );
  return fresh.length > 0 ? { ...state, waiting: [...state.waiting, ...fresh] } : state;
}

/** The next cheer, if nothing plays; `wakeAt` is when to ask again. */
export function nextCheer(
  state: Cheers,
  _now: number,
  room: { isHushed: boolean; isNight: boolean; day: string },
): { state: Cheers; cheer: Cheer | null; wakeAt: number | null } {
  if (state.isPlaying || state.waiting.length === 0 || room.isHushed || room.isNight)
    return { state, cheer: null, wakeAt: null };
  const keys = state.waiting.map(({ key }) => key);
  const wins = state.waiting.flatMap((moment) => (moment.kind === 'deal_won' ? [moment.story] : []));
  const cheer: WinCheer = { size: 'm', kind: 'wins', keys, wins, isDigest: false, sound: 'bell' };
  const played = [...state.played, ...keys].slice(-PLAYED_MAX);
  return { state: { waiting: [], isPlaying: true, played, last: cheer }, cheer, wakeAt: null };
}

export function endCheer(state: Cheers, _now: number): Cheers {
  return { ...state, isPlaying: false };
}

export function lastWin({ last }: Cheers): WinCheer | null {
  return last;
}

export function playedKeys({ played }: Cheers): string[] {
  return played;
}
