// Reactions over the wire: from whom they are taken, and what every screen hears of them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listenTo } from '#tests/support/events.ts';
import { hangScreen } from '#tests/support/screens.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let screen: Listening;
let screenCookie: string;
beforeAll(async () => {
  site = await openSite();
  screenCookie = `assist-screen=${hangScreen(site.app).token}`;
  screen = await listenTo(`${site.url}/live/board`, { cookie: screenCookie });
});
afterAll(async () => {
  screen.leave();
  await site.stop();
});

const OURS = { 'sec-fetch-site': 'same-origin' };

async function send(headers: Record<string, string>, body: string = '{"reaction":"clap"}') {
  const answer = await fetch(`${site.url}/live/reactions`, { method: 'POST', headers, body });
  return { status: answer.status, text: await answer.text() };
}

const member = async () => (await signIn(site.app, site.url, { role: 'viewer' })).cookie;

describe('a reaction', () => {
  it('of two people reaches a screen as one sum, without a name and without moving its cursor', async () => {
    const [one, two] = [await member(), await member()];
    const sent = await Promise.all([
      send({ ...OURS, cookie: one }),
      send({ ...OURS, cookie: two }),
      send({ ...OURS, cookie: two }, '{"reaction":"trophy"}'),
    ]);
    expect(sent.map(({ status }) => status)).toEqual([202, 202, 202]);
    const heard = await screen.next('reactions');
    expect(heard).toEqual({ event: 'reactions', id: null, data: { clap: 2, trophy: 1 } });
  });

  it('is refused to visitors, screens and strangers, and to forms of others', async () => {
    const cookie = await member();
    expect((await send(OURS)).status).toBe(401);
    expect((await send({ ...OURS, 'x-forwarded-for': '203.0.113.4' })).status).toBe(401);
    expect((await send({ ...OURS, cookie: screenCookie })).status).toBe(403);
    expect((await send({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ cookie, origin: 'https://evil.example' })).status).toBe(403);
  });

  it('is one of six', async () => {
    const cookie = await member();
    for (const body of ['{"reaction":"fire"}', '{"reaction":["clap"]}', 'clap', 'null', ''])
      expect((await send({ ...OURS, cookie }, body)).status).toBe(400);
    const long = JSON.stringify({ reaction: 'clap', more: 'x'.repeat(2000) });
    expect((await send({ ...OURS, cookie }, long)).status).toBe(413);
  });

  it('is five in ten seconds, and then a sentence', async () => {
    const cookie = await member();
    for (let sent = 0; sent < 5; sent++) expect((await send({ ...OURS, cookie })).status).toBe(202);
    const sixth = await send({ ...OURS, cookie });
    expect(sixth.status).toBe(429);
    expect(sixth.text).toContain('Five in ten seconds are enough');
  });
});
