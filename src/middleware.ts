// Around every page: a refusal becomes its status, a bug an id in the log. Pages themselves catch nothing.

import { defineMiddleware } from 'astro:middleware';
import { inWords } from './web/answer.ts';
import { answerFailure } from './web/refusal-status.ts';

export const onRequest = defineMiddleware(async (context, next) => {
  try {
    const response = await next();
    if (response.headers.get('content-type') === 'text/html') {
      response.headers.set('content-type', 'text/html; charset=utf-8');
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-cache');
    }
    return response;
  } catch (error) {
    const { status, body } = inWords(
      answerFailure(error, `${context.request.method} ${context.url.pathname}`),
    );
    // Without a body, Astro shows the site's own page for it.
    if (status === 404) return new Response(null, { status });
    return new Response(String(body), { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
});
