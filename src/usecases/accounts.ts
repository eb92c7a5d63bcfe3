// Accounts: added, given a role, shut and opened again by a coach. Passwords and links are made elsewhere.

import { randomBytes } from 'node:crypto';
import {
  type AccountRow,
  readAccount,
  readAccountByEmail,
  readAccountByPerson,
  readAccounts,
  saveAccount,
} from '#db/queries/accounts.ts';
import { voidLinks } from '#db/queries/links.ts';
import { readPerson } from '#db/queries/people.ts';
import { dropSessionsOf, readLastSeen } from '#db/queries/sessions.ts';
import { type Actor, ROLES, type Role } from '#src/domain/actor.ts';
import { parseEmail } from '#src/domain/email.ts';
import { limits } from '#src/domain/limits.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';

/** `person` is the key of the one who plays, or null for somebody who only looks on. */
export type NewAccount = { email: string; name: string; role: Role; person: string | null };

/** `seenAt` is the last sign of life (UTC ms); `changed` goes back as `seen` with whatever changes the account. */
export type AccountNow = Omit<AccountRow, 'passwordHash' | 'disabledAt'> & {
  state: 'active' | 'invited' | 'disabled';
  seenAt: number | null;
};

/**
 * Adds an account without a password, and gives its id; an invitation lets its owner choose one.
 * Refusals: those of `allow`; `invalid` for an address or name that cannot be; `conflict` for an address or a
 * person that has an account; `not_found` for a person whom nobody knows.
 */
export function addAccount(app: App, actor: Actor, wanted: NewAccount): string {
  allow(actor, 'edit-accounts');
  return app.db.$client
    .transaction(() => {
      const { email, name, role, person } = checkNew(app, wanted);
      const id = randomBytes(9).toString('base64url');
      const fresh = { passwordHash: null, createdAt: app.now(), disabledAt: null, changed: 1 };
      saveAccount(app.db, { id, email, name, role, person, ...fresh });
      noteAudit(app, actor, 'account-added', `account:${id}`, { name, role, person });
      return id;
    })
    .immediate();
}

/** Counts from the next request on. Refusals: those of `allow` and `change`; `invalid` for the last active coach. */
export function setRole(app: App, actor: Actor, id: string, role: Role, seen: number): void {
  allow(actor, 'edit-accounts');
  change(app, id, seen, (account) => {
    if (!ROLES.includes(role)) throw new Refusal('invalid', 'Choose coach, lead, member or viewer.');
    if (role !== 'coach') keepOneCoach(app, account);
    noteAudit(app, actor, 'role-set', `account:${id}`, {
      name: account.name,
      before: account.role,
      after: role,
    });
    return { ...account, role };
  });
}

/** Ends all its sessions and links at once. Refusals: those of `allow` and `change`; `invalid` for the last active coach. */
export function disableAccount(app: App, actor: Actor, id: string, seen: number): void {
  allow(actor, 'edit-accounts');
  change(app, id, seen, (account) => {
    keepOneCoach(app, account);
    dropSessionsOf(app.db, id, null);
    voidLinks(app.db, 'invitation', id, app.now());
    voidLinks(app.db, 'reset', id, app.now());
    noteAudit(app, actor, 'account-disabled', `account:${id}`, { name: account.name });
    return { ...account, disabledAt: app.now() };
  });
}

/** The old password holds again. Refusals: those of `allow` and `change`. */
export function enableAccount(app: App, actor: Actor, id: string, seen: number): void {
  allow(actor, 'edit-accounts');
  change(app, id, seen, (account) => {
    noteAudit(app, actor, 'account-enabled', `account:${id}`, { name: account.name });
    return { ...account, disabledAt: null };
  });
}

/** Everybody who may come in or once could, A to Z. Refusals: those of `allow`. */
export function readAccountsNow(app: App, actor: Actor): AccountNow[] {
  allow(actor, 'edit-accounts');
  const seen = readLastSeen(app.db);
  return readAccounts(app.db).map(({ passwordHash, disabledAt, ...account }) => {
    const state = disabledAt !== null ? 'disabled' : passwordHash === null ? 'invited' : 'active';
    return { ...account, state, seenAt: seen.get(account.id) ?? null };
  });
}

/** The account with that address. Refusals: those of `allow`; `not_found`. */
export function accountOf(app: App, actor: Actor, email: string): AccountNow {
  const wanted = parseEmail(email);
  const found = readAccountsNow(app, actor).find((account) => account.email === wanted);
  if (!found) throw new Refusal('not_found', `Nobody has an account with the address ${clean(email)}.`);
  return found;
}

function checkNew(app: App, wanted: NewAccount): NewAccount {
  const email = parseEmail(wanted.email);
  const name = clean(wanted.name);
  const { role, person } = wanted;
  if (email === null)
    throw new Refusal('invalid', 'Write an e-mail address, like maya.okafor@brightwater.example.');
  if (name === '' || name.length > limits.nameTextMax)
    throw new Refusal('invalid', `Write a name of 1 to ${limits.nameTextMax} characters.`);
  if (!ROLES.includes(role)) throw new Refusal('invalid', 'Choose coach, lead, member or viewer.');
  const twin = readAccountByEmail(app.db, email);
  if (twin) throw new Refusal('conflict', `${email} is the address of ${twin.name} already.`);
  if (person !== null) {
    const known = readPerson(app.db, person);
    if (known === null)
      throw new Refusal('not_found', `Nobody here is called ${person}. Add the person first.`);
    const other = readAccountByPerson(app.db, person);
    if (other) throw new Refusal('conflict', `${known.name} has an account already, with ${other.email}.`);
  }
  return { email, name, role, person };
}

/** One change of one row. Refusals: `not_found`; `conflict` when it is not as it was `seen`. */
function change(app: App, id: string, seen: number, make: (account: AccountRow) => AccountRow): void {
  app.db.$client
    .transaction(() => {
      const account = readAccount(app.db, id);
      if (account === null) throw new Refusal('not_found', 'There is no such account any more.');
      if (account.changed !== seen)
        throw new Refusal(
          'conflict',
          `Somebody has changed ${account.name}’s account meanwhile. Look again.`,
        );
      saveAccount(app.db, { ...make(account), changed: seen + 1 });
    })
    .immediate();
  app.ring();
}

// Without a coach who can come in, nobody could ever open the desk again.
function keepOneCoach(app: App, { id, name, role, disabledAt }: AccountRow): void {
  if (role !== 'coach' || disabledAt !== null) return;
  const others = readAccounts(app.db).filter(
    (one) => one.id !== id && one.role === 'coach' && one.disabledAt === null && one.passwordHash !== null,
  );
  if (others.length === 0)
    throw new Refusal(
      'invalid',
      `${name} is the last coach who can sign in. Make somebody else coach first.`,
    );
}
