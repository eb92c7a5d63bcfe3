// The buttons of an account beside its person: invite, role, links, close and open. A link is shown once, here.

import type { Actor, Role } from '#src/domain/actor.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import { parseEmail } from '#src/domain/email.ts';
import {
  addAccount,
  disableAccount,
  enableAccount,
  readAccountsNow,
  setRole,
} from '#src/usecases/accounts.ts';
import type { App } from '#src/usecases/app.ts';
import { makeLink } from '#src/usecases/links.ts';
import { type Act, type Fields, STAY } from './form.ts';
import { isLoopback } from './hosts.ts';

type Whose = { person: string; name: string; here: string; publicUrl: string };
const NEAR =
  'But it opens on this computer only: for other machines, start Assist with HOST=0.0.0.0 and a PUBLIC_URL by which they reach it.';

export type ShownLink = { href: string; says: string };

/** `made` is the link that an act has just made, or null. */
export function accountActs(
  app: App,
  actor: Actor,
  { person, name, here, publicUrl }: Whose,
): { acts: Record<string, Act>; made: () => ShownLink | null } {
  let shown: ShownLink | null = null;
  const show = (kind: 'invitation' | 'reset', account: string): typeof STAY => {
    const { path, expiresAt } = makeLink(app, actor, kind, account);
    const hours = Math.round((expiresAt - app.now()) / HOUR_MS);
    const says = `Hand this link to ${name}. It works once, for ${hours} hours, and is not shown again.`;
    const href = new URL(path, publicUrl).href;
    shown = { href, says: isLoopback(new URL(href).host) ? `${says} ${NEAR}` : says };
    return STAY;
  };
  // The second of a double click finds the account made, and its answer is the one that a browser shows: a link too.
  const invitedAs = (typed: string, role: Role) => {
    const email = parseEmail(typed);
    return readAccountsNow(app, actor).find(
      (one) => one.state === 'invited' && one.email === email && one.person === person && one.role === role,
    )?.id;
  };
  const seen = (typed: Fields) => Number(typed.get('changed'));
  const id = (typed: Fields) => typed.get('account');
  return {
    made: () => shown,
    acts: {
      invite: (typed) => {
        const [email, role] = [typed.get('email'), typed.get('role') as Role];
        const account = invitedAs(email, role) ?? addAccount(app, actor, { email, name, role, person });
        return show('invitation', account);
      },
      invitation: (typed) => show('invitation', id(typed)),
      reset: (typed) => show('reset', id(typed)),
      role: (typed) => {
        setRole(app, actor, id(typed), typed.get('role') as Role, seen(typed));
        return { to: `${here}#account`, say: 'The role counts from now on.' };
      },
      disable: (typed) => {
        disableAccount(app, actor, id(typed), seen(typed));
        return { to: `${here}#account`, say: 'The account is closed, and signed out everywhere.' };
      },
      enable: (typed) => {
        enableAccount(app, actor, id(typed), seen(typed));
        return { to: `${here}#account`, say: 'The account is open again.' };
      },
    },
  };
}
