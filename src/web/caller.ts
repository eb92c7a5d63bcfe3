// Who a request comes from: the account, screen or visitor behind it, and the address to count tries by.

import type { IncomingMessage } from 'node:http';
import type { Actor } from '#src/domain/actor.ts';
import type { App } from '#src/usecases/app.ts';
import { actorOfScreen } from '#src/usecases/screens.ts';
import { actorOfSession } from '#src/usecases/sessions.ts';
import { welcomesVisitors } from '#src/usecases/visitors.ts';
import { readCookie } from './cookies.ts';
import { isLoopback } from './hosts.ts';

/** `session` is set for a person who signed in. `address` is the nearest one that we did not write ourselves. */
export type Caller = { actor: Actor; session: string | null; address: string; agent: string };

/** @param isPrivate the server listens on this machine only */
export async function callerOf(
  app: App,
  request: IncomingMessage,
  { publicUrl, isPrivate }: { publicUrl: string; isPrivate: boolean },
): Promise<Caller> {
  const { headers } = request;
  const from = { address: addressOf(request), agent: headers['user-agent'] ?? '' };
  const screen = readCookie(headers, 'screen', publicUrl);
  const shown = screen === null ? null : actorOfScreen(app, screen);
  const asScreen = shown && { actor: shown, session: null, ...from };
  // A browser that was paired while somebody is signed in is a screen at `/tv`, and theirs everywhere else.
  if (asScreen && isTelevision(request)) return asScreen;
  const token = readCookie(headers, 'session', publicUrl);
  const signed = token === null ? null : await actorOfSession(app, token);
  if (signed) return { ...signed, ...from };
  if (asScreen) return asScreen;
  const kind = isPrivate && isNear(request) && welcomesVisitors(app) ? 'visitor' : 'nobody';
  return { actor: { kind }, session: null, ...from };
}

/** The television's page, or what it asks for: `/live` and other pages share its stream, so their page tells them apart. */
function isTelevision({ url = '', headers: { referer = '' } }: IncomingMessage): boolean {
  if (/^\/tv(\/|\?|$)/.test(url)) return true;
  return /^\/live\/(board|state)(\?|$)/.test(url) && /^https?:\/\/[^/]+\/tv(\?|$)/.test(referer);
}

/** What proxies add, each in its own way. */
const PROXIED = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'];

// A proxy on this machine says so: then the browser is somewhere else. One that adds nothing, as nginx does unless it
// is told to, speaks HTTP/1.0 to us, which no browser does any more.
function isNear({ headers, socket, httpVersion }: IncomingMessage): boolean {
  if (httpVersion !== '1.1' || PROXIED.some((name) => headers[name] !== undefined)) return false;
  return isLoopback(headers.host) && isLocalAddress(socket.remoteAddress);
}

/** What a proxy on this machine says of its client counts; anybody else's word about an address does not. */
function addressOf({ headers, socket }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? 'unknown';
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  if (!isLocalAddress(direct) || !forwarded) return direct;
  // Some add the port, which is another one with every connection.
  return forwarded
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^\[([\da-f:.]+)\](:\d+)?$/i, '$1')
    .slice(0, 64);
}

const isLocalAddress = (address: string | undefined) =>
  address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
