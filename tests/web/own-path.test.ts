// Where an address may lead, and what of it may be written down.

import { describe, expect, it } from 'vitest';
import { ownPath } from '#src/web/own-path.ts';
import { tellPath } from '#src/web/told-path.ts';

describe('after signing in one goes on to', () => {
  it.for([
    ['/coach', '/coach'],
    ['/people/Zo%C3%AB?season=2026-10', '/people/Zo%C3%AB?season=2026-10'],
    [null, '/'],
    ['', '/'],
    ['coach', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n\\evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/signin?to=/signin', '/'],
    ['/signout', '/'],
  ])('%o: %s', ([asked = '', path]) => {
    expect(ownPath(asked)).toBe(path);
  });
});

describe('a log shows', () => {
  it.for([
    ['/join/3fKx-_9', '/join/…'],
    ['/reset/3fKx?x=1', '/reset/…'],
    ['//Join//3fKx', '/Join/…'],
    ['/setup/3fKx/people', '/setup/…'],
    ['/%6aoin/3fKx', '/join/…'],
    ['/%72eset/3fKx%0A', '/reset/…'],
    ['/./join/3fKx', '/join/…'],
    ['/people/%C3%A9%0A', '/people/%C3%A9%0A'],
    ['/%E9', '/%E9'],
    ['/setup', '/setup'],
    ['/people/join', '/people/join'],
  ])('%s as %s', ([path = '', told]) => {
    expect(tellPath(path)).toBe(told);
  });
});
