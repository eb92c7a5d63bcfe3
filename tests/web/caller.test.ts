// Who asks: a visitor sits at this very machine, and an address is taken from a proxy of ours only.

import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { callerOf } from '#src/web/caller.ts';
import { makeOffice } from '#tests/support/office.ts';
import { hangScreen } from '#tests/support/screens.ts';
import { signIn } from '#tests/support/sign-in.ts';

const { app } = makeOffice();
const ask = (
  headers: Record<string, string>,
  { remoteAddress = '127.0.0.1', httpVersion = '1.1', url = '/' } = {},
) => {
  const host = { host: '127.0.0.1:4321', ...headers };
  const request = {
    url,
    headers: host,
    httpVersion,
    socket: { remoteAddress },
  } as unknown as IncomingMessage;
  return callerOf(app, request, { publicUrl: 'http://localhost:4321', isPrivate: true });
};

it('is a visitor at this machine, and nobody behind any proxy on it', async () => {
  const kindOf = async (...told: Parameters<typeof ask>) => (await ask(...told)).actor.kind;
  expect(await kindOf({})).toBe('visitor');
  for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-proto'])
    expect(await kindOf({ [name]: '127.0.0.1' }), name).toBe('nobody');
  // nginx that was told nothing but where we are: it names our own host, adds nothing, and speaks HTTP/1.0.
  expect(await kindOf({}, { httpVersion: '1.0' })).toBe('nobody');
  expect(await kindOf({ host: 'assist.example.com' })).toBe('nobody');
  expect(await kindOf({}, { remoteAddress: '10.0.0.9' })).toBe('nobody');
});

it('is counted by the last address that our proxy wrote, without a port, and by no other word for it', async () => {
  const addressOf = async (forwarded: string, remoteAddress?: string) =>
    (await ask({ 'x-forwarded-for': forwarded }, remoteAddress ? { remoteAddress } : {})).address;
  expect(await addressOf('198.51.100.1, 203.0.113.4')).toBe('203.0.113.4');
  expect(await addressOf('203.0.113.4:51034')).toBe('203.0.113.4');
  expect(await addressOf('[2001:db8::7]:51034')).toBe('2001:db8::7');
  expect(await addressOf('2001:db8::7')).toBe('2001:db8::7');
  expect(await addressOf('203.0.113.4', '10.0.0.9')).toBe('10.0.0.9');
});

it('is the screen at the television of a browser that is paired and signed in, and the person everywhere else', async () => {
  const { cookie } = await signIn(app, 'http://localhost:4321', { role: 'coach' });
  const both = `${cookie}; assist-screen=${hangScreen(app).token}`;
  const kindOf = async (url: string, referer = '', cookies = both) =>
    (await ask({ cookie: cookies, referer }, { url })).actor.kind;
  const television = 'http://localhost:4321/tv?calm=1';
  for (const url of ['/tv', '/tv?pair=1', '/tv/scene.json?id=goal'])
    expect(await kindOf(url), url).toBe('screen');
  expect(await kindOf('/live/board?after=', television)).toBe('screen');
  expect(await kindOf('/live/state', television)).toBe('screen');
  expect(await kindOf('/live/board?after=', 'http://localhost:4321/live')).toBe('account');
  for (const url of ['/live', '/coach', '/live/reactions', '/tvs'])
    expect(await kindOf(url, television), url).toBe('account');
  expect(await kindOf('/tv', '', `${cookie}; assist-screen=removed`)).toBe('account');
});
