// The director: a pure state machine that is told what happens and when, and answers what to do. A screen draws only
// what `shownBy` says.

import { MINUTE_MS } from '../durations.ts';
import type { BoardFrame } from '../frame.ts';
import { offerCheers } from './cheers.ts';
import { cutShort, playCheers, replay } from './director-cheer.ts';
import { askForPage, moveOn } from './director-loop.ts';
import { noteBuild, wantsPage } from './director-page.ts';
import { type Answer, BOARD, type Director, hushOf, isDark, type Now } from './director-state.ts';
import { HUSH_MS } from './remote.ts';
import type { Slot } from './scene.ts';

/** `ok` pauses, and `hush` is OK held for two seconds. */
export type Key = 'ok' | 'next' | 'previous' | 'hush';

/** What a screen tells. `build` is the one that is served now; `lost`: the server has been away for ten minutes. */
export type Told =
  | { kind: 'time' }
  | { kind: 'frame'; frame: BoardFrame }
  | { kind: 'build'; build: string }
  | { kind: 'lost'; isLost: boolean }
  | { kind: 'key'; key: Key }
  | { kind: 'scene'; id: string; answer: Answer };

/** `fetch` is a scene that should be fetched now, `reload` that the page should be loaded again if the server answers. */
export type Directed = { director: Director; fetch: string | null; reload: boolean };

/** Whoever pauses a screen and leaves does not stop it for good. */
const PAUSE_MS = 30 * MINUTE_MS;
/** Every ping sets the clock a little. */
const JITTER_MS = 5_000;
const STALE_ORDER_MS = MINUTE_MS;

/** The next state, and what has to be done now. Asking for the same thing twice is never needed. */
export function direct(kept: Director, told: Told, now: Now): Directed {
  const before = inTime(kept, now);
  const heard = hear(before, told, now);
  const isHushed = !hushOf(before, now.at) && hushOf(heard, now.at);
  const director = run(playCheers(isHushed ? endWin(heard, now) : heard, now), now);
  const { coming } = director;
  return {
    director,
    fetch: coming && coming.answer === null && coming !== before.coming ? coming.id : null,
    reload: director.reloads > before.reloads,
  };
}

/** Where the clock was set back nothing waits for the old hour, and no hush is longer than one. */
function inTime(director: Director, { at }: Now): Director {
  const { play, outdatedAt, hushUntil } = director;
  const ended = director.at > at + JITTER_MS && {
    ...{ since: at, retryAt: 0, reloadedAt: 0, strip: null, paused: null },
    ...{ play: play && { ...play, until: at }, outdatedAt: outdatedAt && at },
  };
  return { ...director, ...ended, at, hushUntil: Math.min(hushUntil, at + HUSH_MS) };
}

/** A hush that comes ends what plays; but a goal, which comes once in a month, stays to its end without a sound. */
function endWin(director: Director, now: Now): Director {
  return director.play && director.play.cheer.size === 'm' ? cutShort(director, now) : director;
}

function run(director: Director, now: Now): Director {
  if (director.play) return director;
  const wants = !director.strip && wantsPage(director, now);
  // In the dark nobody sees a page go.
  if (wants && isDark(director)) return askForPage(director, now);
  return isDark(director) ? director : moveOn(director, now, wants);
}

function hear(director: Director, told: Told, now: Now): Director {
  switch (told.kind) {
    case 'time': {
      const { paused } = director;
      return paused && now.at >= paused.until ? { ...director, paused: null } : director;
    }
    case 'frame':
      return hearFrame(director, told.frame, now);
    case 'build':
      return noteBuild(director, told.build, now);
    case 'lost':
      return told.isLost === director.isLost ? director : wake({ ...director, isLost: told.isLost }, now);
    case 'key':
      return isDark(director) ? director : press(director, told.key, now);
    case 'scene':
      return hearScene(director, told.id, told.answer);
    default:
      return told satisfies never;
  }
}

function hearFrame(before: Director, { slots, screen, moments, build }: BoardFrame, now: Now): Director {
  const { page, isNight, remote, hold, paused, on } = before;
  // A browser that is no screen has no look of its own.
  const look = screen || { remote, isNight: false, isQuiet: false, language: page.language };
  const director = noteBuild(before, build, now);
  const heard = {
    ...director,
    slots,
    remote: look.remote,
    // What a coach holds counts more than an address or a key in the room, and lets both go.
    hold: look.remote.held ? null : hold,
    paused: look.remote.held || remote.held ? null : paused,
    isNight: look.isNight,
    isQuiet: look.isQuiet,
    frames: director.frames + 1,
    cheers: offerCheers(director.cheers, moments, now.at),
    isForeign: look.language !== page.language,
  };
  const isIn = (loop: readonly Slot[]) => loop.some(({ id }) => id === on);
  const isGone = isIn(before.slots) && !isIn(slots);
  return obey((isNight && !heard.isNight) || isGone ? wake(heard, now) : heard, now);
}

/** Out of the dark the board comes first, and where what is on was taken down. */
function wake(director: Director, now: Now): Director {
  return { ...director, on: BOARD, since: now.at, coming: null };
}

/** An order is obeyed once, while it is fresh. */
function obey(director: Director, now: Now): Director {
  const { order } = director.remote;
  if (!order || order.number === director.order) return director;
  const noted = { ...director, order: order.number };
  if (now.at - order.at > STALE_ORDER_MS || isDark(director)) return noted;
  if (order.kind === 'go-on') return { ...noted, paused: null };
  return order.kind === 'replay' ? replay(noted, now) : turn(noted, order.kind, now);
}

function press(director: Director, key: Key, now: Now): Director {
  const { paused, on, remote } = director;
  if (key === 'ok') return { ...director, paused: paused ? null : { id: on, until: now.at + PAUSE_MS } };
  if (key !== 'hush') return turn(director, key, now);
  if (hushOf(director, now.at)) return { ...director, hushUntil: 0, hushEnded: remote.hushUntil };
  return { ...director, hushUntil: now.at + HUSH_MS };
}

/** Another scene was asked for: what the address holds lets go, what the remote holds does not. */
function turn(director: Director, way: 'next' | 'previous', now: Now): Director {
  if (director.play) return cutShort(director, now);
  if (director.remote.held !== null) return director;
  return { ...director, hold: null, hurry: way === 'next' ? 1 : -1, skipped: 0 };
}

function hearScene(director: Director, id: string, answer: Answer): Director {
  const { coming, known } = director;
  const others = known.filter((one) => one !== id);
  return {
    ...director,
    coming: coming?.id === id ? { ...coming, answer } : coming,
    known: answer === 'missed' ? known : answer === 'came' ? [...others, id] : others,
  };
}
