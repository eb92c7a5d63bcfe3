// The link that opens setup while nobody has an account: printed where the server runs, never shown on a page.

import { MINUTE_MS } from '#src/domain/durations.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { App } from './app.ts';
import { findLink, type MadeLink, writeLink } from './links.ts';
import { welcomesVisitors } from './visitors.ts';

/** Long enough to fetch a colleague, short enough to be forgotten in a log. */
const LIFE_MS = 30 * MINUTE_MS;

/** Makes earlier ones void. Refusal: `conflict` once there is an account; the demo's own do not count. */
export function makeSetupLink(app: App): MadeLink {
  if (!welcomesVisitors(app))
    throw new Refusal(
      'conflict',
      'This office is set up already. A coach invites everybody else from the desk.',
    );
  return app.db.$client.transaction(() => writeLink(app, 'setup', null, LIFE_MS, 'setup')).immediate();
}

/**
 * Lets the holder of the link on; it stays open until it runs out or the first account closes setup for good.
 * Refusal: `not_found`, whatever is wrong with it.
 */
export function openSetupLink(app: App, token: string): { expiresAt: number } {
  const link = welcomesVisitors(app) ? findLink(app, 'setup', token) : null;
  if (link === null)
    throw new Refusal(
      'not_found',
      'That link has run out. Print a new one where Assist runs: assist setup-link',
    );
  return { expiresAt: link.expiresAt };
}
