// The address of a thing with any key, written and read back.

import { expect, it } from 'vitest';
import { keyIn, keyPath } from '#src/domain/key-path.ts';

const KEYS = [
  'maya@brightwater.example',
  'crm:1042',
  'a/b c?#%',
  '100 %',
  '%2F',
  '%252F',
  '.',
  '..',
  'a..b',
  '~0041',
  'new',
  'paste',
  'ключ 7',
  'شيماء عبد الله',
  '\\<b>"\'',
  ' leading and trailing ',
  'half \ud83c of a character',
  `${'k'.repeat(190)}🎉`,
];

it.for(KEYS)('reads the key that it wrote, also in front of another part: %j', (key) => {
  for (const rest of ['', '/erasure', '?season=2026-11', '/file.json?a=/b#c']) {
    const url = `http://office${keyPath('/coach/people', key)}${rest}`;
    expect(new URL(url).pathname).toMatch(/^\/coach\/people\/[^/]+(\/(erasure|file\.json))?$/);
    expect(keyIn({ url }, '/coach/people')).toBe(key);
  }
});

it('reads what somebody encoded by hand', () => {
  expect(keyIn({ url: 'http://office/people/a%2Fb%20c' }, '/people')).toBe('a/b c');
  expect(keyIn({ url: 'http://office//people//Maya%20Okafor/' }, '/people')).toBe('Maya Okafor');
  expect(keyIn({ url: 'http://office/people/100%' }, '/people')).toBe('100%');
  expect(keyIn({ url: 'http://office/people' }, '/people')).toBe('');
});
