// Files of the built site: what caches may keep, what is compressed, and that nothing outside can be reached.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFront, type TestFront } from '#tests/support/front.ts';
import { askRaw } from '#tests/support/raw-request.ts';

let front: TestFront;
beforeAll(async () => {
  front = await openFront((_, response) => {
    response.writeHead(404).end('no such page');
  });
});
afterAll(() => front.stop());

const ask = (path: string, ...headers: string[]) =>
  askRaw(
    front.port,
    [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n'),
  );

describe('files', () => {
  it('with a hash in their name are kept for ever, others are asked for again', async () => {
    expect((await ask('/_astro/tv.abc.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await ask('/short.txt')).headers['cache-control']).toBe('public, no-cache');
  });

  it('are sent again only when they have changed', async () => {
    const { headers } = await ask('/long.txt');
    const etag = String(headers.etag);
    expect(await ask('/long.txt', `If-None-Match: "other", W/${etag}`)).toMatchObject({
      status: 304,
      body: '',
    });
    expect((await ask('/long.txt', 'If-None-Match: "other"')).status).toBe(200);
    expect((await ask('/long.txt', `If-Modified-Since: ${headers['last-modified']}`)).status).toBe(304);
    expect((await ask('/long.txt', 'If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT')).status).toBe(200);
  });

  it('are compressed when that helps, under an ETag of their own', async () => {
    const plain = await fetch(`${front.url}/long.txt`, { headers: { 'accept-encoding': 'identity' } });
    const zipped = await fetch(`${front.url}/long.txt`, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(Number(zipped.headers.get('content-length'))).toBeLessThan(200);
    expect(zipped.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(zipped.headers.get('vary')).toBe('accept-encoding');
    expect(await zipped.text()).toBe(await plain.text());
    expect((await ask('/long.txt', 'Accept-Encoding: gzip;q=0')).headers['content-encoding']).toBeUndefined();
    expect((await ask('/short.txt', 'Accept-Encoding: gzip')).headers['content-encoding']).toBeUndefined();
  });

  it('answer HEAD like GET, without the body', async () => {
    const response = await fetch(`${front.url}/short.txt`, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('3');
    expect(await response.text()).toBe('');
  });

  it.for([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/_astro/../../x',
    '/%2e%2e/x',
    '/_astro',
    '/.',
    '/short.txt/',
  ])('are all there is: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
