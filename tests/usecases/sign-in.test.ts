// Signing in: one sentence for every cause, a bounded number of tries, and sessions that end when they should.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import { DAY_MS, MINUTE_MS } from '#src/domain/durations.ts';
import { disableAccount } from '#src/usecases/accounts.ts';
import { lookAroundAs } from '#src/usecases/demo-accounts.ts';
import { endOtherSessions, endOwnSession, ownAccount } from '#src/usecases/own-account.ts';
import { actorOfSession, openSession } from '#src/usecases/sessions.ts';
import { changePassword, signIn, signOut } from '#src/usecases/sign-in.ts';
import { actorOf, addJoined, addSomebody, EMAIL, PASSWORD, TERMINAL } from '#tests/support/accounts.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';

const SAME = 'That address and password do not go together.';
let office: TestOffice;
beforeEach(() => {
  office = makeOffice();
});
afterEach(() => vi.useRealTimers());

const come = (told: { email?: string; password?: string; address?: string } = {}) =>
  signIn(office.app, { email: EMAIL, password: PASSWORD, address: '203.0.113.4', agent: 'a test', ...told });

async function wrong(times: number, told: Parameters<typeof come>[0]): Promise<string[]> {
  const said: string[] = [];
  for (let n = 0; n < times; n += 1)
    said.push(await come({ password: 'not this one', ...told }).then(String, (error) => error.message));
  return [...new Set(said)];
}

describe('signing in', () => {
  it('takes the address however it is written, and the password as it is', async () => {
    const coach = await addJoined(office.app);
    const token = await come({ email: ` ${EMAIL.toUpperCase()} ` });
    expect((await actorOfSession(office.app, token))?.actor).toEqual(coach);
    await expect(come({ password: PASSWORD.toUpperCase() })).rejects.toThrow(SAME);
  });

  it('has one sentence for a wrong password, an unknown address, an invitation and a disabled account', async () => {
    const { app } = office;
    await addJoined(app);
    addSomebody(app, { email: 'invited@brightwater.example' });
    const gone = await addJoined(app, { email: 'gone@brightwater.example', role: 'member' });
    disableAccount(app, TERMINAL, gone.account, 2);
    for (const email of [EMAIL, 'nobody@brightwater.example', '', 'invited@brightwater.example'])
      expect(await wrong(1, { email })).toEqual([SAME]);
    await expect(come({ email: 'gone@brightwater.example' })).rejects.toThrow(SAME);
  });

  it('says nothing about whether an account exists when there were too many tries', async () => {
    await addJoined(office.app);
    const [first, second] = [EMAIL, 'nobody@brightwater.example'];
    expect(await wrong(11, { email: first, address: '203.0.113.1' })).toEqual([
      SAME,
      'Too many tries. Wait 15 minutes, then try again.',
    ]);
    expect(await wrong(11, { email: second, address: '203.0.113.2' })).toHaveLength(2);
    await expect(come({ address: '203.0.113.9' })).rejects.toThrow('Too many tries');
    office.setNow(office.app.now() + 15 * MINUTE_MS);
    await come();
  });

  it('is limited by where it comes from, and does not count what went well', async () => {
    await addJoined(office.app);
    for (let n = 0; n < 50; n += 1) expect(await wrong(1, { email: `${n}@x.example` })).toEqual([SAME]);
    await expect(come()).rejects.toThrow('Too many tries');
    for (let n = 0; n < 12; n += 1) await come({ address: '203.0.113.5' });
  });

  it('keeps nobody out of where they always come from, whoever guesses there or elsewhere', async () => {
    await addJoined(office.app);
    await come();
    expect(await wrong(11, { address: '198.51.100.1' })).toHaveLength(2);
    for (let n = 0; n < 50; n += 1) await wrong(1, { email: `${n}@x.example` });
    expect(await wrong(1, { email: 'one-more@x.example' })).toEqual([
      'Too many tries. Wait 15 minutes, then try again.',
    ]);
    await come();
    // Ten of one's own are counted there too.
    expect(await wrong(11, {})).toEqual([SAME, 'Too many tries. Wait 15 minutes, then try again.']);
    await expect(come()).rejects.toThrow('Too many tries');
  });

  it('leaves the own password to its owner while strangers guess at the door', async () => {
    const coach = await addJoined(office.app);
    await wrong(11, { address: '198.51.100.1' });
    await changePassword(office.app, coach, PASSWORD, 'lamps over the canal', null);
  });

  it('counts tries that come at once one by one', async () => {
    await addJoined(office.app);
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, () => come({ password: 'not this one' })),
    );
    const said = all.map((one) => (one.status === 'rejected' ? one.reason.message : ''));
    expect(said.filter((say) => say === SAME)).toHaveLength(10);
  });

  it('keeps no password, token or typed address', async () => {
    const { app } = office;
    await addJoined(app);
    await wrong(1, { email: 'hunter2secret' });
    const token = await come();
    const all = ['audit', 'tries', 'sessions', 'accounts'].map((table) =>
      JSON.stringify(app.db.$client.prepare(`SELECT * FROM ${table}`).all()),
    );
    expect(all.join()).not.toContain('hunter2secret');
    expect(all.join()).not.toContain(token);
    expect(all.join()).not.toContain(PASSWORD);
    expect(readAudit(app.db, 1000, 1)[0]).toMatchObject({ verb: 'signed-in', actorName: 'Ruth Adler' });
  });
});

