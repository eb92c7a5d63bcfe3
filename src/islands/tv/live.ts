// Wires a screen once it lives in a browser: stream, director, scenes, keys, clock, ladder and watchdog. It draws
// nothing.

import type { BoardFrame } from '#src/domain/frame.ts';
import { direct, type Told } from '#src/domain/television/director.ts';
import { type Shown, shownBy } from '#src/domain/television/director-shown.ts';
import { keptOf, startDirector } from '#src/domain/television/director-state.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';
import { makeKeep } from './keep.ts';
import { makeKeys } from './keys.ts';
import { paceOf, type Rung, rungAt } from './liveness.ts';
import { makeScenes } from './scenes.ts';
import { makeStream } from './stream.ts';
import { tellState } from './tell-state.ts';
import { makeWakeLock } from './wake-lock.ts';
import { makeWallClock, zoneOf } from './wall-clock.ts';
import { makeWatchdog, reloadIfAnswered } from './watchdog.ts';

/**
 * `onShown` also gets the scene of the slot that is on. `onTick` comes once a second: the server's clock and when it
 * was last heard, in UTC milliseconds.
 */
export type LiveWishes = {
  frame: BoardFrame;
  first: DrawnScene | null;
  isHeld: boolean;
  onBoard: (frame: BoardFrame) => void;
  onShown: (shown: Shown, scene: DrawnScene | null) => void;
  onTick: (now: number, asOf: number, rung: Rung) => void;
};

const TICK_MS = 1000;
/** The director says when it wants to be woken; this is for clocks that were set, and for the dark. */
const WAKE_MS_MAX = 30_000;

/** Starts everything and gives what stops it. */
export function makeLive({ frame, first, isHeld, onBoard, onShown, onTick }: LiveWishes): () => void {
  const pace = paceOf(location.search);
  const keep = makeKeep(() => window.localStorage);
  const wallClock = makeWallClock();
  let newest = newer(frame, keep.frame());
  let board = frame;
  let ahead = frame.at - Date.now();
  let asOf = newest.at;
  let wake = 0;

  const serverNow = () => Date.now() + ahead;
  const now = () => wallClock(serverNow(), zoneOf(newest));
  const language = frame.screen?.language || 'en';
  const of = `${frame.epoch} ${language}`;
  const kept = keep.scenes(of);
  const scenes = makeScenes(first ? { ...kept, [first.id]: first } : kept, (all) => keep.setScenes(of, all));
  const page = { build: frame.build, language, pace, chance: Math.random(), loadedOn: now().day };
  let director = startDirector(keep.director(), {
    ...{ page, isHeld, known: scenes.ids, now: now() },
    first: first ? first.id : null,
  });

  const tell = (told: Told) => {
    const before = director;
    const done = direct(director, told, now());
    director = done.director;
    if (
      director.cheers !== before.cheers ||
      director.turn !== before.turn ||
      told.kind === 'key' ||
      told.kind === 'frame'
    )
      keep.setDirector(keptOf(director));
    if (done.reload) reloadIfAnswered();
    const { fetch } = done;
    if (fetch) scenes.fetch(fetch).then((answer) => tell({ kind: 'scene', id: fetch, answer }));
    const shown = shownBy(director, now());
    if (!shown.isBoardStill && board !== newest) {
      board = newest;
      onBoard(board);
    }
    onShown(shown, shown.on.kind === 'slot' ? scenes.get(shown.on.id) : null);
    clearTimeout(wake);
    const wait = shown.wakeAt ? shown.wakeAt - serverNow() : WAKE_MS_MAX;
    wake = window.setTimeout(() => tell({ kind: 'time' }), Math.min(wait, WAKE_MS_MAX * pace));
  };
  const take = (next: BoardFrame) => {
    newest = next;
    tell({ kind: 'frame', frame: next });
  };
  const tick = () => {
    const rung = rungAt(stream.liveness(), performance.now(), pace);
    onTick(serverNow(), asOf, rung);
    if (director.isLost !== (rung === 'lost')) tell({ kind: 'lost', isLost: rung === 'lost' });
  };

  const stream = makeStream({
    cursor: `${newest.epoch}-${newest.fact}`,
    pace,
    onFrame: (next) => {
      keep.setFrame(next);
      take(next);
    },
    onBeat: (at, build) => {
      if (at) {
        ahead = at - Date.now();
        asOf = at;
      }
      if (build) tell({ kind: 'build', build });
      tick();
    },
    onOver: reloadIfAnswered,
  });
  if (frame.screen) tellState();
  take(newest);
  const clock = setInterval(tick, TICK_MS * Math.max(pace, 0.1));
  const stops = [
    stream.stop,
    makeKeys((key) => tell({ kind: 'key', key }), pace),
    makeWakeLock(),
    makeWatchdog(reloadIfAnswered),
  ];

  return () => {
    clearTimeout(wake);
    clearInterval(clock);
    for (const stop of stops) stop();
  };
}

/** A page out of a cache may be older than what this screen has already shown. */
function newer(served: BoardFrame, kept: BoardFrame | null): BoardFrame {
  const isNewer = kept !== null && kept.epoch === served.epoch && kept.fact > served.fact;
  return isNewer ? { ...kept, build: served.build } : served;
}
