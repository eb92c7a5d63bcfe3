// `POST /api/v1/facts`: the door for machines. Owns the grammar of the request, never what a fact means.

import type { IncomingMessage } from 'node:http';
import { callOf } from '#src/domain/actor.ts';
import { BODY_BYTES_MAX } from '#src/runtime/server-limits.ts';
import type { App } from '#src/usecases/app.ts';
import { receiveFact } from '#src/usecases/receive-fact.ts';
import { actorOfToken } from '#src/usecases/tokens.ts';
import { type Answer, refuse } from './answer.ts';
import { parseJson, readBody } from './body.ts';

/** 201 for a new fact, 200 for one that we have already; the reason and the way out for everything else. */
export async function postFact(app: App, request: IncomingMessage): Promise<Answer> {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
  const machine = token ? actorOfToken(app, token) : null;
  if (!machine) {
    const say =
      'Send an open token of this office: Authorization: Bearer <token>. Make one with: assist token create';
    return refuse(401, 'unauthorized', say, { 'www-authenticate': 'Bearer', connection: 'close' });
  }
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(415, 'invalid', 'Send the fact as JSON, with Content-Type: application/json.', {
      connection: 'close',
    });
  }
  const body = await readBody(request, BODY_BYTES_MAX);
  if (!body) {
    return refuse(413, 'invalid', 'A fact is at most 64 KB. Send fewer at once.', { connection: 'close' });
  }
  const value = parseJson(body);
  if (value === undefined) return refuse(400, 'invalid', 'The body is not JSON in UTF-8.');
  const { fact, isNew } = receiveFact(app, value, callOf(machine));
  return { status: isNew ? 201 : 200, body: { fact, new: isNew } };
}
