// Paired screens: recognised by the token that each keeps in a cookie of its own.

import { createHash } from 'node:crypto';
import { readScreenByHash } from '#db/queries/screens.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { App } from './app.ts';

/** Null for a token that no screen has, or that was revoked. */
export function actorOfScreen(app: App, token: string): Extract<Actor, { kind: 'screen' }> | null {
  const screen = readScreenByHash(app.db, createHash('sha256').update(token).digest('hex'));
  if (screen === null || screen.revokedAt !== null) return null;
  return { kind: 'screen', screen: screen.id, name: screen.name };
}
