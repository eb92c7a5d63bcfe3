// Writes one line of the audit log. Never a password, a token or a link.

import { addAudit } from '#db/queries/audit.ts';
import { type Actor, callOf, nameOf } from '#src/domain/actor.ts';
import type { App } from './app.ts';

/**
 * `verb` is what was done in the past tense (`signed-in`, `invited`, `role-set`, `token-made`), `thing` what it was
 * done to (`account:k3f…`, `screen:2`), `told` what a reader needs to understand it.
 */
export function noteAudit(
  app: App,
  actor: Actor,
  verb: string,
  thing: string,
  told: Readonly<Record<string, string | number | boolean | null>> = {},
): void {
  const line = { at: app.now(), actor: callOf(actor), actorName: nameOf(actor), verb, thing };
  addAudit(app.db, { ...line, told: JSON.stringify(told) });
}
