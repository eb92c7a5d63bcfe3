// Every request comes in here: checked, then handed to an endpoint, a stream, a file or a page. Holds no rules.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Log, logBug } from '#src/runtime/log.ts';
import type { Painter } from '#src/runtime/painter.ts';
import { makeReactions, type Reactions } from '#src/runtime/reactions.ts';
import type { StaticFiles } from '#src/runtime/static-files.ts';
import type { Streams } from '#src/runtime/stream.ts';
import type { App } from '#src/usecases/app.ts';
import { type Answer, inWords, refuse, send } from './answer.ts';
import { answerApi } from './api.ts';
import { sendArchive } from './archive.ts';
import { readAway, readBody } from './body.ts';
import { bytesMaxOf, tooMuchFor } from './body-limits.ts';
import { type Caller, callerOf } from './caller.ts';
import { setSecurityHeaders } from './headers.ts';
import { isOurForm, isOurHost } from './hosts.ts';
import { LIVE } from './live.ts';
import { makePollLimit, type PollLimit } from './poll-limit.ts';
import { answerFailure, type SayTrouble } from './refusal-status.ts';
import { tellPath } from './told-path.ts';

/** What a page gets beside the request. */
export type Locals = { app: App; caller: Caller; publicUrl: string; painter: Painter; tooMuch?: string };

/** `pages` is Astro's handler; `isAlive` throws when the database cannot be read; `isPrivate`: only this machine. */
export type Front = {
  app: App;
  streams: Streams;
  painter: Painter;
  files: StaticFiles;
  pages: (request: IncomingMessage, response: ServerResponse, locals: Locals) => Promise<void> | void;
  isAlive: () => unknown;
  sayTrouble: SayTrouble;
  publicUrl: string;
  isPrivate: boolean;
  log: Log;
};

type Exchange = {
  front: Front;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  mayPoll: PollLimit;
  reactions: Reactions;
};

export function makeFront(front: Front): (request: IncomingMessage, response: ServerResponse) => void {
  const mayPoll = makePollLimit();
  const reactions = makeReactions(front.streams.react);
  return (request, response) => {
    setSecurityHeaders(response);
    const target = request.url ?? '';
    const path = target.split('?', 1)[0] ?? '';
    logWhenClosed(front.log, `${request.method} ${tellPath(path)}`, response);

    if (!isReadable(target, path)) {
      return send(response, { status: 400, body: 'That address cannot be read.' });
    }
    if (!isOurHost(request.headers.host, front.publicUrl)) {
      return send(response, { status: 421, body: `This office is at ${front.publicUrl}, not at that name.` });
    }
    const exchange = { front, request, response, url: new URL(target, 'http://office'), mayPoll, reactions };
    route(exchange).catch((error: unknown) => fail(exchange, error));
  };
}

// Two slashes would name another host, and what cannot be decoded has no page.
function isReadable(target: string, path: string): boolean {
  try {
    decodeURIComponent(path);
    return /^\/(?!\/)/.test(target) && URL.canParse(target, 'http://office');
  } catch {
    return false;
  }
}

/** Whether an address belongs to machines and streams, so that no page or file can stand there. */
export const isEndpoint = (path: string) =>
  /^\/(healthz(\?|$)|api\/|live\/|coach\/export\.zip(\?|$))/.test(path);

async function route(exchange: Exchange): Promise<void> {
  const { front, request, response, url } = exchange;
  const path = url.pathname;
  if (path === '/healthz') return only(exchange, ['GET', 'HEAD'], () => sayHealth(front));
  const live = LIVE[path];
  if (live) {
    return only(exchange, [live.method], async () =>
      live.answer({ ...front, ...exchange, caller: await callerOf(front.app, request, front) }),
    );
  }
  if (path === '/coach/export.zip') {
    return only(exchange, ['GET'], async () =>
      sendArchive(front.app, await callerOf(front.app, request, front), request, response),
    );
  }
  const answered = path.startsWith('/api/') ? await answerApi(front, request, path) : null;
  if (answered) return send(response, answered);
  if (isEndpoint(path)) {
    return send(response, refuse(404, 'not_found', 'There is nothing at this address.'));
  }
  if (front.files(path, request, response)) return;
  // What Astro adds of its own (images made to order, actions) is no part of this office.
  if (path.startsWith('/_'))
    return send(response, { status: 404, body: 'There is nothing at this address.' });
  await showPage(exchange);
}

async function only(
  { request, response }: Exchange,
  methods: string[],
  answer: () => Answer | null | Promise<Answer | null>,
): Promise<void> {
  if (!methods.includes(request.method ?? '')) {
    const say = `This address only takes ${methods.join(' and ')}.`;
    return send(response, refuse(405, 'invalid', say, { allow: methods.join(', ') }));
  }
  const given = await answer();
  if (given) send(response, given);
}

function sayHealth({ app, isAlive, streams }: Front): Answer {
  isAlive();
  return { status: 200, body: { ok: true, build: app.build, screens: streams.count() } };
}

const PAGE_METHODS = ['GET', 'HEAD', 'POST'];

// Astro reads a body without a limit and answers 500 to a bad one, so it is given what we have read already.
async function showPage(exchange: Exchange): Promise<void> {
  const { front, request, response, url } = exchange;
  if (!PAGE_METHODS.includes(request.method ?? '')) {
    const say = `This address only takes ${PAGE_METHODS.join(', ')}.`;
    return send(response, { status: 405, body: say, headers: { allow: PAGE_METHODS.join(', ') } });
  }
  const caller = await callerOf(front.app, request, front);
  if (request.method === 'POST') {
    if (!isOurForm(request, front.publicUrl)) {
      return send(response, {
        status: 403,
        body: 'That form did not come from this office. Open the page again.',
      });
    }
    const body = await readBody(request, bytesMaxOf(url.pathname, caller.actor));
    if (!body) return sayTooMuch(exchange, caller);
    Object.assign(request, { body });
  }
  const { app, publicUrl, painter } = front;
  await front.pages(request, response, { app, caller, publicUrl, painter });
}

/** A page that knows how to go on is shown with status 413; others answer with a sentence. */
async function sayTooMuch(
  { front, request, response, url }: Omit<Exchange, 'mayPoll' | 'reactions'>,
  caller: Caller,
): Promise<void> {
  const { app, publicUrl, painter } = front;
  const tooMuch = tooMuchFor(url.pathname, caller.actor);
  if (tooMuch === null) {
    const body = 'That is more than this page takes.';
    return send(response, { status: 413, body, headers: { connection: 'close' } });
  }
  // A browser that is still sending would not read the answer.
  await readAway(request);
  response.setHeader('connection', 'close');
  Object.assign(request, { method: 'GET' });
  await front.pages(request, response, { app, caller, publicUrl, painter, tooMuch });
}

function fail({ front, request, response, url }: Exchange, error: unknown): void {
  const during = `${request.method} ${tellPath(url.pathname)}`;
  // A sender that hung up half-way is nobody's bug, and there is nobody left to tell.
  if (request.destroyed && !request.complete) return;
  if (response.headersSent) {
    logBug(error, during);
    response.destroy();
    return;
  }
  const answer = answerFailure(error, during, front.sayTrouble);
  send(response, url.pathname.startsWith('/api/') ? answer : inWords(answer));
}

function logWhenClosed(log: Log, what: string, response: ServerResponse): void {
  const startedAt = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - startedAt);
    log(`${what} ${response.headersSent ? response.statusCode : 'cut'} ${ms} ms`);
  });
}
