// How far an import is, for the page that waits for it.

import type { APIContext } from 'astro';
import { readImportTold } from '#src/usecases/import-list.ts';

export function GET({ locals, params }: APIContext): Response {
  const { state, going } = readImportTold(locals.app, locals.caller.actor, Number(params['number']));
  return Response.json({ state, going }, { headers: { 'cache-control': 'no-store' } });
}
