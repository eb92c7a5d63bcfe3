// The addresses under `/api/v1`: which there are, who asks, and what a body may be. What they do is a use-case's.

import type { IncomingMessage } from 'node:http';
import type { Actor } from '#src/domain/actor.ts';
import { readReceipt } from '#src/usecases/receipt.ts';
import { actorOfToken } from '#src/usecases/tokens.ts';
import { type Answer, refuse } from './answer.ts';
import { callerOf } from './caller.ts';
import { postFact } from './facts.ts';
import type { Front } from './front.ts';
import { isOurForm } from './hosts.ts';
import { getSeason, getSeasons, putSeal } from './seasons.ts';

/** `parts` are the decoded parameters of the path, in its order. */
type Act = (front: Front, request: IncomingMessage, parts: string[]) => Answer | Promise<Answer>;
type ApiRoute = { path: RegExp; acts: Readonly<Record<string, Act>> };

const ROUTES: readonly ApiRoute[] = [
  { path: /^\/api\/v1\/facts$/, acts: { POST: ({ app }, request) => postFact(app, request) } },
  { path: /^\/api\/v1\/wins\/([^/]+)\/receipt$/, acts: { GET: getReceipt } },
  { path: /^\/api\/v1\/seasons$/, acts: { GET: as((app, actor) => getSeasons(app, actor)) } },
  {
    path: /^\/api\/v1\/seasons\/([^/]+)$/,
    acts: { GET: as((app, actor, _, [season = '']) => getSeason(app, actor, season)) },
  },
  {
    path: /^\/api\/v1\/seasons\/([^/]+)\/seal$/,
    acts: { PUT: as((app, actor, request, [season = '']) => putSeal(app, actor, request, season)) },
  },
];

/** The answer, or null where there is no such address. Refusals of use-cases are the front's to answer. */
export async function answerApi(
  front: Front,
  request: IncomingMessage,
  path: string,
): Promise<Answer | null> {
  for (const { path: pattern, acts } of ROUTES) {
    const found = pattern.exec(path);
    if (found === null) continue;
    const act = Object.hasOwn(acts, request.method ?? '') ? acts[request.method ?? ''] : undefined;
    if (act) return await act(front, request, found.slice(1).map(decodeURIComponent));
    const methods = Object.keys(acts);
    const say = `This address only takes ${methods.join(' and ')}.`;
    return refuse(405, 'invalid', say, { allow: methods.join(', ') });
  }
  return null;
}

/**
 * Who asks: a machine by its token, else whoever signed in. A browser of another site is nobody when it wants to
 * write.
 */
export async function apiActor(front: Front, request: IncomingMessage): Promise<Actor> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return machineOf(front.app, authorization) ?? { kind: 'nobody' };
  if (request.method !== 'GET' && !isOurForm(request, front.publicUrl)) return { kind: 'nobody' };
  return (await callerOf(front.app, request, front)).actor;
}

/** An act that needs to know who asks. */
function as(
  act: (
    app: Front['app'],
    actor: Actor,
    request: IncomingMessage,
    parts: string[],
  ) => Answer | Promise<Answer>,
): Act {
  return async (front, request, parts) => act(front.app, await apiActor(front, request), request, parts);
}

async function getReceipt(front: Front, request: IncomingMessage, [win = '']: string[]): Promise<Answer> {
  return { status: 200, body: readReceipt(front.app, await apiActor(front, request), win) };
}

function machineOf(app: Front['app'], authorization: string): Actor | null {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  return token ? actorOfToken(app, token) : null;
}
