// Accounts as a coach meets them: added once, changed by one at a time, and never without a coach.

import { beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import {
  addAccount,
  disableAccount,
  enableAccount,
  readAccountsNow,
  setRole,
} from '#src/usecases/accounts.ts';
import { actorOfSession, openSession } from '#src/usecases/sessions.ts';
import { addJoined, addSomebody, EMAIL, TERMINAL } from '#tests/support/accounts.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';

let office: TestOffice;
beforeEach(() => {
  office = makeOffice();
  const person = { craft: 'sales', team: null, title: '', email: '', face: 'f' } as const;
  office.tell({ kind: 'person_set', person: { ...person, person: 'maya', name: 'Maya Okafor' } });
});

const now = (id: string) => {
  const found = readAccountsNow(office.app, TERMINAL).find((account) => account.id === id);
  if (!found) throw new Error(`no account ${id}`);
  return found;
};

describe('an account', () => {
  it('is added without a password, in lower case, without what nobody sees', () => {
    const id = addSomebody(office.app, {
      email: '  Maya@Example.COM ',
      name: 'Maya \u202eOkafor',
      person: 'maya',
    });
    expect(now(id)).toMatchObject({ email: 'maya@example.com', name: 'Maya Okafor', state: 'invited' });
  });

  it('is refused in a sentence when its address or its person is taken, or cannot be', () => {
    addSomebody(office.app, { person: 'maya' });
    const add = (email: string, person: string | null) => () => addSomebody(office.app, { email, person });
    expect(add(EMAIL.toUpperCase(), null)).toThrow('is the address of Ruth Adler already');
    expect(add('other@brightwater.example', 'maya')).toThrow('Maya Okafor has an account already');
    expect(add('other@brightwater.example', 'nobody')).toThrow('Nobody here is called nobody');
    for (const email of ['', 'maya', 'a b@c', '@c', 'a@', `${'a'.repeat(250)}@b.cd`])
      expect(add(email, null), email).toThrow('Write an e-mail address');
    expect(readAccountsNow(office.app, TERMINAL)).toHaveLength(1);
  });

  it('is added by coaches and the terminal only', async () => {
    const member = await addJoined(office.app, { role: 'member' });
    const wanted = { email: 'x@y.example', name: 'X', role: 'coach', person: null } as const;
    expect(() => addAccount(office.app, member, wanted)).toThrow('may not do that');
    expect(() => addAccount(office.app, { kind: 'visitor' }, wanted)).toThrow('Sign in first');
    expect(() => readAccountsNow(office.app, { kind: 'nobody' })).toThrow('Sign in first');
  });
});

describe('a change', () => {
  it('is refused when somebody else was quicker', async () => {
    const coach = await addJoined(office.app);
    const id = addSomebody(office.app, { email: 'maya@brightwater.example', role: 'member' });
    const { changed } = now(id);
    setRole(office.app, coach, id, 'lead', changed);
    expect(() => setRole(office.app, coach, id, 'viewer', changed)).toThrow('meanwhile');
    expect(now(id).role).toBe('lead');
  });

  it('never leaves the office without a coach who can sign in', async () => {
    const { app } = office;
    const coach = await addJoined(app);
    addSomebody(app, { email: 'invited@brightwater.example', role: 'coach' });
    const { changed } = now(coach.account);
    expect(() => setRole(app, coach, coach.account, 'member', changed)).toThrow('the last coach');
    expect(() => disableAccount(app, coach, coach.account, changed)).toThrow('the last coach');
    const second = await addJoined(app, { email: 'second@brightwater.example' });
    disableAccount(app, second, coach.account, changed);
    expect(() => disableAccount(app, second, second.account, now(second.account).changed)).toThrow(
      'last coach',
    );
    enableAccount(app, second, coach.account, changed + 1);
    expect(now(coach.account).state).toBe('active');
  });

  it('that disables ends every session at once', async () => {
    const { app } = office;
    await addJoined(app);
    const member = await addJoined(app, { email: 'maya@brightwater.example', role: 'member' });
    const token = await openSession(app, member.account, { agent: 'a', address: '127.0.0.1' });
    expect((await actorOfSession(app, token))?.actor).toMatchObject({ role: 'member' });
    disableAccount(app, TERMINAL, member.account, now(member.account).changed);
    expect(await actorOfSession(app, token)).toBe(null);
    enableAccount(app, TERMINAL, member.account, now(member.account).changed);
    expect(await actorOfSession(app, token)).toBe(null);
  });

  it('of a role counts for sessions that are open', async () => {
    const { app } = office;
    const member = await addJoined(app, { role: 'member' });
    const token = await openSession(app, member.account, { agent: 'a', address: '127.0.0.1' });
    setRole(app, TERMINAL, member.account, 'viewer', now(member.account).changed);
    expect((await actorOfSession(app, token))?.actor.role).toBe('viewer');
  });

  it('leaves a line in the audit log, without secrets', async () => {
    const coach = await addJoined(office.app);
    setRole(
      office.app,
      TERMINAL,
      addSomebody(office.app, { email: 'x@y.example', role: 'member' }),
      'lead',
      1,
    );
    const lines = readAudit(office.app.db, 1_000, 100);
    expect(lines.map(({ verb }) => verb)).toEqual([
      'role-set',
      'account-added',
      'joined',
      'invited',
      'account-added',
    ]);
    expect(lines[2]).toMatchObject({ actor: `account:${coach.account}`, actorName: 'Ruth Adler' });
    expect(JSON.stringify(lines)).not.toMatch(/join\/|reset\/|four lamps/);
  });
});
