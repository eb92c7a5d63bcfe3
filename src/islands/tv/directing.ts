// Runs the director in a browser: tells it what happens, wakes it when it wants to be, and does what it asks for. It
// draws nothing.

import type { BoardFrame } from '#src/domain/frame.ts';
import { direct, type Told } from '#src/domain/television/director.ts';
import { type Shown, shownBy } from '#src/domain/television/director-shown.ts';
import { type Director, keptOf, startDirector } from '#src/domain/television/director-state.ts';
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
  let director = startDirector(keep.director(), {
    page: { build: frame.build, language, pace, chance: Math.random(), loadedOn: now().day },
    ...{ held, known: scenes.ids, now: now() },
    first: first ? first.id : null,
  });

  const show = () => {
    const shown = shownBy(director, now());
    if (!shown.isBoardStill && board !== newest) {
      board = newest;
      onBoard(board);
    }
    onShown(shown, shown.on.kind === 'slot' ? scenes.get(shown.on.id) : null);
    tellShows(director.on, shown.hushUntil);
    clearTimeout(wake);
    const wait = shown.wakeAt ? shown.wakeAt - serverNow() : WAKE_MS_MAX;
    wake = window.setTimeout(() => tell({ kind: 'time' }), Math.min(wait, WAKE_MS_MAX * pace));
  };
  const tell = (told: Told) => {
    if (told.kind === 'frame') newest = told.frame;
    const before = director;
    const done = direct(before, told, now());
    director = done.director;
    if (isWorthKeeping(before, director)) keep.setDirector(keptOf(director));
    if (done.reload) reloadIfAnswered();
    const { fetch } = done;
    if (fetch) scenes.fetch(fetch).then((answer) => tell({ kind: 'scene', id: fetch, answer }));
    show();
  };
  return { tell, stop: () => clearTimeout(wake) };
}

function isWorthKeeping(before: Director, after: Director): boolean {
  const [one, other] = [keptOf(before), keptOf(after)];
  return (Object.keys(one) as (keyof typeof one)[]).some((key) => one[key] !== other[key]);
}
