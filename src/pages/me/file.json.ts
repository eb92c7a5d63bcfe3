// Everything that is kept of whoever asks, as one file.

import type { APIRoute } from 'astro';
import { exportPerson } from '#src/usecases/export-person.ts';

export const GET: APIRoute = ({ locals: { app, caller } }) => {
  const person = caller.actor.kind === 'account' ? caller.actor.person : null;
  if (person === null)
    return new Response('You do not play here, so no file is kept of you.', { status: 404 });
  return new Response(`${JSON.stringify(exportPerson(app, caller.actor, person), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="assist-about-me.json"',
      'cache-control': 'private, no-store',
    },
  });
};
