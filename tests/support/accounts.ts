// Accounts for tests of use-cases: made by the terminal, with a password where one is needed.

import { readAccount } from '#db/queries/accounts.ts';
import type { Actor, Role } from '#src/domain/actor.ts';
import { addAccount } from '#src/usecases/accounts.ts';
import type { App } from '#src/usecases/app.ts';
import { makeLink, useLink } from '#src/usecases/links.ts';

export const TERMINAL: Actor = { kind: 'terminal' };
export const PASSWORD = 'four lamps over harbour';
export const EMAIL = 'ruth.adler@brightwater.example';

type Wanted = { email?: string; name?: string; role?: Role; person?: string | null };

/** The id of an account that nobody has used yet. */
export function addSomebody(app: App, wanted: Wanted = {}): string {
  const { email = EMAIL, name = 'Ruth Adler', role = 'coach', person = null } = wanted;
  return addAccount(app, TERMINAL, { email, name, role, person });
}

/** Joined by an invitation, with `PASSWORD`. */
export async function addJoined(app: App, wanted: Wanted = {}): Promise<Actor & { kind: 'account' }> {
  const account = addSomebody(app, wanted);
  const { path } = makeLink(app, TERMINAL, 'invitation', account);
  await useLink(app, tokenOf(path), PASSWORD);
  return actorOf(app, account);
}

export function actorOf(app: App, account: string): Actor & { kind: 'account' } {
  const row = readAccount(app.db, account);
  if (row === null) throw new Error(`There is no account ${account}.`);
  const { name, role, person } = row;
  return { kind: 'account', account, name, role, person };
}

/** What stands behind the last slash of a link. */
export const tokenOf = (path: string): string => path.split('/').at(-1) ?? '';
