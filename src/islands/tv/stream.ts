// The line to the server: opens it, hears it, and opens it again for ever. It knows nothing of what is shown.

import type { BoardFrame } from '#src/domain/frame.ts';
import { isFrame } from './keep.ts';
import { failed, heard, type Liveness, retryAfter, SILENCE_MS } from './liveness.ts';

/** `onBeat` gets the server's clock in UTC milliseconds and, from pings, the build it serves. */
export type StreamWishes = {
  cursor: string;
  pace: number;
  onFrame: (frame: BoardFrame) => void;
  onBeat: (at: number | null, build: string | null) => void;
};

export type Stream = { liveness: () => Liveness; stop: () => void };

/** Connects at once. Every event counts as life; silence and errors both lead to a new connection. */
export function makeStream({ cursor, pace, onFrame, onBeat }: StreamWishes): Stream {
  let liveness = heard(performance.now());
  let source: EventSource | null = null;
  let retry = 0;
  let silence = 0;

  const close = () => {
    source?.close();
    source = null;
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
    source = new EventSource(`/live/board?after=${encodeURIComponent(cursor)}`);
    watch();
    const hear = (kind: string, take: (said: unknown) => void) =>
      source?.addEventListener(kind, (event) => {
        const { data, lastEventId } = event as MessageEvent<string>;
        liveness = heard(performance.now());
        watch();
        const said = parse(data);
        if (lastEventId && (kind !== 'frame' || isFrame(said))) cursor = lastEventId;
        take(said);
      });
    hear('frame', (said) => {
      if (!isFrame(said)) return;
      onBeat(said.at, said.build);
      onFrame(said);
    });
    for (const kind of ['cursor', 'ping']) {
      hear(kind, (said) => onBeat(numberOf(said, 'at'), textOf(said, 'build')));
    }
    hear('bye', (said) => againAfter(numberOf(said, 'retryMs') ?? 1000));
    source.onerror = fail;
  }

  connect();
  return { liveness: () => liveness, stop: close };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function numberOf(said: unknown, key: string): number | null {
  const value = (said as Record<string, unknown> | null)?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function textOf(said: unknown, key: string): string | null {
  const value = (said as Record<string, unknown> | null)?.[key];
  return typeof value === 'string' ? value : null;
}
