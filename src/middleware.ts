// Around every page: who may open it, and what becomes of a refusal or a bug. Pages themselves catch nothing.

import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { Refusal } from './domain/refusal.ts';
import { allow } from './usecases/allow.ts';
import { isUnset } from './usecases/setup.ts';
import { inWords } from './web/answer.ts';
import { DOORS } from './web/doors.ts';
import { answerFailure } from './web/refusal-status.ts';

export const onRequest = defineMiddleware(async (context, next) => {
  try {
    const response = await show(context, next);
    if (response.headers.get('content-type') === 'text/html') {
      response.headers.set('content-type', 'text/html; charset=utf-8');
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-cache');
    }
    return response;
  } catch (error) {
    return explain(context, error);
  }
});

/** Before there is an office every address for people says so: its own page would have nothing to show. */
async function show(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { request, routePattern, locals } = context;
  if (request.method !== 'POST' && !/^\/(setup|404|faces)(\/|$)/.test(routePattern) && isUnset(locals.app)) {
    return next('/setup');
  }
  openDoor(context);
  return next();
}

function openDoor({ routePattern, locals }: APIContext): void {
  const verb = DOORS[routePattern];
  if (verb === undefined) throw new Error(`The route ${routePattern} has no door.`);
  allow(locals.caller.actor, verb);
}

function explain(context: APIContext, error: unknown): Response {
  const { request, url } = context;
  if (error instanceof Refusal && error.code === 'unauthorized' && request.method === 'GET') {
    return context.redirect(`/signin?to=${encodeURIComponent(url.pathname + url.search)}`, 303);
  }
  const { status, body } = inWords(answerFailure(error, `${request.method} ${url.pathname}`));
  // Without a body, Astro shows the site's own page for it.
  if (status === 404) return new Response(null, { status });
  return new Response(String(body), { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
