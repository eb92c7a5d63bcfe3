// `/live/…`: the stream of the board, and what displays ask and tell. Owns the grammar, never what is shown.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#src/domain/actor.ts';
import { can } from '#src/domain/permission.ts';
import type { Watcher } from '#src/domain/watcher.ts';
import type { Streams } from '#src/runtime/stream.ts';
import { refuseLine } from '#src/runtime/stream-line.ts';
import { allow } from '#src/usecases/allow.ts';
import type { App } from '#src/usecases/app.ts';
import { noteScreenState } from '#src/usecases/screens.ts';
import { askPairing } from '#src/usecases/show-pairing.ts';
import { type Answer, refuse } from './answer.ts';
import { parseJson, readBody } from './body.ts';
import type { Caller } from './caller.ts';
import { readCookie } from './cookies.ts';
import { isOurForm } from './hosts.ts';
import type { PollLimit } from './poll-limit.ts';

type Ask = { request: IncomingMessage; caller: Caller };

/** A sound state and two numbers. */
const STATE_BYTES_MAX = 1024;

/** Null when the stream is open. */
export function openBoard(
  streams: Streams,
  { request, caller }: Ask,
  response: ServerResponse,
  url: URL,
): Answer | null {
  if (!can(caller.actor, 'see-board') && /text\/event-stream/.test(request.headers.accept ?? '')) {
    // A page that is open still must learn that it is over, and EventSource hides every status from it.
    refuseLine(response);
    return null;
  }
  allow(caller.actor, 'see-board');
  const last = request.headers['last-event-id'];
  const cursor = (Array.isArray(last) ? last[0] : last) ?? url.searchParams.get('after');
  if (streams.open(response, cursor, watcherOf(caller))) return null;
  return refuse(503, 'unavailable', 'There are too many screens open, or the office is restarting.', {
    'retry-after': '5',
  });
}

/** What has become of the letters that this display shows. Only its own: the secret is in its cookie. */
export function sayPairing(app: App, { request, caller }: Ask, publicUrl: string, mayAsk: PollLimit): Answer {
  if (!mayAsk(caller.address, app.now())) {
    return refuse(429, 'too_much', 'Ask again in ten seconds.', { 'retry-after': '10' });
  }
  const secret = readCookie(request.headers, 'pairing', publicUrl);
  const state = secret === null ? 'gone' : askPairing(app, secret);
  return { status: 200, body: { state }, headers: { 'retry-after': '3' } };
}

/** What a paired screen says of itself: `{ "sound": "on", "width": 1920, "height": 1080 }`. */
export async function takeState(app: App, { request, caller }: Ask, publicUrl: string): Promise<Answer> {
  if (caller.actor.kind !== 'screen' || !isOurForm(request, publicUrl)) {
    return refuse(403, 'forbidden', 'Only a paired screen tells how it is.', { connection: 'close' });
  }
  const body = await readBody(request, STATE_BYTES_MAX);
  if (!body) return refuse(413, 'invalid', 'That is too much for one screen.', { connection: 'close' });
  noteScreenState(app, caller.actor, parseJson(body));
  return { status: 200, body: { ok: true } };
}

function watcherOf({ actor, session }: { actor: Actor; session: string | null }): Watcher {
  if (actor.kind === 'screen') return { kind: 'screen', screen: actor.screen };
  return session === null ? { kind: 'visitor' } : { kind: 'session', session };
}
