// A display at `/tv`: paired, on its way, or new here. Owns its two cookies; what they are worth is the use-case's.

import type { APIContext } from 'astro';
import { CODE_LIFE_MS, SCREEN_LIFE_SECONDS, type ShownPairing } from '#src/domain/pairing.ts';
import { can } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { collectToken, showPairing } from '#src/usecases/show-pairing.ts';
import { type CookieName, readCookie, writeCookie } from './cookies.ts';
import { isLoopback } from './hosts.ts';

type Context = Pick<APIContext, 'request' | 'locals' | 'url'>;
type SetCookie = (value: string) => void;

/** `answer` is sent as it is; `pairing` are letters to show, or why there are none; otherwise the board may be seen. */
export type Showing =
  | { kind: 'answer'; answer: Response }
  | { kind: 'pairing'; pairing: ShownPairing | Refusal }
  | { kind: 'board' };

/** `?pair=1` asks for letters where the board may be seen anyway. Whatever is a screen already stays that screen. */
export function showDisplay({ request, locals, url }: Context, setCookie: SetCookie): Showing {
  const { app, caller, publicUrl } = locals;
  const headers = { cookie: request.headers.get('cookie') ?? '' };
  const read = (name: CookieName) => readCookie(headers, name, publicUrl);
  const asksForLetters = url.searchParams.get('pair') === '1' && caller.actor.kind !== 'screen';
  if (can(caller.actor, 'see-board') && !asksForLetters) {
    // Browsers shorten what lasts longer, so the end moves on with every page.
    const token = caller.actor.kind === 'screen' ? read('screen') : null;
    if (token) setCookie(writeCookie('screen', token, SCREEN_LIFE_SECONDS, publicUrl));
    return { kind: 'board' };
  }
  const secret = read('pairing');
  const token = secret === null ? null : collectToken(app, secret);
  if (token !== null) {
    const fresh = new Headers({ location: '/tv', 'cache-control': 'no-store' });
    fresh.append('set-cookie', writeCookie('screen', token, SCREEN_LIFE_SECONDS, publicUrl));
    fresh.append('set-cookie', writeCookie('pairing', '', 0, publicUrl));
    return { kind: 'answer', answer: new Response(null, { status: 303, headers: fresh }) };
  }
  try {
    const pairing = showPairing(app, { secret, address: caller.address, agent: caller.agent });
    // As long as the letters, and the time that its coach gives it once they were entered.
    setCookie(writeCookie('pairing', pairing.secret, (2 * CODE_LIFE_MS) / 1000, publicUrl));
    return { kind: 'pairing', pairing };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { kind: 'pairing', pairing: refusal };
  }
}

/**
 * Where a display is sent for its letters, as people type it. At this machine's own name the board is open to every
 * browser, so there they are asked for.
 */
export function letterAddress(publicUrl: string): string {
  const { host } = new URL(publicUrl);
  return isLoopback(host) ? `${host}/tv?pair=1` : `${host}/tv`;
}
