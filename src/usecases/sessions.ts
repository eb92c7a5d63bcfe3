// Sessions by Lucia: the one file that knows it. The cookie holds a random token, the database only its SHA-256.

import { createHash, randomBytes } from 'node:crypto';
import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle';
import { Lucia, TimeSpan } from 'lucia';
import type { Db } from '#db/open.ts';
import { readAccount } from '#db/queries/accounts.ts';
import {
  dropOldSessions,
  dropSession,
  dropSessionsOf,
  markSessionSeen,
  readSessionsOf,
} from '#db/queries/sessions.ts';
import { accounts, sessions } from '#db/schema.ts';
import type { Actor } from '#src/domain/actor.ts';
import { DAY_MS, MINUTE_MS } from '#src/domain/durations.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { App } from './app.ts';

/** A session slides by Lucia's rule; these many days after signing in it ends whatever happened since. */
export const LIFE_DAYS = 90;
const IDLE_DAYS = 14;
/** "Last seen" is for people: a write per minute is enough. */
const SEEN_MS = MINUTE_MS;

type Attributes = { createdAt: number; seenAt: number; agent: string; address: string };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Attributes>;
    DatabaseSessionAttributes: Attributes;
  }
}

/** `id` names the session in lists; it is no secret, the token is. */
export type Signed = { actor: Extract<Actor, { kind: 'account' }>; session: string };

/** Gives the token for the cookie. `agent` and `address` are what the owner will see in the list of sessions. */
export async function openSession(
  app: App,
  account: string,
  { agent, address }: { agent: string; address: string },
): Promise<string> {
  const now = app.now();
  dropOldSessions(app.db, Math.floor(now / 1000), now - LIFE_DAYS * DAY_MS);
  const token = randomBytes(24).toString('base64url');
  const attributes = { createdAt: now, seenAt: now, agent: agent.slice(0, 300), address };
  await luciaOf(app.db).createSession(account, attributes, { sessionId: hash(token) });
  return token;
}

/** Null for a token that nobody was given, that ended, or whose account was disabled. */
export async function actorOfSession(app: App, token: string): Promise<Signed | null> {
  const id = hash(token);
  const { session } = await luciaOf(app.db).validateSession(id);
  if (session === null) return null;
  const now = app.now();
  const account = readAccount(app.db, session.userId);
  if (account === null || account.disabledAt !== null || now - session.createdAt > LIFE_DAYS * DAY_MS) {
    await luciaOf(app.db).invalidateSession(id);
    return null;
  }
  if (now - session.seenAt > SEEN_MS) markSessionSeen(app.db, id, now);
  const { role, name, person } = account;
  return { actor: { kind: 'account', account: account.id, name, role, person }, session: id };
}

/** As its owner sees them, newest sign of life first. */
export function listSessions(app: App, account: string) {
  return readSessionsOf(app.db, account).map(({ id, createdAt, seenAt, agent, address }) => {
    return { id, createdAt, seenAt, agent, address };
  });
}

/** Refusal: `not_found` when the account has no such session. */
export function endSession(app: App, account: string, id: string): void {
  if (!dropSession(app.db, account, id))
    throw new Refusal('not_found', 'That session has ended already. Nothing is left to do.');
  app.ring();
}

/** Ends all of an account's sessions at once and everywhere, but for the one to keep. */
export function endSessionsOf(app: App, account: string, kept: string | null = null): void {
  dropSessionsOf(app.db, account, kept);
  app.ring();
}

const made = new WeakMap<Db, Lucia<Attributes>>();

function luciaOf(db: Db): Lucia<Attributes> {
  const known = made.get(db);
  if (known) return known;
  const lucia = new Lucia<Attributes>(new DrizzleSQLiteAdapter(db, sessions, accounts), {
    sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
    getSessionAttributes: ({ createdAt, seenAt, agent, address }) => ({ createdAt, seenAt, agent, address }),
  });
  made.set(db, lucia);
  return lucia;
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex');
