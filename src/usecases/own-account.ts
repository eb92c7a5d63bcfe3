// One's own account: what it is, where one is signed in, and ending that. Nobody else's is ever shown.

import { readAccount } from '#db/queries/accounts.ts';
import type { Actor, Role } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { type OwnSession, tellBrowser, tellPlace, tellSince } from '#src/domain/session-words.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { endSession, endSessionsOf, listSessions } from './sessions.ts';

export type OwnAccount = {
  name: string;
  email: string;
  role: Role;
  person: string | null;
  hasPassword: boolean;
  sessions: OwnSession[];
};

/**
 * Refusals: those of `allow`.
 * @param session the one that asks; it comes first in the list
 */
export function ownAccount(app: App, actor: Actor, session: string | null): OwnAccount {
  const id = ownId(actor);
  const account = readAccount(app.db, id);
  if (account === null) throw new Refusal('unauthorized', 'Sign in first.');
  const { name, email, role, person, passwordHash } = account;
  const sessions = listSessions(app, id).map(({ id: one, agent, address, seenAt }) => ({
    id: one,
    browser: tellBrowser(agent),
    place: tellPlace(address),
    seen: tellSince(app.now() - seenAt),
    isThis: one === session,
  }));
  sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis));
  return { name, email, role, person, hasPassword: passwordHash !== null, sessions };
}

/** Refusals: those of `allow`; `not_found` when it has ended already or is somebody else's. */
export function endOwnSession(app: App, actor: Actor, id: string): void {
  const account = ownId(actor);
  endSession(app, account, id);
  noteAudit(app, actor, 'session-ended', `account:${account}`);
}

/** Refusals: those of `allow`. */
export function endOtherSessions(app: App, actor: Actor, session: string | null): void {
  const account = ownId(actor);
  endSessionsOf(app, account, session);
  noteAudit(app, actor, 'sessions-ended', `account:${account}`);
}

function ownId(actor: Actor): string {
  const id = actor.kind === 'account' ? actor.account : '';
  allow(actor, 'edit-self', { accounts: [id] });
  return id;
}
