// The bell's service worker. It has a policy of its own: it fetches from this office and nowhere else.

import type { APIRoute } from 'astro';
import { bellWorker } from '#src/web/bell-worker.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(bellWorker(locals.app.build), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
      'service-worker-allowed': '/bell',
      'cache-control': 'no-cache',
    },
  });
