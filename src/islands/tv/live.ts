// Wires a screen once it lives in a browser: stream, director, keys, clock, ladder and watchdog. It draws nothing.

import type { BoardFrame } from '#src/domain/frame.ts';
import { type DirectingWishes, makeDirecting } from './directing.ts';
import { makeKeep } from './keep.ts';
import { makeKeys } from './keys.ts';
import { paceOf, type Rung, rungAt } from './liveness.ts';
import { makeStream } from './stream.ts';
import { makeWakeLock } from './wake-lock.ts';
import { makeWatchdog, reloadIfAnswered } from './watchdog.ts';

/** `onTick` comes once a second: the server's clock and when it was last heard, in UTC milliseconds. */
export type LiveWishes = DirectingWishes & { onTick: (now: number, asOf: number, rung: Rung) => void };

const TICK_MS = 1000;

/** Starts everything and gives what stops it. */
export function makeLive({ onTick, ...wishes }: LiveWishes): () => void {
  const { frame } = wishes;
  const pace = paceOf(location.search);
  const keep = makeKeep(() => window.localStorage);
  const first = newer(frame, keep.frame());
  let ahead = frame.at - performance.now();
  let asOf = frame.at;
  let isLost = false;

  // A small computer finds out about the date minutes after it was switched on; this clock is never set.
  const serverNow = () => performance.now() + ahead;
  const { tell, stop } = makeDirecting(wishes, keep, pace, serverNow);
  const tick = () => {
    const rung = rungAt(stream.liveness(), performance.now(), pace);
    onTick(serverNow(), asOf, rung);
    if (isLost === (rung === 'lost')) return;
    isLost = !isLost;
    tell({ kind: 'lost', isLost });
  };
  const stream = makeStream({
    cursor: `${first.epoch}-${first.fact}`,
    pace,
    onFrame: (next) => {
      keep.setFrame(next);
      tell({ kind: 'frame', frame: next });
    },
    onBeat: (at, build) => {
      if (at) {
        ahead = at - performance.now();
        asOf = at;
      }
      if (build) tell({ kind: 'build', build });
      tick();
    },
    onOver: reloadIfAnswered,
  });
  // Not while the island comes to life: what a broken frame throws then, nobody could catch.
  const begin = setTimeout(() => tell({ kind: 'frame', frame: first }));
  const clock = setInterval(tick, TICK_MS * Math.max(pace, 0.1));
  const stops = [
    stop,
    stream.stop,
    makeKeys((key) => tell({ kind: 'key', key }), pace),
    makeWakeLock(),
    makeWatchdog(reloadIfAnswered),
    () => clearTimeout(begin),
    () => clearInterval(clock),
  ];
  return () => {
    for (const end of stops) end();
  };
}

/** A page out of a cache may be older than what this screen has already shown. Another build may draw another frame. */
function newer(served: BoardFrame, kept: BoardFrame | null): BoardFrame {
  const isNewer = kept?.epoch === served.epoch && kept.build === served.build && kept.fact > served.fact;
  return isNewer ? kept : served;
}
