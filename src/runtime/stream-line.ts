// One open response to one screen: what it has seen, and how events are written to it. Never decides what to send.

import type { ServerResponse } from 'node:http';
import { STREAM_UNREAD_BYTES_MAX } from './server-limits.ts';

/** `cursor` is the fact number the screen is at; `shown` is what it shows, as text that can be compared. */
export type Line = {
  cursor: number;
  shown: string;
  send: (event: string, json: string, id?: string) => void;
  /** The last event: the screen should come back after `retryMs`. */
  bye: (retryMs: number) => void;
};

/** Opens an event stream on a response whose headers are not sent yet; `onClose` runs once, however it ends. */
export function openLine(response: ServerResponse, retryMs: number, onClose: () => void): Line {
  // A stream ends with its connection, so nobody needs chunks: without them a broadcast costs a third less.
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, {
    connection: 'close',
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.socket?.setNoDelay(true);
  response.once('close', onClose);

  // Looked at before writing: one big frame may well be in flight, but what is still unread by the next one is
  // held in memory for somebody who does not read.
  const write = (text: string) => {
    if (response.destroyed || response.writableEnded) return;
    if (response.writableLength > STREAM_UNREAD_BYTES_MAX) response.destroy();
    else response.write(text);
  };
  write(`: assist\nretry: ${retryMs}\n\n`);

  return {
    cursor: 0,
    shown: '',
    send: (event, json, id) => write(`event: ${event}\n${id ? `id: ${id}\n` : ''}data: ${json}\n\n`),
    bye: (ms) => {
      write(`event: bye\nretry: ${ms}\ndata: ${JSON.stringify({ retryMs: ms })}\n\n`);
      if (!response.destroyed) response.end();
    },
  };
}
