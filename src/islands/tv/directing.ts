// Runs the director in a browser: tells it what happens, wakes it when it wants to be, and does what it asks for. It
// draws nothing.

import type { BoardFrame } from '#src/domain/frame.ts';
import { direct, type Told } from '#src/domain/television/director.ts';
import { type Shown, shownBy } from '#src/domain/television/director-shown.ts';
import { type Director, keptOf, type Now, startDirector } from '#src/domain/television/director-state.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';
import type { Keep } from './keep.ts';
import { makeScenes } from './scenes.ts';
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
  let wake = 0;
  const now = () => wallClock(serverNow(), zoneOf(newest));
  const language = frame.screen ? frame.screen.language : 'en';
  const of = `${frame.epoch} ${language}`;
  const kept = keep.scenes(of);
  const scenes = makeScenes(first ? { ...kept, [first.id]: first } : kept, (all) => keep.setScenes(of, all));
  const start = (kept: unknown) =>
    startDirector(kept, {
      page: { build: frame.build, language, pace, chance: Math.random(), loadedOn: now().day },
      ...{ held, known: scenes.ids, now: now() },
      first: first ? first.id : null,
    });
  let director = start(keep.director());

  const show = (at: Now) => {
    const shown = shownBy(director, at);
    if (!shown.isBoardStill && board !== newest) {
      board = newest;
      onBoard(board);
    }
    onShown(shown, shown.on.kind === 'slot' ? scenes.get(shown.on.id) : null);
    tellShows(director.on, shown);
    clearTimeout(wake);
    const wait = shown.wakeAt ? shown.wakeAt - serverNow() : WAKE_MS_MAX;
    wake = window.setTimeout(() => tell({ kind: 'time' }), Math.min(wait, WAKE_MS_MAX * pace));
  };
  const hear = (told: Told) => {
    if (told.kind === 'frame') newest = told.frame;
    const before = director;
    // One instant for both: what fell due in between would never be woken for.
    const at = now();
    const done = direct(before, told, at);
    director = done.director;
    if (isWorthKeeping(before, director)) keep.setDirector(keptOf(director));
    if (done.reload) reloadIfAnswered();
    const { fetch } = done;
    if (fetch) scenes.fetch(fetch).then((answer) => tell({ kind: 'scene', id: fetch, answer }));
    show(at);
  };
  const tell = (told: Told) => {
    try {
      hear(told);
    } catch (error) {
      // What was kept can be broken in more ways than can be checked. A page that began with nothing is to blame itself.
      director = start(null);
      if (!keep.forget()) throw error;
      reloadIfAnswered();
    }
  };
  return { tell, stop: () => clearTimeout(wake) };
}

function isWorthKeeping(before: Director, after: Director): boolean {
  const [one, other] = [keptOf(before), keptOf(after)];
  return (Object.keys(one) as (keyof typeof one)[]).some((key) => one[key] !== other[key]);
}
