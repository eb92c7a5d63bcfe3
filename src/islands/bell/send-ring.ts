// Sends a ring to the office and says what became of it. A lost answer is no harm: the ring's own word makes it one.

import type { Rung } from '#src/domain/ring.ts';

/** `kept`: nobody answered, try again later. `signIn`: the session has ended. `say`: somebody has to look at it. */
export type Sent = { id: number } | { signIn: true } | { say: string } | { kept: true };

/** A phone between two floors: longer than a slow answer, shorter than somebody's patience. */
const TIMEOUT_MS = 8_000;

export async function sendRing(rung: Rung): Promise<Sent> {
  const response = await post(rung);
  // Whatever is not the office (a hotel's sign-in page, a proxy without a server) is no answer.
  if (response === null || response.status >= 500 || response.redirected) return { kept: true };
  if (response.status === 401) return { signIn: true };
  if (response.status === 403) return { say: 'This account may not ring the bell. Ask your coach.' };
  const told = await readAnswer(response);
  if (typeof told?.id === 'number') return { id: told.id };
  return typeof told?.say === 'string' ? { say: told.say } : { kept: true };
}

async function post(rung: Rung): Promise<Response | null> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS);
  try {
    return await fetch('/bell/rings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(rung),
      signal: giveUp.signal,
    });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(response: Response): Promise<{ id?: unknown; say?: unknown } | null> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
