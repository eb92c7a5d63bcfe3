// The months and their seals for programs, as a table of what is sent and what comes back.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFront, type TestFront } from '#tests/support/front.ts';
import { tellOctober } from '#tests/support/october.ts';

let front: TestFront;
beforeAll(async () => {
  front = await openFront();
  tellOctober(front);
});
afterAll(() => front.stop());

type Sent = { body?: string; token?: string | null; method?: string };

async function call(path: string, { body, token = front.token, method = 'GET' }: Sent = {}) {
  const response = await fetch(`${front.url}/api/v1/seasons${path}`, {
    method,
    ...(body !== undefined && { body }),
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const seal = (season: string, sent: Sent = {}) => call(`/${season}/seal`, { method: 'PUT', ...sent });

describe('the seal of a month', () => {
  it('is nobody’s to make without a token', async () => {
    expect((await seal('2026-10', { token: null })).status).toBe(401);
    expect((await call('', { token: 'assist_nobody' })).status).toBe(401);
  });

  it.for([
    ['2026-11', undefined, 409, 'is not over yet'],
    ['2026-13', undefined, 400, 'is not a season'],
    ['2026-10', '[]', 400, 'overrule'],
    ['2026-10', '{"reason":"x"}', 400, 'overrule'],
    ['2026-10', '{"overrule":7}', 400, 'overrule'],
    ['2026-10', '{', 400, 'overrule'],
  ] as const)(
    'PUT %s with %s is answered with %i and a sentence',
    async ([season, body, status, sentence]) => {
      const answer = await seal(season, body === undefined ? {} : { body });
      expect(answer.status).toBe(status);
      expect((answer.body['error'] as { say: string }).say).toContain(sentence);
    },
  );

  it('is made once, also when two ask at the same time', async () => {
    const both = await Promise.all([seal('2026-10'), seal('2026-10', { body: '{"overrule":"late"}' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    const again = await seal('2026-10');
    expect(again).toMatchObject({ status: 200, body: { season: '2026-10', new: false } });
    expect(new Set([...both, again].map(({ body }) => body['digest'])).size).toBe(1);
  });
});

describe('the months', () => {
  it('are listed newest first, with the digest of a sealed one', async () => {
    const { body } = await call('');
    expect(body['seasons']).toMatchObject([
      { season: '2026-11', state: 'open', digest: null },
      { season: '2026-10', state: 'sealed', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('tell a sealed one whole, and of an open one only how far it is', async () => {
    expect((await call('/2026-10')).body).toMatchObject({
      podium: [{ place: 1, teams: [{ team: 'Harbour', score: '270' }] }],
      standings: [{ place: 1, team: 'Harbour', sales: 150, marketing: 120 }],
      footnotes: { notes: [], more: 0 },
    });
    expect((await call('/2026-11')).body).not.toHaveProperty('podium');
    expect((await call('/2020-01')).status).toBe(404);
    expect((await call('/2026-10', { method: 'POST', body: '{}' })).status).toBe(405);
  });
});
