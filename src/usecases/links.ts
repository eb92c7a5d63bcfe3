// Single-use links that let somebody choose a password: made by a coach, handed on by hand. Only hashes are kept.

import { createHash, randomBytes } from 'node:crypto';
import { type AccountRow, readAccount, saveAccount } from '#db/queries/accounts.ts';
import { readLastAudit } from '#db/queries/audit.ts';
import {
  addLink,
  type LinkKind,
  type LinkRow,
  markLinkUsed,
  readLastLink,
  readLink,
  voidLinks,
} from '#db/queries/links.ts';
import { dropSessionsOf } from '#db/queries/sessions.ts';
import type { Actor, Role } from '#src/domain/actor.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { forgetTries } from './count-try.ts';
import { noteAudit } from './note-audit.ts';
import { hashPassword, refuseWeak } from './passwords.ts';
import { triesOf } from './sign-in-tries.ts';

/** An invitation survives a weekend; a reset is for somebody who waits for it. */
const LIFE_MS = { invitation: 72 * HOUR_MS, reset: 24 * HOUR_MS } as const;
const PAGE = { invitation: 'join', reset: 'reset' } as const;
const VERB = { invitation: 'invited', reset: 'reset-link-made' } as const;
const USED = { invitation: 'joined', reset: 'password-reset' } as const;

type OpenKind = keyof typeof PAGE;

/** `path` is shown this once and never again; `expiresAt` in UTC ms. */
export type MadeLink = { path: string; expiresAt: number };

/**
 * Makes a link, and earlier ones of its kind for the account void. Refusals: those of `allow`; `not_found`;
 * `invalid` for an account that is disabled, and for an invitation of somebody who has joined.
 */
export function makeLink(app: App, actor: Actor, kind: OpenKind, account: string): MadeLink {
  allow(actor, 'edit-accounts');
  return app.db.$client
    .transaction(() => {
      const { name, disabledAt, passwordHash } = accountOf(app, account);
      if (disabledAt !== null)
        throw new Refusal('invalid', `${name}’s account is disabled. Enable it first, then make a link.`);
      if (kind === 'invitation' && passwordHash !== null)
        throw new Refusal(
          'invalid',
          `${name} has joined already. Make a link to reset the password instead.`,
        );
      noteAudit(app, actor, VERB[kind], `account:${account}`, { name });
      return writeLink(app, kind, account, LIFE_MS[kind], PAGE[kind]);
    })
    .immediate();
}

/** How the latest invitation stands, or null when none was made. Asks no permission: who may see people may. */
export function readInvitation(app: App, account: string): { expiresAt: number; isOpen: boolean } | null {
  const link = readLastLink(app.db, 'invitation', account);
  return link && { expiresAt: link.expiresAt, isOpen: isOpen(app, link) };
}

/** What the page of a link says: for whom it is, and who made it (null when it came from the terminal). */
export type LinkNow = { name: string; email: string; role: Role; from: string | null; expiresAt: number };

/** Refusal: `not_found` for a link that was used, has run out, or never was; one sentence for all of them. */
export function linkNow(app: App, kind: OpenKind, token: string): LinkNow {
  const { link, account } = openLink(app, kind, token);
  const { name, email, role } = account;
  const made = readLastAudit(app.db, VERB[kind], `account:${account.id}`);
  const from = made?.actor.startsWith('account:') ? made.actorName : null;
  return { name, email, role, from, expiresAt: link.expiresAt };
}

/** The same, or null where `linkNow` refuses. */
export function readLinkNow(app: App, kind: OpenKind, token: string): LinkNow | null {
  return findLink(app, kind, token) === null ? null : linkNow(app, kind, token);
}

/**
 * Uses the link up, sets the password, ends every session of the account, and gives its id.
 * Refusals: those of `linkNow`, `refuseWeak` and `hashPassword`.
 */
export async function useLink(app: App, token: string, password: string): Promise<string> {
  const kind = readLink(app.db, hash(token))?.kind === 'reset' ? 'reset' : 'invitation';
  refuseWeak(password, openLink(app, kind, token).account);
  const passwordHash = await hashPassword(password);
  return app.db.$client
    .transaction(() => {
      // Looked at again: meanwhile it may have been used, or the account disabled.
      const { link, account } = openLink(app, kind, token);
      const { id, name, role, person, email, changed } = account;
      if (!markLinkUsed(app.db, link.id, app.now())) throw gone();
      voidLinks(app.db, kind === 'reset' ? 'invitation' : 'reset', id, app.now());
      saveAccount(app.db, { ...account, passwordHash, changed: changed + 1 });
      dropSessionsOf(app.db, id, null);
      forgetTries(app, triesOf(email));
      const self = { kind: 'account', account: id, name, role, person } as const;
      noteAudit(app, self, USED[kind], `account:${id}`);
      return id;
    })
    .immediate();
}

/** For `setup-links.ts` too: nothing that could be guessed, and only its hash stays. */
export function writeLink(
  app: App,
  kind: LinkKind,
  account: string | null,
  lifeMs: number,
  page: string,
): MadeLink {
  const now = app.now();
  const token = randomBytes(24).toString('base64url');
  voidLinks(app.db, kind, account, now);
  addLink(app.db, { kind, hash: hash(token), account, createdAt: now, expiresAt: now + lifeMs });
  return { path: `/${page}/${token}`, expiresAt: now + lifeMs };
}

/** The open link of that kind behind a token, or null. */
export function findLink(app: App, kind: LinkKind, token: string): LinkRow | null {
  const link = readLink(app.db, hash(token));
  return link !== null && link.kind === kind && isOpen(app, link) ? link : null;
}

function openLink(app: App, kind: OpenKind, token: string): { link: LinkRow; account: AccountRow } {
  const link = findLink(app, kind, token);
  const account = link?.account ? readAccount(app.db, link.account) : null;
  if (link === null || account === null || account.disabledAt !== null) throw gone();
  return { link, account };
}

function accountOf(app: App, id: string): AccountRow {
  const account = readAccount(app.db, id);
  if (account === null) throw new Refusal('not_found', 'There is no such account any more.');
  return account;
}

// A clock that goes back by a month must not open what ended since: a link holds for twice its life at most.
function isOpen(app: App, { usedAt, createdAt, expiresAt }: LinkRow): boolean {
  const now = app.now();
  return usedAt === null && now < expiresAt && now > createdAt - (expiresAt - createdAt);
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex');
const gone = () =>
  new Refusal('not_found', 'That link has been used or has run out. Ask your coach for a new one.');
