// While the board is frozen no later figure is anywhere: every address, as everybody, at once, after midnight of the
// month's end, and after a restart. Once the ceremony has begun, everybody sees everything.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#src/domain/actor.ts';
import type { Deal } from '#src/domain/fact.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { can, type Rank } from '#src/domain/permission.ts';
import { buildSite } from '#src/runtime/build-site.ts';
import { makeDemo } from '#src/runtime/demo.ts';
import { logNothing } from '#src/runtime/log.ts';
import { type Site, startSite } from '#src/runtime/server.ts';
import { airDue } from '#src/usecases/deck.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { createToken } from '#src/usecases/tokens.ts';
import { DOORS } from '#src/web/doors.ts';
import { listenTo } from '../support/events.ts';
import { COACH, hangScreen } from '../support/screens.ts';
import { signIn } from '../support/sign-in.ts';
import { type Fills, walkOf } from '../support/walk.ts';

const FRIDAY = Date.parse('2026-11-27T16:00:00Z');
const MINUTE_MS = 60_000;

const MAYA = 'Maya Okafor';
const LENA = 'Lena Fischer';
const PLAYERS = [MAYA, LENA, 'Tom Ashworth', 'Jonas Lindqvist', 'Zoë van Dijk'];

/** What nobody may read: customers, amounts and a goal that no story of the demo has. */
const LATER =
  /tellurium|9[,. ]?876[,. ]?543|€9\.8\d?m|8[,. ]?765[,. ]?432|€8\.7\d?m|77[,. ]?777[,. ]?777|€77\.\d+m/i;

const FILLS: Fills = {
  '/': ['/'],
  '/tv': ['/tv', '/tv?calm=1'],
  '/people/[id]': PLAYERS.flatMap((person) => [
    keyPath('/people', person),
    `${keyPath('/people', person)}?season=2026-11`,
    `${keyPath('/people', person)}?season=2026-12`,
    `${keyPath('/people', person)}?season=2026-10`,
  ]),
  '/wins/[id]': [
    '/wins/BW-0001',
    '/wins/BW-0600',
    '/wins/BW-0200',
    '/wins/LATER-1',
    '/wins/LATER-2',
    '/wins/BW-0200?say=claimed&asset=pricing-guide&on=2026-10-01',
    '/wins/BW-0200?say=named&asset=pricing-guide&on=2026-10-01',
  ],
  '/api/v1/wins/:id/receipt': ['BW-0001', 'BW-0600', 'BW-0200', 'LATER-1', 'LATER-2'].map(
    (win) => `/api/v1/wins/${win}/receipt`,
  ),
  '/api/v1/seasons/:season': ['2026-11', '2026-10', '2026-12'].map((season) => `/api/v1/seasons/${season}`),
  '/ceremony/[season]': ['/ceremony/2026-11', '/ceremony/2026-10', '/ceremony/2026-11?cue=first'],
  '/ceremony/[season]/cues/[cue].json': [
    'title',
    'goal',
    'steps',
    'third',
    'second',
    'first-roll',
    'first',
    'photo',
  ].flatMap((cue) => ['2026-11', '2026-10'].map((season) => `/ceremony/${season}/cues/${cue}.json`)),
  '/bell': ['/bell', '/bell?find=Tellur', '/bell?find=a'],
  '/bell/help': ['/bell/help?deal=BW-open-1', '/bell/help?deal=LATER-1', '/bell/help?deal=BW-open-2'],
  '/bell/win': ['BW-open-1', 'LATER-1', 'BW-open-2'].map(
    (deal) => `/bell/win?once=walk-of-the-bell&deal=${deal}`,
  ),
  // The first was rung by Maya after the freeze: it is hers, and nobody else's.
  '/bell/rings': [],
  '/bell/rings/[id]': ['/bell/rings/1'],
  '/bell/rings/[id]/state.json': ['/bell/rings/1/state.json'],
};

/** Pages that have to stay the same to the letter while later facts come in; the rules say from which day on. */
const STILL = /^\/(|tv.*|people\/.*|wins\/.*|ceremony\/.*|privacy|seasons.*|api\/.*)$/;

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
    .replace(/\d\d:\d\d/g, 'hh:mm')
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

const laterDeal = (deal: string, customer: string, amountMajor: number): Deal => ({
  deal,
  customer,
  owners: [{ person: MAYA, share: '1' }],
  amountMinor: amountMajor * 100,
  currency: 'EUR',
  rate: null,
  lead: null,
  opened: { at: now - 40 * 86_400_000, precision: 'day' },
  won: { at: now, precision: 'time' },
  stage: 'won',
});

/** A win with help, one that was in the list, a goal, a mover, and a past month's win worth more than it was. */
function tellLater(): void {
  const tell = (key: string, fact: Record<string, unknown>) =>
    recordFact(site.app, { key: `later/${key}`, source: 'api', occurredAt: now, ...fact } as never);
  const at = { at: now - 5 * 86_400_000, precision: 'time' };
  const touch = {
    deal: 'LATER-1',
    asset: 'pricing-guide',
    at,
    contact: null,
    evidence: 'tracked',
    rejected: false,
  };
  tell('touch', { kind: 'touch_set', touch: { touch: 'later-touch', ...touch } });
  tell('first', { kind: 'deal_set', deal: laterDeal('LATER-1', 'Tellurium Works', 9_876_543) });
  tell('old', { kind: 'deal_set', deal: { ...laterDeal('BW-0200', 'Tellurium Old', 8_765_432), won: OLD } });
  tell('goal', { kind: 'goal_set', season: '2026-11', amountMinor: 7_777_777_700 });
  tell('move', { kind: 'membership_set', person: MAYA, team: 'Kestrel', fromAt: now - 20 * 86_400_000 });
  const maya = { kind: 'account', account: 'demo-maya', name: MAYA, role: 'member', person: MAYA } as const;
  const rung = {
    deal: null,
    customer: 'Tellurium Two',
    amount: '9876543',
    owners: [],
    helped: [],
    isAnother: true,
  };
  ringWin(site.app, maya, { once: 'later-ring-of-maya', ...rung, owners: [{ person: MAYA, share: '1' }] });
  now += MINUTE_MS;
  airDue(site.app);
}

const OLD = { at: Date.parse('2026-10-14T10:00:00Z'), precision: 'time' } as const;

describe('a frozen board', () => {
  let before: Pages;

  it('stands still on every address, to the letter, while facts are recorded', async () => {
    expect(await press('freeze-now')).toEqual([303, '/coach/season']);
    now += MINUTE_MS;
    before = await walkAll();
    expect(before.size).toBeGreaterThan(150);
    expect(before.get('viewer /')).toContain('Frozen,');
    expect(before.get('visitor /tv')).toContain('Frozen,');
    const stream = await listenTo(`${site.url}/live/board`, headers.get('screen'));
    const first = await stream.next('frame');
    expect(LATER.test(JSON.stringify(first))).toBe(false);
    tellLater();
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
    const deal = { ...laterDeal('LATER-2', 'Tellurium December', 9_876_543), opened: null };
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
