// How setup is entered: the link's token moves from the address into a cookie, and pages ask here who may go on.

import type { APIContext } from 'astro';
import type { Actor } from '#src/domain/actor.ts';
import type { MadeLink } from '#src/usecases/links.ts';
import { openSession } from '#src/usecases/sessions.ts';
import { isSetupOpen, isTokenOpen } from '#src/usecases/setup.ts';
import { openSetupLink } from '#src/usecases/setup-links.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { giveSession, takeSession } from './session-cookie.ts';

type Context = Pick<APIContext, 'request' | 'locals'>;

/** The token in the browser's cookie, whether or not it still opens anything. */
export function setupTokenOf({ request, locals }: Context): string | null {
  return readCookie({ cookie: request.headers.get('cookie') ?? '' }, 'setup', locals.publicUrl);
}

/** Keeps an open link's token in a cookie and goes on without it in the address. Refusals: those of the link. */
export function enterSetup({ locals }: Context, token: string): Response {
  const { app, publicUrl } = locals;
  const { expiresAt } = openSetupLink(app, token);
  return goOnWith('/setup', [setupCookie(token, expiresAt - app.now(), publicUrl)]);
}

/** For the two steps before there is an account: null when they are open, else where to go instead. */
export function closedSetup(context: Context): Response | null {
  const { app, caller } = context.locals;
  if (isSetupOpen(app, setupTokenOf(context))) return null;
  const isCoach = caller.actor.kind === 'account' && caller.actor.role === 'coach';
  return goOnWith(isCoach ? '/setup/people' : '/setup', []);
}

/** Adds to `answer` that the new coach is signed in; the setup cookie is taken back. */
export async function beginAs({ locals }: Context, account: string, answer: Response): Promise<void> {
  const { app, caller, publicUrl } = locals;
  giveSession(answer, await openSession(app, account, caller), publicUrl);
  answer.headers.append('set-cookie', writeCookie('setup', '', 0, publicUrl));
}

/** Adds a fresh setup link to `answer`, once the demo is gone and everybody's session with it. */
export function startOver({ locals }: Context, link: MadeLink, answer: Response): void {
  const { app, publicUrl } = locals;
  takeSession(answer, publicUrl);
  const token = link.path.split('/').at(-1) ?? '';
  answer.headers.append('set-cookie', setupCookie(token, link.expiresAt - app.now(), publicUrl));
}

/** Who asks to take the demo out: whoever is signed in, or the holder of a setup link, who could from the terminal. */
export function actorOfSetup(context: Context): Actor {
  const { app, caller } = context.locals;
  const token = setupTokenOf(context);
  const isHolder = caller.actor.kind !== 'account' && token !== null && isTokenOpen(app, token);
  return isHolder ? { kind: 'terminal' } : caller.actor;
}

const setupCookie = (token: string, lifeMs: number, publicUrl: string) =>
  writeCookie('setup', token, Math.max(1, Math.floor(lifeMs / 1000)), publicUrl);

function goOnWith(to: string, cookies: readonly string[]): Response {
  const headers = new Headers({
    location: to,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
