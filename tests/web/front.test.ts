// What the server refuses before any page is asked, and what every answer carries.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '#src/domain/refusal.ts';
import { openFront, type TestFront } from '#tests/support/front.ts';
import { heard } from '#tests/support/quiet.ts';
import { askRaw } from '#tests/support/raw-request.ts';

let front: TestFront;
beforeAll(async () => {
  front = await openFront(async (request, response) => {
    if (request.url === '/bug') throw new Error('a secret of ours');
    if (request.url === '/late-bug') {
      response.write('half');
      throw new Error('too late');
    }
    if (request.url === '/refused') throw new Refusal('not_found', 'There is no such person.');
    if (request.url === '/slow') await new Promise((resolve) => setTimeout(resolve, 300));
    const { body } = request as { body?: Buffer };
    response.end(`a page${body ? ` for ${body}` : ''}`);
  });
});
afterAll(() => front.stop());

const ask = (path: string, init?: RequestInit) => fetch(front.url + path, init);
const raw = (...lines: string[]) => askRaw(front.port, `${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);

describe('names', () => {
  it.for([
    'localhost',
    'localhost:9999',
    '127.0.0.1',
    '[::1]:4321',
    'assist.example.com',
    'ASSIST.example.com:443',
  ])('answers to %s', async (host) => {
    expect((await raw('GET / HTTP/1.1', `Host: ${host}`)).status).toBe(200);
  });

  it.for([
    'evil.example',
    'assist.example.com.evil.example',
    'localhost.evil.example',
    'assist.example.com:8080',
    'a b',
  ])('does not answer to %s', async (host) => {
    const answer = await raw('GET / HTTP/1.1', `Host: ${host}`);
    expect([421, 400]).toContain(answer.status);
    expect(answer.body).not.toContain('a page');
  });

  it.for(['//evil.example/', 'http://evil.example/', '*', '/%ZZ', '/people/%ff'])(
    'does not follow the address %s',
    async (target) => {
      expect((await raw(`GET ${target} HTTP/1.1`, 'Host: localhost')).status).toBe(400);
    },
  );

  it.for(['/_image?href=/favicon.svg&w=9999', '/_actions/x', '/_server-islands/x'])(
    'has nothing at Astro’s own address %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe('every answer', () => {
  it.for(['/', '/healthz', '/api/v1/nothing', '/short.txt', '/live/board'])(
    'carries its shields: %s',
    async (path) => {
      const response = await ask(path);
      await response.body?.cancel();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('same-origin');
      expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(response.headers.get('permissions-policy')).toContain('camera=()');
    },
  );

  it('leaves one line in the log, without what stands behind the question mark', async () => {
    await ask('/?token=secret', { method: 'POST', headers: { authorization: 'Bearer secret' } });
    await expect.poll(() => front.log).toContainEqual(expect.stringMatching(/^POST \/ 403 \d+ ms$/));
    expect(front.log.join()).not.toContain('secret');
  });
});

describe('what goes wrong in a page', () => {
  it('is told with an id, and in full only to the log', async () => {
    const response = await ask('/bug');
    const text = await response.text();
    const [said = ''] = heard();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret');
    expect(said).toContain('a secret of ours');
    expect(said).toContain(/log as (\w+)/.exec(text)?.[1]);
  });

  it('cuts an answer that has begun, so that half a page is never taken for a whole one', async () => {
    await expect(ask('/late-bug').then((response) => response.text())).rejects.toThrow();
    expect(heard().join()).toContain('too late');
  });

  it('keeps a refusal in its own words', async () => {
    const response = await ask('/refused');
    expect([response.status, await response.text()]).toEqual([404, 'There is no such person.\n']);
  });
});

describe('forms', () => {
  const form = (headers: Record<string, string>, body = 'a=1') => ask('/', { method: 'POST', body, headers });

  it('come from our own pages, behind a proxy too', async () => {
    expect((await form({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await form({ origin: 'https://assist.example.com' })).status).toBe(200);
    expect(await (await form({ origin: front.url })).text()).toBe('a page for a=1');
  });

  it.for([{}, { origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'same-site' }])(
    'do not come from elsewhere: %o',
    async (headers) => {
      expect((await form(headers as Record<string, string>)).status).toBe(403);
    },
  );

  it('are small, whether their length is said or not', async () => {
    const headers = { origin: front.url };
    expect((await form(headers, 'a'.repeat(64 * 1024))).status).toBe(200);
    expect((await form(headers, 'a'.repeat(64 * 1024 + 1))).status).toBe(413);
    const chunk = `8000\r\n${'a'.repeat(0x8000)}\r\n`;
    const head = `POST / HTTP/1.1\r\nHost: localhost\r\nOrigin: ${front.url}\r\nSec-Fetch-Site: same-origin\r\n`;
    const answer = await askRaw(
      front.port,
      `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}0\r\n\r\n`,
    );
    expect(answer).toMatchObject({ status: 413, headers: { connection: 'close' } });
  });
});

describe('endpoints', () => {
  it('say that the office is well', async () => {
    expect(await (await ask('/healthz')).json()).toEqual({ ok: true, build: 'test', screens: 0 });
    expect((await ask('/healthz', { method: 'HEAD' })).status).toBe(200);
  });

  it('name the methods they take, and nothing else stands at their addresses', async () => {
    const wrong = await ask('/healthz', { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await ask('/api/v1/people')).status).toBe(404);
    expect((await ask('/live/elsewhere')).status).toBe(404);
  });
});
