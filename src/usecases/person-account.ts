// The account of somebody who plays, as the desk shows it beside them. Changing it is the business of `accounts.ts`.

import { type AccountRow, readAccountByPerson, readAccounts } from '#db/queries/accounts.ts';
import type { Actor, Role } from '#src/domain/actor.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import type { PersonAccount } from '#src/domain/people-forms.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { readInvitation } from './links.ts';

/** Null for somebody without an account. Refusals: those of `allow`. */
export function accountOfPerson(app: App, actor: Actor, person: string): PersonAccount | null {
  allow(actor, 'edit-accounts');
  const account = readAccountByPerson(app.db, person);
  return account && stateOf(app, account);
}

/** Everybody's account by person; whoever has none is absent. Refusals: those of `allow`. */
export function accountsOfPeople(app: App, actor: Actor): Map<string, PersonAccount> {
  allow(actor, 'edit-accounts');
  return new Map(
    readAccounts(app.db).flatMap((row) => (row.person === null ? [] : [[row.person, stateOf(app, row)]])),
  );
}

/** Accounts of those who do not play: coaches and viewers, A to Z. Refusals: those of `allow`. */
export function lookersOn(app: App, actor: Actor): { name: string; role: Role }[] {
  allow(actor, 'edit-accounts');
  return readAccounts(app.db)
    .filter(({ person, disabledAt }) => person === null && disabledAt === null)
    .map(({ name, role }) => ({ name, role }));
}

function stateOf(app: App, row: AccountRow): PersonAccount {
  const { id, email, role, changed, disabledAt, passwordHash } = row;
  const account = { id, email, role, changed, hoursLeft: 0 };
  if (disabledAt !== null) return { ...account, state: 'disabled' };
  if (passwordHash !== null) return { ...account, state: 'active' };
  const invitation = readInvitation(app, id);
  if (!invitation?.isOpen) return { ...account, state: 'lapsed' };
  const hoursLeft = Math.ceil((invitation.expiresAt - app.now()) / HOUR_MS);
  return { ...account, state: 'invited', hoursLeft };
}
