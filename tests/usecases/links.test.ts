// Links from a coach's hand: used once, for a while, and by nobody who guesses.

import { beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '#db/queries/accounts.ts';
import { DAY_MS, HOUR_MS } from '#src/domain/durations.ts';
import { disableAccount } from '#src/usecases/accounts.ts';
import { linkNow, makeLink, readInvitation, useLink } from '#src/usecases/links.ts';
import { makeSetupLink, openSetupLink } from '#src/usecases/setup-links.ts';
import { signIn } from '#src/usecases/sign-in.ts';
import { addJoined, addSomebody, EMAIL, PASSWORD, TERMINAL, tokenOf } from '#tests/support/accounts.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';

const from = { address: '10.0.0.1', agent: 'a test' };
let office: TestOffice;
beforeEach(() => {
  office = makeOffice();
});

const make = (kind: 'invitation' | 'reset', account: string) => makeLink(office.app, TERMINAL, kind, account);

describe('an invitation', () => {
  it('says for whom it is, takes a password once, and lets in', async () => {
    const { app } = office;
    const coach = await addJoined(app);
    const id = addSomebody(app, { email: 'maya@brightwater.example', name: 'Maya Okafor', role: 'member' });
    const { path, expiresAt } = makeLink(app, coach, 'invitation', id);
    expect(path).toMatch(/^\/join\/[\w-]{32}$/);
    expect(expiresAt - app.now()).toBe(72 * HOUR_MS);
    expect(linkNow(app, 'invitation', tokenOf(path))).toMatchObject({
      name: 'Maya Okafor',
      from: 'Ruth Adler',
    });
    expect(await useLink(app, tokenOf(path), PASSWORD)).toBe(id);
    await expect(useLink(app, tokenOf(path), PASSWORD)).rejects.toThrow('has been used');
    await signIn(app, { email: 'maya@brightwater.example', password: PASSWORD, ...from });
  });

  it('is used once, however fast the second one is', async () => {
    const token = tokenOf(make('invitation', addSomebody(office.app)).path);
    const both = await Promise.allSettled([1, 2].map(() => useLink(office.app, token, PASSWORD)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is void once there is a later one, after 72 hours, and when the account is disabled', async () => {
    const { app } = office;
    await addJoined(app);
    const id = addSomebody(app, { email: 'maya@brightwater.example', role: 'member' });
    const first = make('invitation', id);
    const second = make('invitation', id);
    expect(() => linkNow(app, 'invitation', tokenOf(first.path))).toThrow('run out');
    expect(readInvitation(app, id)).toEqual({ expiresAt: second.expiresAt, isOpen: true });
    const start = app.now();
    office.setNow(second.expiresAt);
    expect(readInvitation(app, id)).toMatchObject({ isOpen: false });
    await expect(useLink(app, tokenOf(second.path), PASSWORD)).rejects.toThrow('run out');
    office.setNow(start - 30 * DAY_MS);
    await expect(useLink(app, tokenOf(second.path), PASSWORD)).rejects.toThrow('run out');
    office.setNow(start);
    disableAccount(app, TERMINAL, id, readAccount(app.db, id)?.changed ?? 0);
    await expect(useLink(app, tokenOf(second.path), PASSWORD)).rejects.toThrow('run out');
    expect(() => make('invitation', id)).toThrow('disabled');
  });

  it('is not for somebody who has joined', async () => {
    const coach = await addJoined(office.app);
    expect(() => make('invitation', coach.account)).toThrow('has joined already');
  });

  it('is not opened as another kind, nor by what stands in the database', async () => {
    const { path } = make('invitation', addSomebody(office.app));
    expect(() => linkNow(office.app, 'reset', tokenOf(path))).toThrow('run out');
    const rows = office.app.db.$client.prepare('SELECT * FROM links').all();
    expect(JSON.stringify(rows)).not.toContain(tokenOf(path));
  });

  it('stays open when the password is too easy', async () => {
    const { path } = make('invitation', addSomebody(office.app));
    for (const password of [
      'short',
      'password',
      'sunshine123',
      'aaaaaaaaaa',
      EMAIL,
      'ruth adler',
      'x'.repeat(129),
    ])
      await expect(useLink(office.app, tokenOf(path), password), password).rejects.toThrow();
    await useLink(office.app, tokenOf(path), '🐢🐢🐇🐇🐢🐇🐢🐢');
  });
});

describe('a reset', () => {
  it('replaces the password, ends every session and forgets the tries', async () => {
    const { app } = office;
    await addJoined(app);
    const wrong = { email: EMAIL, password: 'not this one', ...from };
    for (let n = 0; n < 10; n += 1) await expect(signIn(app, wrong)).rejects.toThrow('do not go together');
    await expect(signIn(app, { ...wrong, password: PASSWORD })).rejects.toThrow('Too many');
    const id = app.db.$client.prepare('SELECT id FROM accounts').pluck().get() as string;
    const { path, expiresAt } = make('reset', id);
    expect([path.slice(0, 7), expiresAt - app.now()]).toEqual(['/reset/', 24 * HOUR_MS]);
    await useLink(app, tokenOf(path), 'another lamp over harbour');
    await signIn(app, { ...wrong, password: 'another lamp over harbour' });
  });
});

describe('the setup link', () => {
  it('opens as often as needed for half an hour, until there is an account', () => {
    const { app } = office;
    const { path, expiresAt } = makeSetupLink(app);
    expect(openSetupLink(app, tokenOf(path))).toEqual({ expiresAt: app.now() + HOUR_MS / 2 });
    openSetupLink(app, tokenOf(path));
    const start = app.now();
    office.setNow(expiresAt);
    expect(() => openSetupLink(app, tokenOf(path))).toThrow('assist setup-link');
    office.setNow(start);
    const second = makeSetupLink(app);
    expect(() => openSetupLink(app, tokenOf(path))).toThrow('run out');
    addSomebody(app);
    expect(() => openSetupLink(app, tokenOf(second.path))).toThrow('run out');
    expect(() => makeSetupLink(app)).toThrow('set up already');
  });
});
