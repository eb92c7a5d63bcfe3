// Rings from scripts, as JSON: the bell's button, and wins that a phone kept. Only our own pages get this far.

import type { APIRoute } from 'astro';
import { alreadyWords } from '#src/domain/bell-words.ts';
import { parseRung } from '#src/domain/parse-rung.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { answerFailure } from '#src/web/refusal-status.ts';

/** 201 `{ id }`; 409 `{ say }` for a win that is there already or has to be asked about; else `{ say }`. */
export const POST: APIRoute = async ({ locals, request, url }) => {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return answer(415, { say: 'Send the ring as JSON.' });
  }
  try {
    const rang = ringWin(locals.app, locals.caller.actor, parseRung(await readJson(request)));
    if ('id' in rang) return answer(201, rang);
    if ('perhaps' in rang) return answer(409, { say: 'It may have been rung already. Look at it.', ...rang });
    const { kind, customer, rungBy } = rang.already;
    return answer(409, { say: alreadyWords(kind, customer, rungBy), ...rang });
  } catch (error) {
    const { status, body } = answerFailure(error, `POST ${url.pathname}`);
    const { error: told } = body as { error?: { say: string } };
    return answer(status, { say: told?.say ?? 'Something broke on our side.' });
  }
};

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}

function answer(status: number, body: Readonly<Record<string, unknown>>): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
