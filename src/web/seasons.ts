// `/api/v1/seasons`: the months of the office for programs, and the seal of one. Owns the grammar of the requests.

import type { IncomingMessage } from 'node:http';
import type { Actor } from '#src/domain/actor.ts';
import { BODY_BYTES_MAX } from '#src/runtime/server-limits.ts';
import { allow } from '#src/usecases/allow.ts';
import type { App } from '#src/usecases/app.ts';
import { readSeason } from '#src/usecases/hall.ts';
import { sealSeason } from '#src/usecases/seal-season.ts';
import { listSeasons } from '#src/usecases/seasons.ts';
import { type Answer, refuse } from './answer.ts';
import { parseJson, readBody } from './body.ts';

export function getSeasons(app: App, actor: Actor): Answer {
  return { status: 200, body: { seasons: listSeasons(app, actor) } };
}

export function getSeason(app: App, actor: Actor, season: string): Answer {
  return { status: 200, body: readSeason(app, actor, season) };
}

/** 201 for a month that is sealed by this, 200 for one that was already. The body may be empty. */
export async function putSeal(
  app: App,
  actor: Actor,
  request: IncomingMessage,
  season: string,
): Promise<Answer> {
  allow(actor, 'seal-season');
  const body = await readBody(request, BODY_BYTES_MAX);
  if (!body) return refuse(413, 'invalid', 'A reason is at most a page.', { connection: 'close' });
  const overrule = body.byteLength === 0 ? null : overruleIn(parseJson(body));
  if (overrule === undefined)
    return refuse(400, 'invalid', 'Send nothing, or JSON such as { "overrule": "why it is sealed anyway" }.');
  const { isNew, ...sealed } = sealSeason(app, actor, season, { overrule });
  return { status: isNew ? 201 : 200, body: { ...sealed, new: isNew } };
}

/** Undefined for anything that is not `{}` or `{ "overrule": text or null }`. */
function overruleIn(value: unknown): string | null | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { overrule = null, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0) return undefined;
  return overrule === null || typeof overrule === 'string' ? overrule : undefined;
}
