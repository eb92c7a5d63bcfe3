// The table of permissions in words: a change of it has to be meant.

import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#src/domain/actor.ts';
import { can, RANKS, type Rank, type Thing, VERBS, type Verb } from '#src/domain/permission.ts';

const account = (role: Role, person: string | null = 'maya'): Actor => {
  return { kind: 'account', account: 'a1', name: 'Maya', role, person };
};

function actorOf(rank: Rank): Actor {
  switch (rank) {
    case 'coach':
    case 'lead':
    case 'member':
    case 'viewer':
      return account(rank);
    case 'screen':
      return { kind: 'screen', screen: 1, name: 'Lobby' };
    case 'machine':
      return { kind: 'machine', token: 1, name: 'CRM' };
    case 'terminal':
    case 'visitor':
    case 'nobody':
      return { kind: rank };
    default:
      rank satisfies never;
      throw new Error('no such rank');
  }
}

const who = (verb: Verb, thing: Thing = {}) =>
  RANKS.filter((rank) => can(actorOf(rank), verb, thing)).join(' ');

/** What each may do to anything. */
const ALWAYS: Record<Verb, string> = {
  'see-board': 'coach lead member viewer screen terminal visitor',
  'see-ceremony': 'coach lead member viewer screen terminal visitor',
  'see-people': 'coach lead member viewer terminal visitor',
  'send-reaction': 'coach lead member viewer',
  'see-desk': 'coach terminal',
  'see-changes': 'coach terminal',
  'ring-bell': 'coach lead member',
  'undo-ring': 'coach',
  'name-touch': 'coach',
  'claim-touch': 'coach',
  'see-receipt': 'coach lead member viewer machine terminal visitor',
  'ask-question': 'coach lead member viewer',
  'give-thanks': '',
  'withdraw-thanks': 'coach terminal',
  'see-self': 'coach lead member viewer',
  'edit-self': '',
  'edit-picture': 'coach terminal',
  'export-person': 'coach terminal',
  'edit-deck': 'coach',
  'edit-people': 'coach terminal',
  'edit-accounts': 'coach terminal',
  'edit-assets': 'coach terminal',
  'edit-deals': 'coach terminal',
  'edit-rules': 'coach terminal',
  'sign-rules': 'coach terminal',
  'rule-question': 'coach terminal',
  'seal-season': 'coach machine terminal',
  'freeze-board': 'coach terminal',
  'import-rates': 'coach terminal',
  'edit-goal': 'coach terminal',
  'edit-screens': 'coach terminal',
  'edit-office': 'coach terminal',
  'edit-tokens': 'coach terminal',
  'import-file': 'coach terminal',
  'export-office': 'coach terminal',
  'erase-person': 'coach terminal',
  'send-fact': 'machine terminal',
  'try-role': 'visitor',
  'come-in': 'coach lead member viewer screen terminal visitor nobody',
};

/** What more may be done to what is one's own. */
const OWN: Partial<Record<Verb, string>> = {
  'undo-ring': 'coach lead member',
  'sign-rules': 'coach lead terminal',
  'give-thanks': 'coach lead member viewer',
  'withdraw-thanks': 'coach lead member viewer terminal',
  'name-touch': 'coach lead member',
  'claim-touch': 'coach lead member',
  'edit-self': 'coach lead member viewer',
  'edit-picture': 'coach lead member viewer terminal',
  'export-person': 'coach lead member viewer terminal',
};

describe('who may', () => {
  it.for(VERBS)('%s', (verb) => {
    expect(who(verb)).toBe(ALWAYS[verb]);
    expect(who(verb, { people: ['maya'] })).toBe(OWN[verb] ?? ALWAYS[verb]);
    expect(who(verb, { accounts: ['a1'] })).toBe(OWN[verb] ?? ALWAYS[verb]);
  });

  it.for(VERBS)('%s of somebody else', (verb) => {
    expect(who(verb, { people: ['jonas'], accounts: ['a2'] })).toBe(ALWAYS[verb]);
  });

  it('call something their own only by a person they are', () => {
    expect(can(account('member', null), 'undo-ring', { people: ['maya'] })).toBe(false);
    expect(can(account('member'), 'undo-ring', { people: [], accounts: [] })).toBe(false);
  });
});
