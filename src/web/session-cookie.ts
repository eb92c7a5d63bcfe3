// The cookie of somebody who signed in: given with an answer, and taken back.

import { LIFE_DAYS } from '#src/usecases/sessions.ts';
import { writeCookie } from './cookies.ts';

const DAY_SECONDS = 86_400;

/** It lasts as long as a session can; an idle one ends before that on our side. */
export function giveSession(answer: Response, token: string, publicUrl: string): Response {
  answer.headers.append('set-cookie', writeCookie('session', token, LIFE_DAYS * DAY_SECONDS, publicUrl));
  return answer;
}

export function takeSession(answer: Response, publicUrl: string): Response {
  answer.headers.append('set-cookie', writeCookie('session', '', 0, publicUrl));
  return answer;
}
