// Everything that is kept about one person, for the coach to hand over.

import type { APIRoute } from 'astro';
import { keyIn } from '#src/domain/key-path.ts';
import { exportPerson } from '#src/usecases/export-person.ts';

export const GET: APIRoute = ({ locals: { app, caller }, request }) => {
  const file = exportPerson(app, caller.actor, keyIn(request, '/coach/people'));
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="assist-about-one-person.json"',
      'cache-control': 'private, no-store',
    },
  });
};
