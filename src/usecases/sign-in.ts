// Coming in with a password, going out, and changing it. Every cause of a refusal has the same sentence and time.

import { readAccount, readAccountByEmail, saveAccount } from '#db/queries/accounts.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { tryLimits } from '#src/domain/tries.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { countTries, forgetTries, giveBackTry, refuseTries } from './count-try.ts';
import { noteAudit } from './note-audit.ts';
import { checkPassword, hashPassword, refuseWeak } from './passwords.ts';
import { endSession, endSessionsOf, openSession } from './sessions.ts';
import { signInTries } from './sign-in-tries.ts';

/** `address` and `agent` are where the browser stands and what it calls itself. */
export type Arrival = { email: string; password: string; address: string; agent: string };

/**
 * Gives the token for the browser. Refusals: `unauthorized` whatever does not fit; `too_much` after too many tries
 * from the address or for the account, whether there is such an account or not (`signInTries`).
 */
export async function signIn(app: App, { email, password, address, agent }: Arrival): Promise<string> {
  const name = email.trim().toLowerCase();
  const known = readAccountByEmail(app.db, name);
  const tries = signInTries(app, { email: name, account: known?.id ?? '', address });
  refuseTries(app, tries.counted);
  // Counted when its turn has come: two hundred at once then write one by one, and the streams write in between.
  const fits = await checkPassword(known?.passwordHash ?? null, password, () =>
    countTries(app, tries.counted),
  );
  // Read again: it may have been disabled, or its password changed, while we compared.
  const account = known && readAccount(app.db, known.id);
  if (!fits || !account || account.disabledAt !== null || account.passwordHash !== known.passwordHash)
    throw new Refusal('unauthorized', 'That address and password do not go together.');
  const { id, role, person } = account;
  const self = { kind: 'account', account: id, name: account.name, role, person } as const;
  app.db.$client
    .transaction(() => {
      if (tries.shared !== null) giveBackTry(app, tries.shared);
      forgetTries(app, tries.own);
      noteAudit(app, self, 'signed-in', `account:${id}`, { address });
    })
    .immediate();
  return openSession(app, id, { agent, address });
}

/** Ends the session that asks for it; somebody who has none is out already. */
export function signOut(app: App, actor: Actor, session: string | null): void {
  allow(actor, 'come-in');
  if (actor.kind !== 'account' || session === null) return;
  noteAudit(app, actor, 'signed-out', `account:${actor.account}`);
  endSession(app, actor.account, session);
}

/**
 * Ends all other sessions. Refusals: those of `allow`; `invalid` when the old password is wrong; `too_much` after
 * too many tries; those of `refuseWeak`.
 * @param session the one that stays
 */
export async function changePassword(
  app: App,
  actor: Actor,
  old: string,
  fresh: string,
  session: string | null,
): Promise<void> {
  const self = ownAccount(app, actor);
  // Not those of signing in: whoever guesses at the door must not keep the owner from a new password.
  const who = `password/account/${self.id}`;
  countTries(app, [{ who, limit: tryLimits.account }]);
  if (!(await checkPassword(self.passwordHash, old)))
    throw new Refusal('invalid', 'That is not your present password.');
  forgetTries(app, who);
  refuseWeak(fresh, self);
  if (fresh === old) throw new Refusal('invalid', 'That is the password you have. Take another one.');
  const passwordHash = await hashPassword(fresh);
  app.db.$client
    .transaction(() => {
      const now = ownAccount(app, actor);
      if (now.passwordHash !== self.passwordHash)
        throw new Refusal(
          'conflict',
          'Your password was changed elsewhere just now. Sign in with the new one.',
        );
      saveAccount(app.db, { ...now, passwordHash, changed: now.changed + 1 });
      endSessionsOf(app, now.id, session);
      noteAudit(app, actor, 'password-changed', `account:${now.id}`);
    })
    .immediate();
}

function ownAccount(app: App, actor: Actor) {
  const id = actor.kind === 'account' ? actor.account : '';
  allow(actor, 'edit-self', { accounts: [id] });
  const account = readAccount(app.db, id);
  if (account === null || account.disabledAt !== null) throw new Refusal('unauthorized', 'Sign in first.');
  return account;
}
