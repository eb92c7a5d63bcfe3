// While the board is frozen no later figure is anywhere: every address, as everybody, at once, after midnight of the
// month's end, and after a restart. Once the ceremony has begun, everybody sees everything.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '#src/domain/actor.ts';
import { MINUTE_MS } from '#src/domain/durations.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { can, type Rank } from '#src/domain/permission.ts';
import { buildSite } from '#src/runtime/build-site.ts';
import { makeDemo } from '#src/runtime/demo.ts';
import { logNothing } from '#src/runtime/log.ts';
import { type Site, startSite } from '#src/runtime/server.ts';
import { airDue } from '#src/usecases/deck.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { createToken } from '#src/usecases/tokens.ts';
import { DOORS } from '#src/web/doors.ts';
import { listenTo } from '../support/events.ts';
import { FILLS, LENA, laterDeal, MAYA, tellLater } from '../support/later.ts';
import { COACH, hangScreen } from '../support/screens.ts';
import { signIn } from '../support/sign-in.ts';
import { walkOf } from '../support/walk.ts';

/** Hundreds of pages, twice, on processors that tests share. */
vi.setConfig({ testTimeout: 120_000 });

const FRIDAY = Date.parse('2026-11-27T16:00:00Z');

/** What nobody may read: customers, amounts and a goal that no story of the demo has. */
const LATER =
  /tellurium|9[,. ]?876[,. ]?543|€9\.8\d?m|8[,. ]?765[,. ]?432|€8\.7\d?m|77[,. ]?777[,. ]?777|€77\.\d+m/i;

/** Pages that have to stay the same to the letter while later facts come in; the rules say from which day on. */
const STILL = /^\/(|tv.*|live|people\/.*|wins\/.*|ceremony\/.*|privacy|seasons.*|api\/.*)$/;

let folder: string;
let now = FRIDAY;
let site: Site;
const headers = new Map<string, Record<string, string>>();

const settings = () => ({
  databasePath: join(folder, 'office.db'),
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
});
const start = () => startSite(settings(), logNothing, () => now);

beforeAll(async () => {
  await buildSite('silent');
  folder = mkdtempSync(join(tmpdir(), 'assist-freeze-'));
  makeDemo(settings().databasePath, now);
  site = await start();
  const people: [string, Role, string | null][] = [
    ['member', 'member', 'Tom Ashworth'],
    ['lead', 'lead', LENA],
    ['viewer', 'viewer', null],
    ['coach', 'coach', null],
  ];
  for (const [name, role, person] of people)
    headers.set(name, { cookie: (await signIn(site.app, site.url, { role, person, name })).cookie });
  headers.set('screen', { cookie: `assist-screen=${hangScreen(site.app).token}` });
  headers.set('machine', { authorization: `Bearer ${createToken(site.app, COACH, 'CRM').token}` });
  headers.set('visitor', {});
});

afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

const READERS = ['member', 'lead', 'viewer', 'screen', 'visitor', 'machine'] as const;

const mayOpen = (rank: Rank, route: string): boolean => {
  const verb = DOORS[route];
  return verb !== undefined && can({ ...actorOf(rank) }, verb);
};

function actorOf(rank: Rank): Parameters<typeof can>[0] {
  if (rank === 'screen') return { kind: 'screen', screen: 1, name: '' };
  if (rank === 'machine') return { kind: 'machine', token: 1, name: '' };
  if (rank === 'visitor' || rank === 'nobody' || rank === 'terminal') return { kind: rank };
  return { kind: 'account', account: 'a', name: '', role: rank, person: null };
}

