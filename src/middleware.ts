// Around every page: who may open it, and what becomes of a refusal or a bug. Pages themselves catch nothing.

import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { Refusal } from './domain/refusal.ts';
import { allow } from './usecases/allow.ts';
import { isUnset } from './usecases/setup.ts';
import { inWords } from './web/answer.ts';
import { DOORS } from './web/doors.ts';
import { answerFailure } from './web/refusal-status.ts';
import { tellPath } from './web/told-path.ts';

export const onRequest = defineMiddleware(async (context, next) => {
  try {
    return keepClose(context, await show(context, next));
  } catch (error) {
    return explain(context, error);
  }
});

/** Before there is an office every address for people says so: its own page would have nothing to show. */
async function show(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { request, routePattern, locals } = context;
  if (
    request.method !== 'POST' &&
    !/^\/(setup|404|refused|faces)(\/|$)/.test(routePattern) &&
    isUnset(locals.app)
  ) {
    const response = await next('/setup');
    // Nobody sits at a television: it looks again by itself until there is a board to show.
    if (routePattern === '/tv') response.headers.set('refresh', '20');
    return response;
  }
  openDoor(context);
  return next();
}

function openDoor({ routePattern, locals }: APIContext): void {
  const verb = DOORS[routePattern];
  if (verb === undefined) throw new Error(`The route ${routePattern} has no door.`);
  allow(locals.caller.actor, verb);
}

/** What somebody sees who signed in, or is about to, stays out of every cache, the browser's own included. */
function keepClose({ locals }: APIContext, response: Response): Response {
  const { headers } = response;
  if (!/^text\/html\b/.test(headers.get('content-type') ?? '')) return response;
  headers.set('content-type', 'text/html; charset=utf-8');
  const { kind } = locals.caller.actor;
  if (kind === 'account' || kind === 'nobody') headers.set('cache-control', 'private, no-store');
  else if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
  return response;
}

async function explain(context: APIContext, error: unknown): Promise<Response> {
  const { request, url, locals } = context;
  const isPage = (request.headers.get('accept') ?? '').includes('text/html');
  if (error instanceof Refusal && error.code === 'unauthorized' && request.method === 'GET') {
    return context.redirect(`/signin?to=${encodeURIComponent(url.pathname + url.search)}`, 303);
  }
  const { status, body } = inWords(answerFailure(error, `${request.method} ${tellPath(url.pathname)}`));
  // Without a body, Astro shows the site's own page for it.
  if (status === 404) return new Response(null, { status });
  if (isPage && locals.refused === undefined) {
    locals.refused = { status, say: String(body) };
    return context.rewrite(new Request(new URL('/refused', url), { headers: request.headers }));
  }
  return new Response(String(body), { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
