// What became of one ring, for the page that counts down.

import type { APIRoute } from 'astro';
import { ringState } from '#src/usecases/ring-view.ts';
import { answerFailure } from '#src/web/refusal-status.ts';

export const GET: APIRoute = ({ locals, params, url }) => {
  try {
    return answer(200, ringState(locals.app, locals.caller.actor, Number(params.id)));
  } catch (error) {
    const { status, body } = answerFailure(error, `GET ${url.pathname}`);
    return answer(status, body);
  }
};

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