async function open(who: string, path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(site.url + path, { headers: headers.get(who) ?? {}, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

/** A button of the coach's on the season's page. */
async function press(act: string): Promise<[number, string | null]> {
  const ours = { 'sec-fetch-site': 'same-origin', ...headers.get('coach') };
  const body = new URLSearchParams({ act, season: '2026-11', seen: '0' });
  const answer = await fetch(`${site.url}/coach/season`, {
    method: 'POST',
    headers: ours,
    body,
    redirect: 'manual',
  });
  return [answer.status, answer.headers.get('location')];
}

/** What a page made now differs in from the same page made later: its time, random names, the build's own. */
const still = (text: string) =>
  text
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'random')
    .replace(/uid="\w+"/g, 'uid')
    .replace(/http:\/\/localhost:\d+/g, 'address')
    .replace(/\d\d:\d\d/g, 'hh:mm')
    .replace(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/g, 'hh:mm')
    .replace(/Frozen since [^,]*,/g, 'Frozen,')
    .replace(/(&quot;|")at\1:(\[\d,)?\d{13}/g, 'at');

type Pages = Map<string, string>;

async function walkAll(): Promise<Pages> {
  const seen: Pages = new Map();
  for (const who of READERS) {
    for (const path of walkOf(who, FILLS, mayOpen)) {
      const { status, text } = await open(who, path);
      seen.set(`${who} ${path}`, `${status} ${still(text)}`);
    }
  }
  return seen;
}

function expectNothingLater(pages: Pages, before: Pages): void {
  const told = [...pages]
    .filter(([, text]) => LATER.test(text))
    .map(([page, text]) => `${page}: ${LATER.exec(text)}`);
  expect(told).toEqual([]);
  const moved = [...pages].filter(([page, text]) => {
    return STILL.test(page.slice(page.indexOf(' ') + 1)) && text !== before.get(page);
  });
  expect(moved.map(([page]) => page)).toEqual([]);
}

describe('a frozen board', () => {
  let before: Pages;

  it('stands still on every address, to the letter, while facts are recorded', async () => {
    now += MINUTE_MS;
    expect(await press('freeze-now')).toEqual([303, '/coach/season']);
    now += MINUTE_MS;
    before = await walkAll();
    expect(before.size).toBeGreaterThan(150);
    expect(before.get('viewer /')).toMatch(/Frozen,[\s\S]*\d{2,3} wins together in.November/);
    expect(before.get('visitor /tv')).toContain('Frozen,');
    const stream = await listenTo(`${site.url}/live/board`, headers.get('screen'));
    const first = await stream.next('frame');
    expect(LATER.test(JSON.stringify(first))).toBe(false);
    tellLater(site.app);
    // The ring that waits on deck goes on air.
    now += MINUTE_MS;
    airDue(site.app);
    const told: unknown[] = [];
    const listening = (async () => {
      for (;;) told.push(await stream.next());
    })().catch(() => {});
    expectNothingLater(await walkAll(), before);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    stream.leave();
    await listening;
    expect(told.filter((event) => (event as { event: string }).event !== 'ping')).toEqual([]);
    // A cursor from before plays nothing either.
    const { id } = first;
    const back = await listenTo(`${site.url}/live/board?after=${id}`, headers.get('screen'));
    expect((await back.next('frame')).data).toMatchObject({ fact: first.data['fact'], moments: [] });
    back.leave();
  });

  it('is live for the coach, who is told that nobody else sees it', async () => {
    const home = await open('coach', '/');
    expect(home.text).toContain('Only you see the numbers of now');
    expect(home.text).toMatch(/€77\.7m/);
    expect((await open('coach', keyPath('/people', MAYA))).text).toContain('Tellurium');
    expect((await open('coach', '/wins/LATER-1')).status).toBe(200);
    expect((await open('coach', '/coach')).text).toMatch(/Tellurium|€77/);
  });

  it('shows a person nothing later of themselves, not even in their own file', async () => {
    const { cookie } = await signIn(site.app, site.url, { role: 'member', person: MAYA });
    headers.set('maya', { cookie });
    for (const path of ['/', keyPath('/people', MAYA), '/me/file.json', '/wins/LATER-1']) {
      const { text } = await open('maya', path);
      expect([path, LATER.exec(text)?.[0]]).toEqual([path, undefined]);
    }
    expect((await open('maya', '/me/file.json')).text).toContain('Frozen since');
  });

  it('stays so after midnight, in the new month and after a restart', async () => {
    now = Date.parse('2026-12-01T08:00:00Z');
    const deal = { ...laterDeal(now, 'LATER-2', 'Tellurium December', 9_876_543), opened: null };
    recordFact(site.app, { kind: 'deal_set', key: 'later/december', source: 'api', occurredAt: now, deal });
    expectNothingLater(await walkAll(), before);
    await site.stop();
    site = await start();
    expectNothingLater(await walkAll(), before);
    expect((await open('viewer', '/ceremony/2026-11')).text).toContain(
      'The ceremony of November has not begun yet.',
    );
    expect((await open('coach', '/ceremony/2026-11')).status).toBe(200);
  });

  it('is over for everybody once the ceremony has begun', async () => {
    expect((await open('coach', '/coach/season')).text).toContain('Begin the ceremony');
    expect(await press('begin')).toEqual([303, '/ceremony/2026-11']);
    for (const who of ['member', 'viewer', 'visitor']) {
      expect((await open(who, '/ceremony/2026-11')).status).toBe(200);
      expect((await open(who, '/wins/LATER-1')).text).toContain('Tellurium');
      expect((await open(who, '/')).text).toMatch(/One win together in.December, worth €9\.87m/);
      expect((await open(who, '/')).text).not.toContain('Frozen');
    }
    expect((await open('machine', '/api/v1/wins/LATER-1/receipt')).status).toBe(200);
    const back = await listenTo(`${site.url}/live/board`, headers.get('screen'));
    expect((await back.next('frame')).data).toMatchObject({
      season: { key: '2026-12' },
      wins: 1,
      note: null,
    });
    back.leave();
  });
});
