// Who may do what: one table. It knows actors and things, never requests.

import type { Actor, Role } from './actor.ts';

/** Every kind of actor that the table tells apart: an account counts as its role. */
export type Rank = Role | Exclude<Actor['kind'], 'account'>;

export const RANKS: readonly Rank[] = [
  'coach',
  'lead',
  'member',
  'viewer',
  'screen',
  'machine',
  'terminal',
  'visitor',
  'nobody',
];

/** `always` may do it to anything, `own` only to what is theirs. */
type Row = { always: readonly Rank[]; own?: readonly Rank[] };

const STAFF = ['coach', 'lead', 'member', 'viewer'] as const;
const PLAYERS = ['lead', 'member'] as const;
const KEEPERS = ['coach', 'terminal'] as const;

const TABLE = {
  // Looking
  'see-board': { always: [...STAFF, 'screen', 'terminal', 'visitor'] },
  'see-ceremony': { always: [...STAFF, 'screen', 'terminal', 'visitor'] },
  'see-people': { always: [...STAFF, 'terminal', 'visitor'] },
  // A reaction is from somebody, though it never says from whom
  'send-reaction': { always: STAFF },
  'see-desk': { always: KEEPERS },
  'see-changes': { always: KEEPERS },
  // Playing
  'ring-bell': { always: ['coach', ...PLAYERS] },
  'undo-ring': { always: ['coach'], own: PLAYERS },
  'name-touch': { always: ['coach'], own: PLAYERS },
  'claim-touch': { always: ['coach'], own: PLAYERS },
  'see-receipt': { always: [...STAFF, 'machine', 'terminal', 'visitor'] },
  'ask-question': { always: STAFF },
  // In one's own name: whoever plays nobody has none to give
  'give-thanks': { always: [], own: STAFF },
  'withdraw-thanks': { always: KEEPERS, own: STAFF },
  // Oneself: picture, choices, password, sessions, everything we keep of a person
  'see-self': { always: STAFF },
  'edit-self': { always: [], own: STAFF },
  'edit-picture': { always: KEEPERS, own: STAFF },
  'export-person': { always: KEEPERS, own: STAFF },
  // Coaching
  'edit-deck': { always: ['coach'] },
  'edit-people': { always: KEEPERS },
  'edit-accounts': { always: KEEPERS },
  'edit-assets': { always: KEEPERS },
  'edit-deals': { always: KEEPERS },
  'edit-rules': { always: KEEPERS },
  // A lead signs for the craft that is theirs
  'sign-rules': { always: KEEPERS, own: ['lead'] },
  'rule-question': { always: KEEPERS },
  'seal-season': { always: [...KEEPERS, 'machine'] },
  'freeze-board': { always: KEEPERS },
  'import-rates': { always: KEEPERS },
  'edit-goal': { always: KEEPERS },
  'edit-screens': { always: KEEPERS },
  'edit-office': { always: KEEPERS },
  'edit-tokens': { always: KEEPERS },
  'import-file': { always: KEEPERS },
  'export-office': { always: KEEPERS },
  'erase-person': { always: KEEPERS },
  // Machines
  'send-fact': { always: ['machine', 'terminal'] },
  // The demo lends its accounts to whoever looks around; the use-case asks whether it is the demo
  'try-role': { always: ['visitor'] },
  // Doors that stand open: signing in, a link from an invitation, the setup link, a display that wants to be paired
  'come-in': { always: [...STAFF, 'screen', 'terminal', 'visitor', 'nobody'] },
} as const satisfies Record<string, Row>;

export type Verb = keyof typeof TABLE;

export const VERBS = Object.keys(TABLE) as Verb[];

/** Whom a thing belongs to: keys of people (owners of a deal, makers of an asset), ids of accounts. */
export type Thing = { people?: readonly string[]; accounts?: readonly string[] };

export function can(actor: Actor, verb: Verb, thing: Thing = {}): boolean {
  const { always, own = [] }: Row = TABLE[verb];
  const rank = rankOf(actor);
  return always.includes(rank) || (own.includes(rank) && isTheirs(actor, thing));
}

function rankOf(actor: Actor): Rank {
  return actor.kind === 'account' ? actor.role : actor.kind;
}

function isTheirs(actor: Actor, { people = [], accounts = [] }: Thing): boolean {
  if (actor.kind !== 'account') return false;
  return accounts.includes(actor.account) || (actor.person !== null && people.includes(actor.person));
}
