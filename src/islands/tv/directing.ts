// Runs the director in a browser: tells it what happens, wakes it when it wants to be, and does what it asks for. It
// draws nothing.

import type { BoardFrame } from '#src/domain/frame.ts';
import { direct, type Told } from '#src/domain/television/director.ts';
import { type Shown, shownBy } from '#src/domain/television/director-shown.ts';
import { keptOf, type Now, startDirector } from '#src/domain/television/director-state.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';
import type { Keep } from './keep.ts';
import { makeScenes, type Scenes } from './scenes.ts';
import { tellShows } from './tell-state.ts';
import { makeWallClock, zoneOf } from './wall-clock.ts';
import { reloadIfAnswered } from './watchdog.ts';

/** `onShown` also gets the scene of the slot that is on. */
export type DirectingWishes = {
  frame: BoardFrame;
  first: DrawnScene | null;
  held: string | null;
  onBoard: (frame: BoardFrame) => void;
  onShown: (shown: Shown, scene: DrawnScene | null) => void;
};

export type Directing = { tell: (told: Told) => void; stop: () => void };

/** The director says when it wants to be woken; this is for clocks that were set, and for the dark. */
const WAKE_MS_MAX = 30_000;

/** `serverNow` is UTC milliseconds. */
export function makeDirecting(
  { frame, first, held, onBoard, onShown }: DirectingWishes,
  keep: Keep,
  pace: number,
  serverNow: () => number,
): Directing {
  const wallClock = makeWallClock();
  let newest = frame;
  let board = frame;
  const now = () => wallClock(serverNow(), zoneOf(newest));
  const language = frame.screen ? frame.screen.language : 'en';
  let scenes = openScenes(keep, newest.epoch + language, first);
  const start = (kept: unknown) =>
    startDirector(kept, {
      page: { build: frame.build, language, pace, chance: Math.random(), loadedOn: now().day },
      ...{ held, first: first ? first.id : null, known: scenes.ids, now: now() },
    });
  let director = start(keep.director(frame.epoch));
  const alarm = makeAlarm(serverNow, pace, () => tell({ kind: 'time' }));

  const show = (at: Now) => {
    const shown = shownBy(director, at);
    if (!shown.isBoardStill && board !== newest) {
      board = newest;
      onBoard(board);
    }
    onShown(shown, shown.on.kind === 'slot' ? scenes.get(shown.on.id) : null);
    tellShows(director.on, shown);
    alarm.set(shown.wakeAt);
  };
  const tell = (told: Told) => {
    try {
      if (told.kind === 'frame') {
        const { epoch } = newest;
        newest = told.frame;
        // Whoever went or hid since may be named by whatever is held here.
        if (newest.epoch !== epoch) {
          first = null;
          scenes = openScenes(keep, newest.epoch + language, first);
          director = start({ ...keptOf(director), cheers: null });
        }
      }
      // One instant for both: what fell due in between would never be woken for.
      const at = now();
      const done = direct(director, told, at);
      const { fetch } = done;
      director = done.director;
      keep.setDirector(newest.epoch, keptOf(director));
      if (done.reload) reloadIfAnswered();
      if (fetch) scenes.fetch(fetch).then((answer) => tell({ kind: 'scene', id: fetch, answer }));
      show(at);
    } catch (error) {
      // What was kept can be broken in more ways than can be checked. A page that began with nothing is to blame itself.
      director = start(null);
      if (!keep.forget()) throw error;
      reloadIfAnswered();
    }
  };
  return { tell, stop: alarm.stop };
}

/** Rings once: at `wakeAt` by the server's clock, or after a while where nothing is due. */
function makeAlarm(serverNow: () => number, pace: number, ring: () => void) {
  let wake = 0;
  const stop = () => clearTimeout(wake);
  const set = (wakeAt: number | null) => {
    stop();
    const wait = wakeAt ? wakeAt - serverNow() : WAKE_MS_MAX;
    wake = window.setTimeout(ring, Math.min(wait, WAKE_MS_MAX * pace));
  };
  return { set, stop };
}

/** Those of the last page, and the one that came with this. */
function openScenes(keep: Keep, of: string, first: DrawnScene | null): Scenes {
  const kept = { ...keep.scenes(of), ...(first && { [first.id]: first }) };
  return makeScenes(kept, (all) => keep.setScenes(of, all));
}
