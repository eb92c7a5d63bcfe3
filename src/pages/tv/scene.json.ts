// One scene of the television, drawn: `/tv/scene.json?id=path`. Screens fetch it just before they show it.

import type { APIRoute } from 'astro';
import { drawn } from '#src/components/television/draw-scene.tsx';
import { screenScene } from '#src/usecases/screen-frame.ts';

export const GET: APIRoute = ({ url, locals }) => {
  const id = url.searchParams.get('id') ?? '';
  const scene = screenScene(locals.app, locals.caller.actor, id);
  const headers = { 'cache-control': 'no-store' };
  if (scene === null)
    return Response.json({ say: 'This scene has nothing to show.' }, { status: 404, headers });
  return Response.json(drawn(id, scene), { headers });
};
