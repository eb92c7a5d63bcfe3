// Nobody learns from a sign-in whether an account exists: whoever knocks, the same password work is done.

import { argon2 } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { disableAccount } from '#src/usecases/accounts.ts';
import { signIn } from '#src/usecases/sign-in.ts';
import { addJoined, addSomebody, EMAIL, PASSWORD, TERMINAL } from '#tests/support/accounts.ts';
import { makeOffice } from '#tests/support/office.ts';

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>();
  return { ...real, argon2: vi.fn(real.argon2) };
});

/** What one try costs: everything that the hash is asked for, but the words themselves. */
async function workFor(app: ReturnType<typeof makeOffice>['app'], email: string, password: string) {
  vi.mocked(argon2).mockClear();
  const from = { address: '203.0.113.4', agent: 'a test' };
  await expect(signIn(app, { email, password, ...from })).rejects.toThrow('do not go together');
  return vi.mocked(argon2).mock.calls.map(([kind, { memory, passes, parallelism, tagLength }]) => {
    return { kind, memory, passes, parallelism, tagLength };
  });
}

it('is the same for a wrong password, an unknown address, an invitation and a closed account', async () => {
  const { app } = makeOffice();
  await addJoined(app);
  addSomebody(app, { email: 'invited@brightwater.example' });
  const gone = await addJoined(app, { email: 'gone@brightwater.example', role: 'member' });
  disableAccount(app, TERMINAL, gone.account, 2);
  const known = await workFor(app, EMAIL, 'not this one');
  expect(known).toHaveLength(1);
  expect(known[0]).toMatchObject({ kind: 'argon2id', memory: 19_456, passes: 2 });
  for (const name of ['nobody', 'invited', 'gone'])
    expect(await workFor(app, `${name}@brightwater.example`, PASSWORD), name).toEqual(known);
  expect(await workFor(app, '', '')).toEqual(known);
});
