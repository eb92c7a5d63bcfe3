// The live board: who is connected, where each screen is, and what it gets when the bell rings. Knows no HTTP routes.

import type { ServerResponse } from 'node:http';
import type { BoardFrame } from '#src/domain/frame.ts';
import { logBug } from './log.ts';
import { BROADCAST_GAP_MS, PING_MS, STREAM_LIFE_MS, STREAMS_MAX, TICK_MS } from './server-limits.ts';
import { type Line, openLine } from './stream-line.ts';

/** `frameAfter` gives the whole board, with the moments after that fact, or none for null. */
export type StreamSource = {
  frameAfter: (fact: number | null) => BoardFrame;
  listen: (hear: () => void) => () => void;
  now: () => number;
  build: string;
};

export type Streams = {
  /** @param cursor `<epoch>-<fact>` as the screen last saw it, or null. @returns false when there is no room */
  open: (response: ServerResponse, cursor: string | null) => boolean;
  count: () => number;
  /** Says bye to every screen and takes no more. */
  close: () => void;
};

type Limits = { streamsMax: number; pingMs: number; tickMs: number; lifeMs: number };
const LIMITS: Limits = { streamsMax: STREAMS_MAX, pingMs: PING_MS, tickMs: TICK_MS, lifeMs: STREAM_LIFE_MS };

/** A frame made ready to write: serialised once, whoever gets it. */
type Ready = { id: string; fact: number; json: string; shown: string; isNews: boolean };

export function makeStreams(source: StreamSource, limits: Partial<Limits> = {}): Streams {
  const { streamsMax, pingMs, tickMs, lifeMs } = { ...LIMITS, ...limits };
  const lines = new Set<Line>();
  let isClosed = false;

  const broadcast = () => {
    const readyAfter = new Map<number, Ready>();
    try {
      for (const line of lines) {
        const ready = readyAfter.get(line.cursor) ?? makeReady(source.frameAfter(line.cursor));
        readyAfter.set(line.cursor, ready);
        deliver(line, ready, source.now());
      }
    } catch (error) {
      logBug(error, 'a broadcast');
    }
  };
  const ping = () => {
    const json = JSON.stringify({ at: source.now(), build: source.build });
    for (const line of lines) line.send('ping', json);
  };

  const stopListening = source.listen(coalesce(broadcast));
  const timers = [setInterval(ping, pingMs), setInterval(broadcast, tickMs)];
  for (const timer of timers) timer.unref();

  const open = (response: ServerResponse, cursor: string | null): boolean => {
    if (isClosed || lines.size >= streamsMax) return false;
    const ready = makeReady(frameFor(source, cursor));
    const life = setTimeout(() => line.bye(retryMs()), lifeMs * jitter()).unref();
    const line = openLine(response, retryMs(), () => {
      clearTimeout(life);
      lines.delete(line);
    });
    lines.add(line);
    deliver(line, ready, source.now());
    return true;
  };

  return {
    open,
    count: () => lines.size,
    close: () => {
      isClosed = true;
      stopListening();
      for (const timer of timers) clearInterval(timer);
      for (const line of lines) line.bye(retryMs());
    },
  };
}

// The first ring goes out in this turn of the event loop; those that follow closely share the next broadcast.
function coalesce(broadcast: () => void): () => void {
  let isDue = false;
  let lastAt = Number.NEGATIVE_INFINITY;
  const run = () => {
    isDue = false;
    lastAt = performance.now();
    broadcast();
  };
  return () => {
    if (isDue) return;
    isDue = true;
    const waitMs = lastAt + BROADCAST_GAP_MS - performance.now();
    if (waitMs > 0) setTimeout(run, waitMs);
    else setImmediate(run);
  };
}

// A cursor of another epoch counts facts that are not ours: its moments are unknown, so none are played.
function frameFor(source: StreamSource, cursor: string | null): BoardFrame {
  const [, epoch, fact] = /^(.+)-(\d{1,15})$/.exec(cursor ?? '') ?? [];
  if (fact === undefined) return source.frameAfter(null);
  const frame = source.frameAfter(Number(fact));
  return frame.epoch === epoch ? frame : source.frameAfter(null);
}

function makeReady(frame: BoardFrame): Ready {
  const { fact, at: _at, moments, ...visible } = frame;
  return {
    id: `${frame.epoch}-${fact}`,
    fact,
    json: JSON.stringify(frame),
    shown: JSON.stringify(visible),
    isNews: moments.length > 0,
  };
}

// Facts may move without anything to see: then only the cursor travels, so that a reconnect is not sent old news.
function deliver(line: Line, ready: Ready, at: number): void {
  if (ready.isNews || ready.shown !== line.shown) line.send('frame', ready.json, ready.id);
  else if (ready.fact !== line.cursor) line.send('cursor', JSON.stringify({ at }), ready.id);
  line.cursor = ready.fact;
  line.shown = ready.shown;
}

// Screens that were let go together must not come back together.
const retryMs = () => 500 + Math.round(Math.random() * 2000);
const jitter = () => 0.9 + Math.random() * 0.2;
