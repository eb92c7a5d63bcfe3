// What the palette found, as JSON.

import type { APIRoute } from 'astro';
import { findOnDesk } from '#src/usecases/find-on-desk.ts';

export const GET: APIRoute = ({ locals: { app, caller }, url }) => {
  const found = findOnDesk(app, caller.actor, url.searchParams.get('q') ?? '');
  return Response.json({ found }, { headers: { 'cache-control': 'no-store' } });
};
