// One cue of a ceremony as JSON, asked for at the moment it is shown. It holds what that cue reveals and no more.

import type { APIRoute } from 'astro';
import { ceremonyCue } from '#src/usecases/ceremony.ts';
import { beginByLeading } from '#src/usecases/freeze-board.ts';
import { answerFailure } from '#src/web/refusal-status.ts';

export const GET: APIRoute = ({ locals, params, url }) => {
  const { app, caller } = locals;
  const { season = '', cue = '' } = params;
  try {
    const shown = ceremonyCue(app, caller.actor, season, cue);
    beginByLeading(app, caller.actor, season, cue);
    return answer(200, shown);
  } catch (error) {
    const { status, body } = answerFailure(error, `GET ${url.pathname}`);
    return answer(status, body);
  }
};

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