describe('a session', () => {
  it('slides while it is used, ends after 14 idle days, and after 90 whatever happens', async () => {
    const { app } = office;
    vi.useFakeTimers({ toFake: ['Date'] });
    const start = Date.parse('2026-11-20T16:00:00Z');
    const at = (days: number) => {
      vi.setSystemTime(start + days * DAY_MS);
      office.setNow(start + days * DAY_MS);
    };
    at(0);
    const { account } = await addJoined(app);
    const from = { agent: 'a', address: '127.0.0.1' };
    const [idle, used] = [await openSession(app, account, from), await openSession(app, account, from)];
    for (const day of [8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88]) {
      at(day);
      expect(await actorOfSession(app, used), `day ${day}`).not.toBe(null);
    }
    expect(await actorOfSession(app, idle)).toBe(null);
    at(90.1);
    expect(await actorOfSession(app, used)).toBe(null);
  });

  it('survives a clock that goes back, and opens to nobody because of it', async () => {
    const { app } = office;
    const { account } = await addJoined(app);
    const token = await openSession(app, account, { agent: 'a', address: '127.0.0.1' });
    office.setNow(app.now() - 40 * DAY_MS);
    expect(await actorOfSession(app, token)).not.toBe(null);
    expect(await actorOfSession(app, `${token}x`)).toBe(null);
  });

  it('is seen and ended by its owner only', async () => {
    const { app } = office;
    const coach = await addJoined(app);
    const other = await addJoined(app, { email: 'maya@brightwater.example', role: 'member' });
    const token = await openSession(app, coach.account, {
      agent: 'Mozilla/5.0 (X11; Linux) Firefox/140',
      address: '10.0.0.9',
    });
    await openSession(app, coach.account, { agent: 'b', address: '203.0.113.4' });
    const { session } = (await actorOfSession(app, token)) ?? { session: '' };
    const { sessions } = ownAccount(app, coach, session);
    expect(sessions.map(({ browser, isThis }) => [browser, isThis])).toEqual([
      ['Firefox on Linux', true],
      ['A browser', false],
    ]);
    expect(() => endOwnSession(app, other, session)).toThrow('ended already');
    expect(() => ownAccount(app, { kind: 'visitor' }, null)).toThrow('Sign in first');
    endOtherSessions(app, coach, session);
    expect(ownAccount(app, coach, session).sessions).toHaveLength(1);
    signOut(app, coach, session);
    expect(await actorOfSession(app, token)).toBe(null);
    signOut(app, { kind: 'nobody' }, null);
  });
});

describe('a changed password', () => {
  it('ends every other session, and takes the old one to change', async () => {
    const { app } = office;
    const coach = await addJoined(app);
    const [here, there] = [await come(), await come()];
    const { session } = (await actorOfSession(app, here)) ?? { session: null };
    await expect(changePassword(app, coach, 'wrong one', 'lamps over the canal', session)).rejects.toThrow(
      'present',
    );
    await expect(changePassword(app, coach, PASSWORD, 'password1', session)).rejects.toThrow('Many people');
    await changePassword(app, coach, PASSWORD, 'lamps over the canal', session);
    expect(await actorOfSession(app, here)).not.toBe(null);
    expect(await actorOfSession(app, there)).toBe(null);
    await expect(come()).rejects.toThrow(SAME);
    await come({ password: 'lamps over the canal' });
    await expect(changePassword(app, { kind: 'terminal' }, 'a', 'b', null)).rejects.toThrow(
      'may not do that',
    );
  });

  it('cannot be guessed by who found an open browser', async () => {
    const coach = await addJoined(office.app);
    for (let n = 0; n < 10; n += 1)
      await expect(changePassword(office.app, coach, 'wrong', 'lamps over the canal', null)).rejects.toThrow(
        'present',
      );
    await expect(changePassword(office.app, coach, PASSWORD, 'lamps over the canal', null)).rejects.toThrow(
      'Too many',
    );
  });
});

describe('the demo’s accounts', () => {
  it('are not lent where it is no demo', async () => {
    const from = { agent: 'a', address: '127.0.0.1' };
    const id = addSomebody(office.app);
    await expect(lookAroundAs(office.app, { kind: 'visitor' }, id, from)).rejects.toThrow('Only the demo');
    await expect(lookAroundAs(office.app, actorOf(office.app, id), id, from)).rejects.toThrow(
      'may not do that',
    );
    await expect(lookAroundAs(office.app, { kind: 'nobody' }, id, from)).rejects.toThrow('Sign in first');
  });
});
