// Wires a screen once it lives in a browser: stream, conductor, clock, ladder and watchdog. It draws nothing.

import type { BoardFrame } from '#src/domain/frame.ts';
import { makeConductor } from './conductor.ts';
import { makeKeep } from './keep.ts';
import { paceOf, type Rung, rungAt } from './liveness.ts';
import { makeStream } from './stream.ts';
import { tellState } from './tell-state.ts';
import { makeWatchdog, reloadIfAnswered } from './watchdog.ts';
import type { Scene } from './win-queue.ts';

/** `onTick` comes once a second: the server's clock and when it was last heard, in UTC milliseconds. */
export type LiveWishes = {
  frame: BoardFrame;
  onBoard: (frame: BoardFrame) => void;
  onScene: (scene: Scene | null) => void;
  onTick: (now: number, asOf: number, rung: Rung) => void;
};

const TICK_MS = 1000;

/** Starts everything and gives what stops it. */
export function makeLive({ frame, onBoard, onScene, onTick }: LiveWishes): () => void {
  const pace = paceOf(location.search);
  const keep = makeKeep(() => window.localStorage);
  const first = newer(frame, keep.frame());
  let ahead = frame.at - Date.now();
  let asOf = first.at;
  let isOutdated = false;

  const serverNow = () => Date.now() + ahead;
  const conductor = makeConductor({
    played: keep.played(),
    serverNow,
    onBoard,
    onScene,
    onPlayed: keep.setPlayed,
  });
  if (first !== frame) onBoard(first);

  const stream = makeStream({
    cursor: `${first.epoch}-${first.fact}`,
    pace,
    onFrame: (next) => {
      keep.setFrame(next);
      conductor.take(next);
    },
    onBeat: (at, build) => {
      if (at) {
        ahead = at - Date.now();
        asOf = at;
      }
      if (build) isOutdated = build !== frame.build;
      tick();
    },
    onOver: reloadIfAnswered,
  });
  if (frame.screen) tellState();
  const tick = () => onTick(serverNow(), asOf, rungAt(stream.liveness(), performance.now(), pace));
  const clock = setInterval(tick, TICK_MS * Math.max(pace, 0.1));
  const freshness = setInterval(() => isOutdated && conductor.isIdle() && reloadIfAnswered(), 10_000 * pace);
  const stopWatchdog = makeWatchdog(reloadIfAnswered);

  return () => {
    stream.stop();
    conductor.stop();
    clearInterval(clock);
    clearInterval(freshness);
    stopWatchdog();
  };
}

/** A page out of a cache may be older than what this screen has already shown. */
function newer(served: BoardFrame, kept: BoardFrame | null): BoardFrame {
  const isNewer = kept !== null && kept.epoch === served.epoch && kept.fact > served.fact;
  return isNewer ? { ...kept, build: served.build } : served;
}
