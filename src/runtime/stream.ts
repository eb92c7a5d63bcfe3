// The live board: who is connected, where each screen is, and what it gets when the bell rings. Knows no HTTP routes.

import type { ServerResponse } from 'node:http';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { Place } from '#src/domain/place.ts';
import type { ReactionCounts } from '#src/domain/reactions.ts';
import { cutFrame, type View, type Watcher } from '#src/domain/watcher.ts';
import { logBug } from './log.ts';
import { BROADCAST_GAP_MS, PING_MS, STREAM_LIFE_MS, STREAMS_MAX, TICK_MS } from './server-limits.ts';
import { type Line, openLine, refuseLine } from './stream-line.ts';

/**
 * `frameAfter` gives the board of a place with as many teams as any view holds, and with the moments after that fact,
 * or none for null. `views` is asked once for all who watch: a view of null ends the stream. `onSeen` hears which screens are
 * there.
 */
export type StreamSource = {
  frameAfter: (fact: number | null, place: Place | null) => BoardFrame;
  views: (watchers: readonly Watcher[]) => (watcher: Watcher) => View | null;
  onSeen: (screens: readonly number[]) => void;
  listen: (hear: () => void) => () => void;
  now: () => number;
  build: string;
};

export type Streams = {
  /** @param cursor `<epoch>-<fact>` as the screen last saw it, or null. @returns false when there is no room */
  open: (response: ServerResponse, cursor: string | null, watcher: Watcher) => boolean;
  count: () => number;
  /** Shows everybody who watches what people elsewhere sent. It moves no cursor: who is away misses it. */
  react: (counts: ReactionCounts) => void;
  /** Says bye to every screen and takes no more. */
  close: () => void;
};

type Limits = { streamsMax: number; pingMs: number; tickMs: number; lifeMs: number };
export type StreamLimits = Partial<Limits>;
const LIMITS: Limits = { streamsMax: STREAMS_MAX, pingMs: PING_MS, tickMs: TICK_MS, lifeMs: STREAM_LIFE_MS };

/** A frame made ready to write: serialised once, whoever gets it. `json` is open at its end for the screen's look. */
type Ready = { id: string; fact: number; json: string; shown: string; isNews: boolean };

export function makeStreams(source: StreamSource, limits: StreamLimits = {}): Streams {
  const { streamsMax, pingMs, tickMs, lifeMs } = { ...LIMITS, ...limits };
  const lines = new Set<Line>();
  let isClosed = false;

  const broadcast = () => broadcastTo(lines, source);
  const tick = () => {
    source.onSeen(screensOf(lines));
    broadcast();
  };
  const ping = () => {
    const json = JSON.stringify({ at: source.now(), build: source.build });
    for (const line of lines) line.send('ping', json);
  };

  const stopListening = source.listen(coalesce(broadcast));
  const timers = [setInterval(ping, pingMs), setInterval(tick, tickMs)];
  for (const timer of timers) timer.unref();

  const open = (response: ServerResponse, cursor: string | null, watcher: Watcher): boolean => {
    if (isClosed || lines.size >= streamsMax) return false;
    const view = source.views([watcher])(watcher);
    if (view === null) return refuseLine(response);
    const ready = makeReady(cutFrame(frameFor(source, cursor, view.place), view));
    const life = setTimeout(() => line.bye(retryMs()), lifeMs * jitter()).unref();
    const line = openLine(response, retryMs(), watcher, () => {
      clearTimeout(life);
      lines.delete(line);
    });
    lines.add(line);
    deliver(line, view, ready, source.now());
    source.onSeen(screensOf([line]));
    return true;
  };

  return {
    open,
    count: () => lines.size,
    react: (counts) => {
      const json = JSON.stringify(counts);
      for (const line of lines) line.send('reactions', json);
    },
    close: () => {
      isClosed = true;
      stopListening();
      for (const timer of timers) clearInterval(timer);
      for (const line of lines) line.bye(retryMs());
    },
  };
}

function broadcastTo(lines: ReadonlySet<Line>, source: StreamSource): void {
  try {
    const viewOf = source.views([...lines].map(({ watcher }) => watcher));
    const makeReady = makeKitchen(source);
    for (const line of lines) {
      const view = viewOf(line.watcher);
      if (view === null) line.bye(retryMs(), true);
      else deliver(line, view, makeReady(line.cursor, view), source.now());
    }
  } catch (error) {
    logBug(error, 'a broadcast');
  }
}

function screensOf(lines: Iterable<Line>): number[] {
  return [...lines].flatMap(({ watcher }) => (watcher.kind === 'screen' ? [watcher.screen] : []));
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
function frameFor(source: StreamSource, cursor: string | null, place: Place | null): BoardFrame {
  const [, epoch, fact] = /^(.+)-(\d{1,15})$/.exec(cursor ?? '') ?? [];
  if (fact === undefined) return source.frameAfter(null, place);
  const frame = source.frameAfter(Number(fact), place);
  return frame.epoch === epoch ? frame : source.frameAfter(null, place);
}

/** Makes each frame once per broadcast, however many lines want the same one. */
function makeKitchen(source: StreamSource): (cursor: number, view: View) => Ready {
  const frames = new Map<string, BoardFrame>();
  const readies = new Map<string, Ready>();
  return (cursor, view) => {
    const key = `${cursor}/${view.key}`;
    const known = readies.get(key);
    if (known) return known;
    const here = `${cursor}/${view.place?.language}/${view.place?.timezone}`;
    const frame = frames.get(here) ?? source.frameAfter(cursor, view.place);
    frames.set(here, frame);
    const ready = makeReady(cutFrame(frame, view));
    readies.set(key, ready);
    return ready;
  };
}

function makeReady({ screen: _, ...frame }: BoardFrame): Ready {
  const { fact, at: _at, moments, ...visible } = frame;
  return {
    id: `${frame.epoch}-${fact}`,
    fact,
    json: JSON.stringify(frame).slice(0, -1),
    shown: JSON.stringify(visible),
    isNews: moments.length > 0,
  };
}

// Facts may move without anything to see: then only the cursor travels, so that a reconnect is not sent old news.
function deliver(line: Line, view: View, ready: Ready, at: number): void {
  const look = JSON.stringify(view.look);
  if (ready.isNews || ready.shown !== line.shown || look !== line.look)
    line.send('frame', `${ready.json},"screen":${look}}`, ready.id);
  else if (ready.fact !== line.cursor) line.send('cursor', JSON.stringify({ at }), ready.id);
  Object.assign(line, { cursor: ready.fact, shown: ready.shown, look });
}

// Screens that were let go together must not come back together.
const retryMs = () => 500 + Math.round(Math.random() * 2000);
const jitter = () => 0.9 + Math.random() * 0.2;
