// What a page of ours may load and run. Owns the directives; Astro adds the hashes of its inline scripts and styles.

import { createHash } from 'node:crypto';

/** Everything except `script-src` and `style-src`, which Astro writes per page. Confetti draws in a blob worker. */
export const DIRECTIVES = [
  "default-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
] as const;

/** For every answer that is not a page: files, JSON, streams and plain sentences run nothing. */
export const POLICY_WITHOUT_PAGE =
  "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

/**
 * The hash that lets one inline script run.
 * @param markup a whole `<script>` element, as Solid's `generateHydrationScript` gives it
 */
export function hashOfScript(markup: string): `sha256-${string}` {
  const body = markup.slice(markup.indexOf('>') + 1, markup.indexOf('</script>'));
  return `sha256-${createHash('sha256').update(body).digest('base64')}`;
}
