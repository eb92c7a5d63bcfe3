// The celebration queue of one screen: what waits, what plays, when the next may begin, and what is told by a digest
// instead. No moment plays twice, none is lost. Pure and JSON, so that it outlives a reload; it draws nothing.

import type { ShownMoment } from '../moment.ts';
import type { Cheer, WinCheer } from './cheer.ts';
import {
  DIGEST_MS,
  isStale,
  isTest,
  KEYS_MAX,
  OLD_NEWS_MS,
  SCENES_A_DAY,
  STALE_MS,
  sizeOf,
} from './cheer-caps.ts';
import { cheerOf } from './cheer-merge.ts';
import { type Turn, turnsOf } from './cheer-turns.ts';
import { readKept } from './kept-cheers.ts';

/** `cameAt` is when this screen got it, by the server's clock in UTC ms. */
export type Waiting = { moment: ShownMoment; cameAt: number };

/**
 * `waiting` is oldest first. `digest` are wins without a scene of their own, which the scene of the hour tells.
 * `played` and `missed` are keys, oldest first, at most 500 each: what is missed never had its moment here, and the
 * board, the loop's People and Thanks, and "Since yesterday" tell of it. `scenes` counts those of size M on `day`; the
 * instants are when the last strip, scene and digest began, null for never. `last` is the last earned win of the day.
 */
export type Cheers = {
  waiting: Waiting[];
  digest: ShownMoment[];
  playing: Cheer | null;
  played: string[];
  missed: string[];
  day: string;
  scenes: number;
  stripAt: number | null;
  sceneAt: number | null;
  digestAt: number | null;
  last: WinCheer | null;
};

/** `isHushed`: the coach asked for peace; `isNight`: nobody is there; `day` is the office's, `2026-11-23`. */
export type Room = { isHushed: boolean; isNight: boolean; day: string };

/** What storage gave back, however broken. What was playing when the page went away is not played again. */
export function startCheers(kept: unknown): Cheers {
  return readKept(kept);
}

/** Takes what is news at `now` (the server's clock, UTC ms) and not known yet; everything else is left alone. */
export function offerCheers(state: Cheers, moments: ShownMoment[], now: number): Cheers {
  const known = new Set([...state.played, ...state.missed, ...keysOf(state.digest), ...waitingKeys(state)]);
  const fresh = moments.filter((moment) => {
    if (known.has(moment.key) || now - moment.at > OLD_NEWS_MS) return false;
    known.add(moment.key);
    return true;
  });
  if (fresh.length === 0) return state;
  const waiting = [...state.waiting, ...fresh.map((moment) => ({ moment, cameAt: now }))];
  return { ...state, waiting: waiting.sort((one, other) => byAge(one.moment, other.moment)) };
}

/**
 * The next celebration, if one may begin at `now`: it counts as played from here on. `wakeAt` is when to ask again
 * where something only waits for its time, else null.
 */
export function nextCheer(
  state: Cheers,
  now: number,
  room: Room,
): { state: Cheers; cheer: Cheer | null; wakeAt: number | null } {
  if (state.playing) return { state, cheer: null, wakeAt: null };
  const sorted = sortOut(state, now, room);
  const turns = turnsOf(sorted, now, room);
  const turn = turns.find(({ at }) => at <= now);
  if (turn) {
    const begun = begin(sorted, turn, now);
    return { state: begun, cheer: begun.playing, wakeAt: null };
  }
  const wakeAt = turns.length > 0 ? Math.min(...turns.map(({ at }) => at)) : null;
  return { state: sorted, cheer: null, wakeAt };
}

/** What plays is over. Caps count from a beginning, so nobody asks when that was. */
export function endCheer(state: Cheers): Cheers {
  return { ...state, playing: null };
}

/** What the coach's remote plays again, or null before the day's first win. A replay is no new moment. */
export function lastWin(state: Cheers): WinCheer | null {
  return state.last;
}

/**
 * Moves what gets no scene of its own. Hushed, by night, too old, or after the twelfth scene of a day, a win is told by
 * the digest, and by nobody here once its hour is long over. Places and strips are missed at once: an hour later the
 * place may be another's, and the loop tells the strips anyway. A goal waits.
 */
function sortOut(state: Cheers, now: number, { isHushed, isNight, day }: Room): Cheers {
  const today = state.day === day ? state : { ...state, day, scenes: 0, last: null };
  const leaves = ({ moment }: Waiting): boolean => {
    if (isStale(moment, now)) return true;
    const size = sizeOf(moment);
    if (size === 'l' || isTest(moment)) return false;
    return isHushed || isNight || (size === 'm' && today.scenes >= SCENES_A_DAY);
  };
  const isOver = (win: ShownMoment) => now - win.at > DIGEST_MS + STALE_MS;
  const gone = today.waiting.filter(leaves).map(({ moment }) => moment);
  if (gone.length === 0 && !today.digest.some(isOver)) return today;
  const isTold = (moment: ShownMoment) => moment.kind === 'deal_won' && !isTest(moment);
  const digest = [...today.digest, ...gone.filter(isTold)];
  const missed = [...gone.filter((moment) => !isTold(moment)), ...digest.filter(isOver)];
  return {
    ...today,
    waiting: today.waiting.filter((one) => !leaves(one)),
    digest: digest.filter((win) => !isOver(win)).sort(byAge),
    missed: [...today.missed, ...keysOf(missed)].slice(-KEYS_MAX),
  };
}

function begin(state: Cheers, { of, moments }: Turn, now: number): Cheers {
  const cheer = cheerOf(moments, of === 'digest');
  const keys = new Set(cheer.keys);
  return {
    ...state,
    waiting: state.waiting.filter(({ moment }) => !keys.has(moment.key)),
    digest: of === 'digest' ? [] : state.digest,
    playing: cheer,
    played: [...state.played, ...cheer.keys].slice(-KEYS_MAX),
    scenes: state.scenes + (of === 'm' ? 1 : 0),
    stripAt: of === 's' ? now : state.stripAt,
    sceneAt: of === 'm' || of === 'digest' ? now : state.sceneAt,
    digestAt: of === 'digest' ? now : state.digestAt,
    last: cheer.kind === 'wins' && !cheer.isTest ? cheer : state.last,
  };
}

function byAge(one: ShownMoment, other: ShownMoment): number {
  return one.at - other.at;
}

function waitingKeys(state: Cheers): string[] {
  return keysOf(state.waiting.map(({ moment }) => moment));
}

function keysOf(moments: ShownMoment[]): string[] {
  return moments.map(({ key }) => key);
}
