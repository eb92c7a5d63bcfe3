// One open response to one screen: what it has seen, and how events are written to it. Never decides what to send.

import type { ServerResponse } from 'node:http';
import type { Watcher } from '#src/domain/watcher.ts';
import { STREAM_UNREAD_BYTES_MAX } from './server-limits.ts';

/**
 * `watcher` is who reads. `cursor` is the fact number the screen is at; `shown` and `look`
 * are what it shows and how, as texts that can be compared.
 */
export type Line = {
  readonly watcher: Watcher;
  cursor: number;
  shown: string;
  look: string;
  send: (event: string, json: string, id?: string) => void;
  /** The last event: the screen should come back after `retryMs`, or load its page again when it `isOver`. */
  bye: (retryMs: number, isOver?: boolean) => void;
};

/** How long a screen that is told to load its page again waits with its next try, if it does not. */
const OVER_RETRY_MS = 30_000;

/** Opens an event stream on a response whose headers are not sent yet; `onClose` runs once, however it ends. */
export function openLine(
  response: ServerResponse,
  retryMs: number,
  watcher: Watcher,
  onClose: () => void,
): Line {
  const write = openEvents(response, retryMs);
  response.once('close', onClose);
  return {
    watcher,
    cursor: 0,
    shown: '',
    look: '',
    send: (event, json, id) => write(`event: ${event}\n${id ? `id: ${id}\n` : ''}data: ${json}\n\n`),
    bye: (ms, isOver = false) => sayBye(response, write, ms, isOver),
  };
}

/** For a reader who is nobody any more: no frame, only the word that its page should be loaded again. It is an answer: true. */
export function refuseLine(response: ServerResponse): true {
  sayBye(response, openEvents(response, OVER_RETRY_MS), OVER_RETRY_MS, true);
  return true;
}

function sayBye(response: ServerResponse, write: (text: string) => void, ms: number, isOver: boolean): void {
  const retryMs = isOver ? OVER_RETRY_MS : ms;
  write(`event: bye\nretry: ${retryMs}\ndata: ${JSON.stringify({ retryMs, over: isOver })}\n\n`);
  if (!response.destroyed) response.end();
}

function openEvents(response: ServerResponse, retryMs: number): (text: string) => void {
  // A stream ends with its connection, so nobody needs chunks: without them a broadcast costs a third less.
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, {
    connection: 'close',
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.socket?.setNoDelay(true);

  // Looked at before writing: one big frame may well be in flight, but what is still unread by the next one is
  // held in memory for somebody who does not read.
  const write = (text: string) => {
    if (response.destroyed || response.writableEnded) return;
    if (response.writableLength > STREAM_UNREAD_BYTES_MAX) response.destroy();
    else response.write(text);
  };
  write(`: assist\nretry: ${retryMs}\n\n`);

  return write;
}
