// Cookies: read from a request, written with every safeguard that the address allows. Knows names, never their use.

import type { IncomingHttpHeaders } from 'node:http';

/** What we keep in a browser. `__Host-` binds each to this very host when it is reached by HTTPS. */
export type CookieName = 'session' | 'screen' | 'pairing' | 'setup' | 'notice';

export function readCookie(headers: IncomingHttpHeaders, name: CookieName, publicUrl: string): string | null {
  const wanted = nameOf(name, publicUrl);
  for (const part of (headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === wanted) return part.slice(at + 1).trim() || null;
  }
  return null;
}

/** The value of a `Set-Cookie` header. `maxAgeSeconds` 0 takes the cookie back. */
export function writeCookie(
  name: CookieName,
  value: string,
  maxAgeSeconds: number,
  publicUrl: string,
): string {
  const secure = isSecure(publicUrl) ? '; Secure' : '';
  return `${nameOf(name, publicUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');
const nameOf = (name: CookieName, publicUrl: string) =>
  isSecure(publicUrl) ? `__Host-assist-${name}` : `assist-${name}`;
