// How the loop moves: what comes next, when it is due, and what is skipped because it cannot be shown.

import { BOARD, type Director, heldBy, type Now } from './director-state.ts';
import { dwellMs, othersOf, type Turn, turnAfter } from './loop.ts';
import type { Slot } from './scene.ts';

/** Scenes are fetched so long before they are due, and waited for no longer than that. */
const LEAD_MS = 3_000;
const PATIENCE_MS = 5_000;
/** What is held and cannot be shown is asked for again. */
const AGAIN_MS = 10_000;
/** In a language that is not that of the place nothing stays longer, so that the new page is here within a minute. */
const FOREIGN_MS = 40_000;
/** A scene that is not in the loop, yet held, is looked up again so often. */
const USUAL_MS = 20_000;

/** Where the loop goes: the id of what is to be shown, and the turn it stands at then. */
type Aim = { id: string; turn: Turn | null };

/** Fetches what is next, and shows it when it is due. Asks for the page instead where `wantsPage`. */
export function moveOn(director: Director, now: Now, wantsPage: boolean): Director {
  const due = dueAt(director);
  const isDue = now.at >= due;
  if (isDue && wantsPage) return askForPage(director, now);
  const aim = aimOf(director);
  if (aim.id === BOARD) return isDue ? show(director, aim, now) : director;
  if (now.at < due - LEAD_MS * director.page.pace) return director;
  const { coming } = director;
  if (coming?.id !== aim.id) {
    return { ...director, coming: { id: aim.id, askedAt: now.at, answer: null } };
  }
  const answer = coming.answer ?? (now.at - coming.askedAt < PATIENCE_MS ? null : 'missed');
  if (answer === 'gone' || (answer === 'missed' && !director.known.includes(aim.id)))
    return skip(director, now, wantsPage);
  return isDue && answer ? show(director, aim, now) : director;
}

/** What comes after what is on. */
function aimOf(director: Director): Aim {
  const { slots, on, turn, hurry } = director;
  const held = hurry ? null : heldBy(director);
  if (held !== null)
    return { id: held, turn: othersOf(slots).some(({ id }) => id === held) ? turnOf(slots, held) : turn };
  const hasBoard = slots.length === 0 || slots.some(({ scene }) => scene === 'board');
  if (on === BOARD || !hasBoard) {
    // The board stands after its turn, so the scene before it is that turn.
    const isBack = hurry < 0 && on === BOARD && slots.some(({ id }) => id === turn?.id);
    const next = isBack ? turn : turnAfter(slots, turn, hurry || 1);
    return next ? { id: next.id, turn: next } : { id: BOARD, turn };
  }
  return { id: BOARD, turn: hurry < 0 ? turnAfter(slots, turn, -1) : turn };
}

/** The slot that follows, or null where nothing does. */
export function nextSlot(director: Director): Slot | null {
  const { id } = aimOf({ ...director, hurry: 0 });
  return id === director.on ? null : (director.slots.find((slot) => slot.id === id) ?? null);
}

/** When what is on gives way, UTC ms. */
export function dueAt(director: Director): number {
  const { slots, on, turn, since, hurry, retryAt, page, isForeign } = director;
  const held = heldBy(director);
  if (hurry || (held !== null && held !== on)) return retryAt;
  const slot = slots.find(({ id }) => id === on);
  const stays =
    held !== null
      ? slot
        ? slot.seconds * 1000
        : USUAL_MS
      : dwellMs(slots, on === BOARD ? turnAfter(slots, turn, 1) : turn, on === BOARD);
  return Math.max(since + Math.min(stays, isForeign ? FOREIGN_MS : stays) * page.pace, retryAt);
}

/** The moments at which `moveOn` may do something, some of them past. */
export function movesAt(director: Director): number[] {
  const due = dueAt(director);
  const { coming } = director;
  return [due, due - LEAD_MS * director.page.pace, (coming ? coming.askedAt : 0) + PATIENCE_MS];
}

/** Whatever a celebration cut short comes again after it. */
export function backToBoard(director: Director, now: Now): Director {
  const { slots, on, turn } = director;
  const isCut = on !== BOARD && on === turn?.id;
  return {
    ...director,
    on: BOARD,
    since: now.at,
    coming: null,
    turn: isCut ? turnAfter(slots, turn, -1) : turn,
  };
}

/** Where nobody answers, the loop goes on after a moment; after a minute it may ask again. */
export function askForPage(director: Director, now: Now): Director {
  const { reloads, page } = director;
  return { ...director, reloads: reloads + 1, reloadedAt: now.at, retryAt: now.at + PATIENCE_MS * page.pace };
}

function show(director: Director, { id, turn }: Aim, now: Now): Director {
  const { hurry, paused } = director;
  return {
    ...director,
    on: id,
    turn,
    since: now.at,
    ...{ coming: null, hurry: 0, skipped: 0, retryAt: 0 },
    paused: paused && hurry ? { ...paused, id } : paused,
  };
}

function skip(director: Director, now: Now, wantsPage: boolean): Director {
  const { slots, on, turn, hurry, skipped, known, page } = director;
  if (!hurry && heldBy(director) !== null)
    // What has nothing to show any more does not stay on either.
    return {
      ...director,
      on: on === BOARD || known.includes(on) ? on : BOARD,
      coming: null,
      retryAt: now.at + AGAIN_MS * page.pace,
    };
  const moved = { ...director, coming: null, turn: turnAfter(slots, turn, hurry || 1), skipped: skipped + 1 };
  // Nothing can be shown but what is on: it stays for another turn.
  if (moved.skipped >= othersOf(slots).length) return { ...moved, skipped: 0, hurry: 0, since: now.at };
  return moveOn(moved, now, wantsPage);
}

function turnOf(slots: readonly Slot[], id: string): Turn {
  return { id, index: othersOf(slots).findIndex((slot) => slot.id === id) };
}
