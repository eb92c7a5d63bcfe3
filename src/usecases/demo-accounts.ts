// The demo's accounts: added with its story, and lent to whoever looks around. Never in a real office.

import { readAccount, saveAccount } from '#db/queries/accounts.ts';
import { readPerson } from '#db/queries/people.ts';
import { demoAccounts } from '#db/seeds/demo-accounts.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Craft } from '#src/domain/fact.ts';
import { can } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { openSession } from './sessions.ts';
import { isDemo } from './visitors.ts';

/** Adds those that are missing. The story's people have to be there already. */
export function addDemoAccounts(app: App): void {
  for (const { part: _part, ...account } of demoAccounts) {
    if (readAccount(app.db, account.id) !== null) continue;
    const fresh = { passwordHash: null, createdAt: app.now(), disabledAt: null, changed: 1 };
    saveAccount(app.db, { ...account, ...fresh });
  }
}

export type LentRole = {
  account: string;
  name: string;
  part: string;
  face: string | null;
  craft: Craft | null;
};

/** Whom the actor may look around as; none but for a visitor of the demo. */
export function lentRoles(app: App, actor: Actor): LentRole[] {
  if (!isDemo(app) || !can(actor, 'try-role')) return [];
  return demoAccounts.flatMap(({ id, part }) => {
    const account = readAccount(app.db, id);
    if (account === null || account.disabledAt !== null) return [];
    const person = account.person === null ? null : readPerson(app.db, account.person);
    const { face = null, craft = null } = person ?? {};
    return [{ account: id, name: account.name, part, face, craft }];
  });
}

/** Gives a token as signing in does. Refusals: those of `allow`; `forbidden` but in the demo, for its own accounts. */
export async function lookAroundAs(
  app: App,
  actor: Actor,
  account: string,
  from: { agent: string; address: string },
): Promise<string> {
  allow(actor, 'try-role');
  const lent = lentRoles(app, actor).find((role) => role.account === account);
  if (lent === undefined)
    throw new Refusal('forbidden', 'Only the demo lends its accounts. Sign in with your own.');
  noteAudit(app, actor, 'looked-around', `account:${account}`, { name: lent.name });
  return openSession(app, account, from);
}
