// Which names this office answers to, and which origins may write to it. Knows no cookies and no tokens.

import type { IncomingMessage } from 'node:http';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A port of one's own is allowed on loopback, so that a tunnel or a second office on one machine works. */
export function isOurHost(host: string | undefined, publicUrl: string): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false;
  const asked = new URL(`http://${host}`);
  if (asked.pathname !== '/' || asked.username || asked.search || asked.hash) return false;
  if (LOOPBACK.has(asked.hostname)) return true;
  const ours = new URL(publicUrl);
  return asked.hostname === ours.hostname && portOf(asked) === portOf(ours);
}

/** Whether the request was sent to this machine's own name. */
export const isLoopback = (host: string | undefined): boolean =>
  URL.canParse(`http://${host}`) && LOOPBACK.has(new URL(`http://${host}`).hostname);

/**
 * Whether a form came from one of our own pages. Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`;
 * behind a proxy that ends TLS neither can be compared with what reaches us, only with `publicUrl`.
 */
export function isOurForm(request: IncomingMessage, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  return origin === publicUrl || origin === `http://${request.headers.host}`;
}

// A proxy may or may not leave its default port in the header.
const portOf = (url: URL) => (['80', '443'].includes(url.port) ? '' : url.port);
