// What the director knows, as plain JSON: where its loop stands, what plays, what people asked of it. Decides nothing.

import type { Cheer, StripCheer } from './cheer.ts';
import { type Cheers, startCheers } from './cheers.ts';
import type { Turn } from './loop.ts';
import { HUSH_MS, NO_REMOTE, type Remote } from './remote.ts';
import type { Slot } from './scene.ts';

/** The time as a screen has it: `at` by the server's clock in UTC ms, `day` of the office, `minute` of the day where it hangs. */
export type Now = { at: number; day: string; minute: number };

/** A cheer that has the screen to itself. */
export type SceneCheer = Exclude<Cheer, StripCheer>;

/**
 * `scene` is on; then it is on its way out (`leaving`), the old order stands once more (`old_order`), and the board
 * moves and has its audience (`afterglow`). A replay changes nothing, so it has neither.
 */
export type Play = {
  cheer: SceneCheer;
  stage: 'scene' | 'leaving' | 'old_order' | 'afterglow';
  until: number;
  isReplay: boolean;
};

/** The next scene was asked for: it came, could not be fetched, or has nothing to show any more; null while we wait. */
export type Answer = 'came' | 'missed' | 'gone';
export type Coming = { id: string; askedAt: number; answer: Answer | null };

export type Director = {
  /** When it was told something last, UTC ms. */
  at: number;
  /** What the page was made by and in, how fast it runs (1, or less for rehearsals), and its share of every jitter. */
  page: { build: string; language: string; pace: number; chance: number; loadedOn: string };
  slots: Slot[];
  remote: Remote;
  isNight: boolean;
  isQuiet: boolean;
  isLost: boolean;
  /** The id of what is on, since when, and where the loop stands. */
  on: string;
  since: number;
  turn: Turn | null;
  coming: Coming | null;
  /** Scenes that were fetched before; how many in a row could not be shown; no sooner than this is the next try. */
  known: string[];
  skipped: number;
  retryAt: number;
  /** Somebody asked for the next scene (1) or the one before (-1). */
  hurry: 0 | 1 | -1;
  /** The scene that stays by its address, and the one that OK stopped. */
  hold: string | null;
  paused: { id: string; until: number } | null;
  /** Hushed here until, UTC ms; the remote's hush that was ended here; the last order that was obeyed. */
  hushUntil: number;
  hushEnded: number | null;
  order: number | null;
  cheers: Cheers;
  cheersAt: number | null;
  play: Play | null;
  /** The last win is to be played again as soon as nothing plays. */
  isAgain: boolean;
  strip: { cheer: StripCheer; until: number } | null;
  /** Frames that came, and the one the board may show. */
  frames: number;
  board: number;
  /** The page is in another language than the place; since when another build is served, UTC ms; when we asked for the page. */
  isForeign: boolean;
  outdatedAt: number | null;
  reloads: number;
  reloadedAt: number;
};

/** What outlives a page. */
export type KeptDirector = Pick<Director, 'turn' | 'hushUntil' | 'hushEnded' | 'order' | 'cheers'>;

export const BOARD = 'board';

/**
 * @param kept what `keptOf` gave before the page was loaded, or anything that a storage gives back
 * @param first the id of the scene that the page opened with, or null; `held` the id of what stays, or null
 * @param known ids of the scenes that were kept
 */
export function startDirector(
  kept: unknown,
  told: {
    page: Director['page'];
    first: string | null;
    held: string | null;
    known: string[];
    now: Now;
  },
): Director {
  const { turn, hushUntil, hushEnded, order, cheers } = (kept ?? {}) as Partial<KeptDirector>;
  const { page, first, held, known, now } = told;
  const isOther = first !== null && first !== BOARD;
  return {
    at: now.at,
    page,
    ...{ slots: [], remote: NO_REMOTE },
    ...{ isNight: false, isQuiet: false, isLost: false },
    ...{ on: first ?? BOARD, since: now.at, coming: null, skipped: 0, retryAt: 0, hurry: 0, paused: null },
    turn: isOther
      ? { id: first, index: 0 }
      : turn && typeof turn.id === 'string'
        ? { id: turn.id, index: Number(turn.index) || 0 }
        : null,
    known: isOther ? [...known, first] : known,
    hold: held,
    hushUntil: Number(hushUntil) || 0,
    hushEnded: Number(hushEnded) || null,
    order: Number(order) || null,
    ...{ cheers: startCheers(cheers), cheersAt: null, play: null, strip: null, isAgain: false },
    ...{ frames: 0, board: 0, isForeign: false, outdatedAt: null, reloads: 0, reloadedAt: 0 },
  };
}

/** What the next page should know: nothing is played twice, no hush is forgotten, and the loop goes on. */
export function keptOf({ turn, hushUntil, hushEnded, order, cheers }: Director): KeptDirector {
  return { turn, hushUntil, hushEnded, order, cheers };
}

/** Outside of its hours nothing plays, and without the server for ten minutes nothing is true. */
export const isDark = ({ isNight, isLost }: Director): boolean => isNight || isLost;

/**
 * Until when it is hushed, by a key or by the remote, UTC ms; 0 for not at all. An end that the remote has written down
 * ends the hush of a key before it, too.
 */
export function hushOf({ hushUntil, hushEnded, remote }: Director, at: number): number {
  const asked = remote.hushUntil ?? 0;
  const own = asked <= at && asked > hushUntil - HUSH_MS ? 0 : hushUntil;
  const until = Math.max(own, asked === hushEnded ? 0 : asked);
  return at < until ? until : 0;
}

/** What stays on instead of the loop: by remote, by address, or by OK. Null while the loop runs. */
export function heldBy({ remote, hold, paused }: Director): string | null {
  return remote.held ?? hold ?? paused?.id ?? null;
}
