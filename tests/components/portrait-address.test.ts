// The address of a portrait: kept for ever, harmless as a document, and a sentence for a text that is too long.
import type { APIContext } from 'astro';
import { expect, test } from 'vitest';
import { portraitSvg } from '#src/components/portrait/portrait.ts';
import { portraitPath } from '#src/domain/portrait-path.ts';
import { GET } from '#src/pages/faces/[seed].svg.ts';

async function ask(seed: string): Promise<Response> {
  return GET({ params: { seed } } as unknown as APIContext);
}

test('a face comes as a picture that browsers keep, and that may load and run nothing', async () => {
  const answer = await ask('Ada Lovelace');
  expect(await answer.text()).toBe(portraitSvg('Ada Lovelace'));
  expect(Object.fromEntries(answer.headers)).toEqual({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'",
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
  });
});

test('200 characters are drawn, 201 are refused in a sentence that nobody keeps', async () => {
  expect((await ask('a'.repeat(200))).status).toBe(200);
  const answer = await ask('a'.repeat(201));
  expect(answer.status).toBe(400);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toBe('A face is drawn from at most 200 characters. Send a shorter text.');
});

test('any text fits into an address, half characters excepted', () => {
  expect(portraitPath('a/b?"<é')).toBe('/faces/a%2Fb%3F%22%3C%C3%A9.svg?edition=1');
  expect(portraitPath('Zo\ud83d')).toBe('/faces/Zo.svg?edition=1');
});
