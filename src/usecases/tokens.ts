// Tokens with which machines send facts: made, listed, revoked, recognised.

import { createHash, randomBytes } from 'node:crypto';
import { addToken, readToken, readTokens, revokeToken, type TokenRow } from '#db/queries/tokens.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';

export type NewToken = { id: number; name: string; token: string };

/**
 * Makes a token; its text is given this once and never again. Refusals: those of `allow`; `invalid` for a name that
 * cannot be; `conflict` for that of an open token, which a double click would ask for too.
 */
export function createToken(app: App, actor: Actor, name: string): NewToken {
  allow(actor, 'edit-tokens');
  const label = clean(name);
  if (label === '' || label.length > 80)
    throw new Refusal('invalid', 'Give the token a name of 1 to 80 characters.');
  if (readTokens(app.db).some((known) => known.name === label && known.revokedAt === null))
    throw new Refusal(
      'conflict',
      `There is an open token “${label}” already. If you have not kept it, revoke it first, then make it anew.`,
    );
  const token = `assist_${randomBytes(24).toString('base64url')}`;
  const id = addToken(app.db, label, hashToken(token), app.now());
  noteAudit(app, actor, 'token-made', `token:${id}`, { name: label });
  return { id, name: label, token };
}

export function listTokens(app: App, actor: Actor): TokenRow[] {
  allow(actor, 'edit-tokens');
  return readTokens(app.db);
}

/** Refusal: `not_found` when no open token has this number. */
export function endToken(app: App, actor: Actor, id: number): void {
  allow(actor, 'edit-tokens');
  if (!revokeToken(app.db, id, app.now())) {
    throw new Refusal('not_found', `There is no open token ${id}. List them with: assist token list`);
  }
  noteAudit(app, actor, 'token-revoked', `token:${id}`);
}

/** The machine that has this token, or null for a token that nobody made or that was revoked. */
export function actorOfToken(app: App, token: string): Extract<Actor, { kind: 'machine' }> | null {
  const known = readToken(app.db, hashToken(token));
  return known && { kind: 'machine', token: known.id, name: known.name };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
