// What a browser gets when it asks for a sound: all of it, a part of it, or that it has it already.

import { expect, test } from 'vitest';
import { answerSound } from '#src/web/sound-file.ts';

const ask = (headers: Record<string, string> = {}, name = 'bell') => answerSound(name, new Headers(headers));

test('a sound is a WAV file that is kept, and not sent twice', async () => {
  const answer = ask();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/wav']);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50_000);
  const etag = answer.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  const again = ask({ 'if-none-match': etag });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  expect(ask({}, 'harp').headers.get('etag')).not.toBe(etag);
});

test('parts of it are what they say they are', async () => {
  const whole = new Uint8Array(await ask().arrayBuffer());
  const part = async (range: string) => {
    const answer = ask({ range });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, told: answer.headers.get('content-range'), bytes };
  };
  const { length } = whole;
  expect(await part('bytes=0-')).toEqual({
    status: 206,
    told: `bytes 0-${length - 1}/${length}`,
    bytes: whole,
  });
  expect(await part('bytes=40-99')).toEqual({
    status: 206,
    told: `bytes 40-99/${length}`,
    bytes: whole.subarray(40, 100),
  });
  expect((await part('bytes=-10')).bytes).toEqual(whole.subarray(-10));
  expect((await part(`bytes=${length - 5}-999999999`)).bytes).toHaveLength(5);
  expect((await part(`bytes=${length}-`)).status).toBe(416);
  expect((await part('bytes=9-3')).status).toBe(416);
  expect((await part('bytes=-')).status).toBe(200);
  expect((await part('lines=1-2')).status).toBe(200);
});

test('a name that is none is not found', () => {
  expect(ask({}, 'siren').status).toBe(404);
  expect(ask({}, '../bell').status).toBe(404);
});
