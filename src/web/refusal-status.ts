// The one place where a refusal, trouble with the database or a bug becomes an HTTP status.

import { Refusal, type RefusalCode } from '#src/domain/refusal.ts';
import { logBug } from '#src/runtime/log.ts';
import { type Answer, refuse } from './answer.ts';

export type SayTrouble = (error: unknown) => string | null;

const REFUSAL_STATUS: Record<RefusalCode, number> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_much: 429,
};

const HEADERS: Partial<Record<RefusalCode, Record<string, string>>> = {
  unauthorized: { 'www-authenticate': 'Bearer' },
  too_much: { 'retry-after': '60' },
};

/**
 * The answer to whatever was thrown. A bug is logged here with an id, and only the id leaves the process.
 * @param during what was going on, for the log: a method and a path
 * @param sayTrouble the sentence for an error of the database that is not our fault, or null
 */
export function answerFailure(error: unknown, during: string, sayTrouble: SayTrouble = () => null): Answer {
  if (error instanceof Refusal) {
    return refuse(REFUSAL_STATUS[error.code], error.code, error.say, HEADERS[error.code]);
  }
  const id = logBug(error, during);
  const say = sayTrouble(error);
  if (say !== null) return refuse(503, 'unavailable', say, { 'retry-after': '5' });
  return refuse(500, 'bug', `Something broke on our side. Your administrator finds it in the log as ${id}.`);
}
