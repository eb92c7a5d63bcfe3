// Who acts: a person with an account, a screen, a machine, the terminal, or somebody we do not know.

/** `coach` leads both crafts, `lead` one of them; a `viewer` only looks on. */
export type Role = 'coach' | 'lead' | 'member' | 'viewer';

export const ROLES: readonly Role[] = ['coach', 'lead', 'member', 'viewer'];

/**
 * `account` is an id, `person` the key of the one who plays, or null. A `visitor` sits at the machine of an office
 * that has no accounts yet, or of the demo, and may look. `nobody` has shown nothing.
 */
export type Actor =
  | { kind: 'account'; account: string; name: string; role: Role; person: string | null }
  | { kind: 'screen'; screen: number; name: string }
  | { kind: 'machine'; token: number; name: string }
  | { kind: 'terminal' }
  | { kind: 'visitor' }
  | { kind: 'nobody' };

/** How the audit log and the facts call the actor for ever: `account:k3f…`, `screen:2`, `token:7`, `terminal`. */
export function callOf(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
      return `account:${actor.account}`;
    case 'screen':
      return `screen:${actor.screen}`;
    case 'machine':
      return `token:${actor.token}`;
    case 'terminal':
    case 'visitor':
    case 'nobody':
      return actor.kind;
    default:
      actor satisfies never;
      return '';
  }
}

/** How people call the actor: a name, or what it is. */
export function nameOf(actor: Actor): string {
  if (actor.kind === 'terminal') return 'the terminal';
  if (actor.kind === 'visitor') return 'a visitor';
  if (actor.kind === 'nobody') return 'somebody unknown';
  return actor.name;
}

/** The page on which somebody's day begins. */
export function homeOf(actor: Actor): string {
  return actor.kind === 'account' && actor.role === 'coach' ? '/coach' : '/';
}
