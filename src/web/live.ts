// `/live/…`: the stream of the board, and what displays ask and tell. Owns the grammar, never what is shown.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { can } from '#src/domain/permission.ts';
import { isReaction, REACTIONS } from '#src/domain/reactions.ts';
import type { Watcher } from '#src/domain/watcher.ts';
import type { Reactions } from '#src/runtime/reactions.ts';
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

/** What an address below `/live/` may need. `mayPoll` and `reactions` hold askers to a pace. */
export type LiveAsk = {
  app: App;
  streams: Streams;
  publicUrl: string;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  caller: Caller;
  mayPoll: PollLimit;
  reactions: Reactions;
};

type LiveAddress = { method: string; answer: (ask: LiveAsk) => Answer | null | Promise<Answer | null> };

export const LIVE: Readonly<Record<string, LiveAddress>> = {
  '/live/board': { method: 'GET', answer: openBoard },
  '/live/pairing': { method: 'GET', answer: sayPairing },
  '/live/state': { method: 'POST', answer: takeState },
  '/live/reactions': { method: 'POST', answer: takeReaction },
};

/** A sound state and two numbers, or one word. */
const STATE_BYTES_MAX = 1024;

/** Null when the stream is open. */
function openBoard({ streams, request, response, url, caller }: LiveAsk): Answer | null {
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
function sayPairing({ app, request, caller, publicUrl, mayPoll }: LiveAsk): Answer {
  if (!mayPoll(caller.address, app.now())) {
    return refuse(429, 'too_much', 'Ask again in ten seconds.', { 'retry-after': '10' });
  }
  const secret = readCookie(request.headers, 'pairing', publicUrl);
  const state = secret === null ? 'gone' : askPairing(app, secret);
  return { status: 200, body: { state }, headers: { 'retry-after': '3' } };
}

/** What a paired screen says of itself: `{ "sound": "on", "width": 1920, "height": 1080 }`. */
async function takeState({ app, request, caller, publicUrl }: LiveAsk): Promise<Answer> {
  if (caller.actor.kind !== 'screen' || !isOurForm(request, publicUrl)) {
    return refuse(403, 'forbidden', 'Only a paired screen tells how it is.', { connection: 'close' });
  }
  const body = await readBody(request, STATE_BYTES_MAX);
  if (!body) return refuse(413, 'invalid', 'That is too much for one screen.', { connection: 'close' });
  noteScreenState(app, caller.actor, parseJson(body));
  return { status: 200, body: { ok: true } };
}

/** `{ "reaction": "clap" }` of somebody who watches. Where it came from ends here: streams hear sums. */
async function takeReaction({ request, caller, publicUrl, reactions }: LiveAsk): Promise<Answer> {
  allow(caller.actor, 'send-reaction');
  if (!isOurForm(request, publicUrl)) {
    return refuse(403, 'forbidden', 'That did not come from a page of this office.', { connection: 'close' });
  }
  const body = await readBody(request, STATE_BYTES_MAX);
  if (!body) return refuse(413, 'invalid', 'A reaction is one word.', { connection: 'close' });
  const { reaction } = Object(parseJson(body)) as { reaction?: unknown };
  if (!isReaction(reaction)) {
    return refuse(400, 'invalid', `There are six reactions: ${REACTIONS.join(', ')}.`);
  }
  const outcome = reactions(callOf(caller.actor), reaction);
  switch (outcome) {
    case 'taken':
      return { status: 202, body: { ok: true } };
    case 'too many':
      return refuse(429, 'too_much', 'Five in ten seconds are enough for everybody to see. Breathe once.', {
        'retry-after': '5',
      });
    case 'too full':
      return refuse(429, 'too_much', 'Everybody is cheering at once. Send it again in a second.', {
        'retry-after': '1',
      });
    default:
      return outcome satisfies never;
  }
}

function watcherOf({ actor, session }: { actor: Actor; session: string | null }): Watcher {
  if (actor.kind === 'screen') return { kind: 'screen', screen: actor.screen };
  return session === null ? { kind: 'visitor' } : { kind: 'session', session };
}
