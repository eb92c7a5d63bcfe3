// The door for machines, as a table of what is sent and what comes back.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TERMINAL } from '#src/runtime/commands/command.ts';
import { createToken, endToken } from '#src/usecases/tokens.ts';
import { openFront, type TestFront } from '#tests/support/front.ts';
import { heard } from '#tests/support/quiet.ts';

let front: TestFront;
beforeAll(async () => {
  front = await openFront();
});
afterAll(() => front.stop());

const PERSON = {
  key: 'crm/person/1',
  kind: 'person',
  person: 'linus',
  name: 'Linus Berg',
  craft: 'sales',
  team: 'Harbour',
};

type Sent = { body?: unknown; token?: string | null; headers?: Record<string, string> };

async function send({ body = PERSON, token = front.token, headers = {} }: Sent = {}) {
  const response = await fetch(`${front.url}/api/v1/facts`, {
    method: 'POST',
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  const answer = (await response.json()) as {
    fact?: number;
    new?: boolean;
    error?: { code: string; say: string };
  };
  return { status: response.status, headers: response.headers, ...answer };
}

describe('a fact', () => {
  it('is recorded once, however often it is sent, and rings once', async () => {
    const rings = front.rings();
    const first = await send();
    expect(first).toMatchObject({ status: 201, new: true });
    expect(await send()).toMatchObject({ status: 200, new: false, fact: first.fact });
    expect(front.rings()).toBe(rings + 1);
  });

  it('is not overwritten by another of the same key', async () => {
    await send();
    const answer = await send({ body: { ...PERSON, team: 'Summit' } });
    expect(answer).toMatchObject({ status: 409, error: { code: 'conflict' } });
  });
});

describe('who may send', () => {
  it.for([null, 'assist_nobody', ''])('nobody with the token %s', async (token) => {
    const answer = await send({ token });
    expect(answer).toMatchObject({ status: 401, error: { code: 'unauthorized' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('nobody with a token that was revoked', async () => {
    const { id, token } = createToken(front.app, TERMINAL, 'an old CRM');
    expect((await send({ token })).status).toBe(200);
    endToken(front.app, TERMINAL, id);
    expect((await send({ token })).status).toBe(401);
  });
});

describe('what may be sent', () => {
  it.for([
    ['{', 400, 'not JSON'],
    [new Uint8Array([0x22, 0xff, 0x22]), 400, 'not JSON'],
    [[], 400, 'one fact'],
    [{ ...PERSON, kind: 'wish' }, 400, 'kind'],
    [{ ...PERSON, key: 'crm/person/2', craft: 'magic' }, 400, 'craft'],
    [`"${'x'.repeat(70_000)}"`, 413, '64 KB'],
  ] as const)('%o is answered with %i and a sentence', async ([body, status, sentence]) => {
    const answer = await send({ body });
    expect(answer.status).toBe(status);
    expect(answer.error?.say).toContain(sentence);
  });

  it('only JSON', async () => {
    expect((await send({ headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await send({ headers: { 'content-type': 'application/json; charset=utf-8' } })).status).toBe(200);
  });
});

describe('a database in trouble', () => {
  it.for([
    ['SQLITE_FULL', 'full'],
    ['SQLITE_READONLY_DBMOVED', 'cannot be written'],
    ['SQLITE_BUSY', 'another program'],
  ])('%s is told in a sentence, and the sender may try again', async ([code, sentence]) => {
    const broken = vi.spyOn(front.app.db.$client, 'transaction').mockImplementation(() => {
      throw Object.assign(new Error('disk'), { code });
    });
    const answer = await send({ body: { ...PERSON, key: `crm/${code}` } });
    broken.mockRestore();
    expect(answer.status).toBe(503);
    expect(answer.error?.say).toContain(sentence);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(heard().join()).toContain('POST /api/v1/facts');
  });
});
