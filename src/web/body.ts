// Reading what somebody sends, up to a limit. Never looks at what is in it.

import type { IncomingMessage } from 'node:http';
import { IMPORT_BYTES_MAX } from '#src/runtime/server-limits.ts';

/**
 * The whole body, or null when it is longer than `bytesMax`. The length is counted as it arrives, because a
 * chunked request names none.
 */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop early must not destroy the connection: the answer still has to reach the sender.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > bytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads what still comes and keeps none of it, up to four times the largest file: whoever sends more is cut off. */
export async function readAway(request: IncomingMessage): Promise<void> {
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > 4 * IMPORT_BYTES_MAX) return;
  }
}

/** JSON in UTF-8, or undefined when it is neither. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
