// The line to the server: opens it, hears it, and opens it again for ever. It knows nothing of what is shown.

import type { BoardFrame } from '#src/domain/frame.ts';
import { fetchCelebration } from './fetch-celebration.ts';
import { isFrame } from './keep.ts';
import { failed, heard, type Liveness, retryAfter, SILENCE_MS } from './liveness.ts';

/** What events say beside frames; each says only some of it. */
type Said = { at?: number; build?: string; retryMs?: number; over?: boolean };

/**
 * `onBeat` gets the server's clock in UTC milliseconds and, from pings, the build it serves. `onOver` comes when
 * whoever watches may no longer.
 */
export type StreamWishes = {
  cursor: string;
  pace: number;
  onFrame: (frame: BoardFrame) => void;
  onBeat: (at?: number, build?: string) => void;
  onOver: () => void;
};

export type Stream = { liveness: () => Liveness; stop: () => void };

/**
 * Connects at once. Every event counts as life; silence and errors both lead to a new connection, at the
 * latest when the network or the person before the screen is back.
 */
export function makeStream({ cursor, pace, onFrame, onBeat, onOver }: StreamWishes): Stream {
  let liveness = heard(performance.now());
  let source: EventSource | null = null;
  let retry = 0;
  let silence = 0;

  const close = () => {
    source?.close();
    clearTimeout(retry);
    clearTimeout(silence);
  };
  const againAfter = (ms: number) => {
    close();
    retry = window.setTimeout(connect, ms);
  };
  const fail = () => {
    liveness = failed(liveness);
    againAfter(retryAfter(liveness, Math.random(), pace));
  };
  const watch = () => {
    clearTimeout(silence);
    silence = window.setTimeout(fail, SILENCE_MS * pace);
  };

  function connect() {
    const opened = new EventSource(`/live/board?after=${encodeURIComponent(cursor)}`);
    source = opened;
    watch();
    const hear = (kind: string, take: (said: Said) => unknown) =>
      opened.addEventListener(kind, (event) => {
        const { data, lastEventId } = event as MessageEvent<string>;
        const said = parse(data);
        // A frame that cannot be read must be sent again, so it moves no cursor.
        if (!said) return;
        liveness = heard(performance.now());
        watch();
        if (lastEventId) cursor = lastEventId;
        onBeat(said.at, said.build);
        take(said);
      });
    hear('frame', (said) => isFrame(said) && onFrame(said));
    for (const kind of ['cursor', 'ping']) hear(kind, () => {});
    hear('reactions', react);
    hear('bye', ({ retryMs, over }) => {
      againAfter(retryMs || 1000);
      if (over) onOver();
    });
    opened.onerror = fail;
  }

  connect();
  const forget = onReturn(() => liveness.tries > 0 && againAfter(0));
  const stop = () => {
    forget();
    close();
  };
  return { liveness: () => liveness, stop };
}

/** Calls back when the network or the tab may have come back; gives what ends that. */
function onReturn(take: () => void): () => void {
  const hurry = () => {
    if (!document.hidden) take();
  };
  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  return () => {
    removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', hurry);
  };
}

function parse(text: string): Said | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A reaction is of the moment: where the chunk that draws it cannot be had, it is over. */
function react(counts: Said): void {
  fetchCelebration().then(
    ({ showReactions }) => showReactions(counts as Record<string, number>),
    () => {},
  );
}
