// Nobody's bottom place is public: twelve teams and forty people, and on every address, as everybody but the coach,
// no place below the shown top, no list that is ordered by points below it, and no points of a team that is not on it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#src/domain/actor.ts';
import type { Happening } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { can, type Rank } from '#src/domain/permission.ts';
import { ROWS } from '#src/domain/screen.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { standings } from '#src/usecases/standings.ts';
import { createToken } from '#src/usecases/tokens.ts';
import { DOORS } from '#src/web/doors.ts';
import { listenTo } from '../support/events.ts';
import { COACH, hangScreen } from '../support/screens.ts';
import { signIn } from '../support/sign-in.ts';
import { openSite, type TestSite } from '../support/site.ts';
import { type Fills, walkOf } from '../support/walk.ts';

let now = Date.parse('2026-10-20T10:00:00Z');
let site: TestSite;
const headers = new Map<string, Record<string, string>>();

/** Best first. The alphabet would order them otherwise, above the shown top and below it. */
const TEAMS = [
  'Heron',
  'Crane',
  'Osprey',
  'Wren',
  'Finch',
  'Kite',
  'Tern',
  'Quokka',
  'Numbat',
  'Zorilla',
  'Margay',
  'Vaquita',
];
const BELOW = TEAMS.slice(limits.boardRows);
/** The teams of those who read. */
const READERS = ['Vaquita', 'Numbat'];
/** Forty people: two closers and a maker in every team, and four makers more at the top. */
const PEOPLE = TEAMS.flatMap((team, index) => [
  ...['Ann', 'Bo'].map((name) => ({ key: `${name} of ${team}`, team, craft: 'sales' as const })),
  ...['Cy', ...(index < 4 ? ['Di'] : [])].map((name) => ({
    key: `${name} of ${team}`,
    team,
    craft: 'marketing' as const,
  })),
]);

const FILLS: Fills = {
  '/tv/scene.json': TEAMS.map((team) => `/tv/scene.json?id=team/${team}`),
  '/people/[id]': PEOPLE.flatMap(({ key }) => [`/people/${key}`, `/people/${key}?season=2026-10`]).map(
    encodeURI,
  ),
  '/wins/[id]': TEAMS.flatMap((team) => [`/wins/${team}-10`, `/wins/${team}-11`]),
  '/wins/[id]/share.png': [], // Bytes are no words: win-share.test.ts reads what stands on it.
  '/api/v1/wins/:id/receipt': TEAMS.map((team) => `/api/v1/wins/${team}-11/receipt`),
  '/api/v1/seasons/:season': ['2026-11', '2026-10'].map((season) => `/api/v1/seasons/${season}`),
  '/seasons/[season]': ['/seasons/2026-10'],
  '/ceremony/[season]': ['/ceremony/2026-10', '/ceremony/2026-10?cue=photo'],
  '/ceremony/[season]/cues/[cue].json': ['title', 'goal', 'steps', 'third', 'second', 'first', 'photo'].map(
    (cue) => `/ceremony/2026-10/cues/${cue}.json`,
  ),
  '/bell': ['/bell', '/bell?find=o'],
  '/bell/help': ['/bell/help?customer=New&amount=100'],
  '/bell/win': ['/bell/win?once=walk-of-the-bell&customer=New&amount=100'],
  '/bell/rings': [],
  '/bell/rings/[id]': [],
  '/bell/rings/[id]/state.json': [],
};

function tell(key: string, happening: Happening): void {
  recordFact(site.app, { key, source: 'api', occurredAt: now, ...happening });
}

/** A win with help for every team, larger for the better ones; no two totals share a digit pattern by chance. */
function winEach(month: string): void {
  for (const [index, team] of TEAMS.entries()) {
    const deal = `${team}-${month}`;
    const touch = { touch: `touch-${deal}`, deal, asset: `work of ${team}`, contact: null, rejected: false };
    const at = { at: now - 86_400_000, precision: 'time' } as const;
    tell(`t/${deal}`, { kind: 'touch_set', touch: { ...touch, at, evidence: 'tracked' } });
    const owners = ['Ann', 'Bo'].map((name) => ({ person: `${name} of ${team}`, share: '1' }));
    const amountMinor = (9_000 - index * 617) * 10_000;
    const dates = { lead: null, opened: null, won: { at: now, precision: 'time' } } as const;
    const money = { amountMinor, currency: 'EUR', rate: null };
    tell(`d/${deal}`, {
      kind: 'deal_set',
      deal: { deal, customer: `Customer ${index}`, owners, ...money, ...dates, stage: 'won' },
    });
    now += 60_000;
  }
}

beforeAll(async () => {
  site = await openSite({ story: 'none', now: () => now });
  const office = { name: 'Brightwater', timezone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en-GB' };
  initOffice(site.app, office, { win: { base: 0, perAmount: 100, perPoints: 1, cap: 1_000_000 } });
  for (const { key, team, craft } of PEOPLE) {
    const person = { person: key, name: key, craft, team, title: '', email: '', face: key };
    tell(`p/${key}`, { kind: 'person_set', person });
  }
  for (const team of TEAMS) {
    const makers = PEOPLE.filter((one) => one.team === team && one.craft === 'marketing');
    const shares = makers.map(({ key }) => ({ person: key, share: '1' }));
    const asset = {
      asset: `work of ${team}`,
      title: `Work ${team.length}`,
      kind: 'deck',
      publishedOn: null,
      url: '',
    };
    tell(`a/${team}`, { kind: 'asset_set', asset: { ...asset, makers: shares } });
  }
  winEach('10');
  now = Date.parse('2026-11-20T10:00:00Z');
  winEach('11');
  const people: [string, Role, string | null][] = [
    ['member', 'member', 'Ann of Vaquita'],
    ['lead', 'lead', 'Cy of Numbat'],
    ['viewer', 'viewer', null],
  ];
  for (const [name, role, person] of people)
    headers.set(name, { cookie: (await signIn(site.app, site.url, { role, person, name })).cookie });
  headers.set('machine', { authorization: `Bearer ${createToken(site.app, COACH, 'CRM').token}` });
  for (const distance of ['near', 'default', 'far'] as const)
    headers.set(distance, { cookie: `assist-screen=${hangScreen(site.app, { distance }).token}` });
});

afterAll(() => site.stop());

const actors = {
  member: { kind: 'account', account: 'a', name: '', role: 'member', person: null },
  lead: { kind: 'account', account: 'b', name: '', role: 'lead', person: null },
  viewer: { kind: 'account', account: 'c', name: '', role: 'viewer', person: null },
  machine: { kind: 'machine', token: 1, name: '' },
} as const;
type Reader = keyof typeof actors;

const mayOpen = (rank: Rank, route: string) => {
  const verb = DOORS[route];
  return verb !== undefined && can(actors[rank as Reader], verb);
};

type Page = { who: string; path: string; raw: string; text: string };

async function walkAll(): Promise<Page[]> {
  const pages: Page[] = [];
  for (const who of Object.keys(actors) as Reader[]) {
    for (const path of walkOf(who, FILLS, mayOpen)) {
      const answer = await fetch(site.url + path, { headers: headers.get(who) ?? {}, redirect: 'manual' });
      const raw = (await answer.text()).replaceAll('&quot;', '"');
      // What is read: no tags, no scripts, no styles.
      const text = raw.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
      pages.push({ who, path: decodeURI(path), raw, text: text.replace(/\s+/g, ' ') });
    }
  }
  return pages;
}

const scores = () =>
  new Map(standings(site.app, '2026-11', 'team').map(({ name, points, place }) => [name, { points, place }]));

/** Pages of the team's own people and wins may say what the team has, never where it stands. */
const isOwn = (path: string, team: string) => path.includes(team) && !path.startsWith('/tv/');

describe('an office of twelve teams and forty people', () => {
  let pages: Page[];

  it('stands as the test thinks it does', async () => {
    expect([...scores()].map(([name, { place }]) => [name, place])).toEqual(
      TEAMS.map((team, index) => [team, index + 1]),
    );
    pages = await walkAll();
    expect(pages.length).toBeGreaterThan(300);
  });

  it('shows no place below the shown top, neither in words nor in what scripts read', () => {
    const worded =
      /\b(eighth|ninth|tenth|eleventh|twelfth|last) (place|of)\b|\b(\d+(st|nd|rd|th)|#\d+|(place|rank) ([89]|\d\d+))\b|\b\d+ of (12|40)\b/i;
    const said = pages.flatMap(({ who, path, text }) => {
      // Days of the month are no places.
      const found = worded.exec(text.replace(/\b\d+(st|nd|rd|th)\b(?! place)/g, ''));
      return found === null
        ? []
        : [`${who} ${path}: ${found.input.slice(found.index - 40, found.index + 40)}`];
    });
    expect(said).toEqual([]);
    const told = pages.flatMap(({ who, path, raw }) =>
      [...raw.matchAll(/"(?:place|rank|position)":(?:\[0,)?(\d+)/g)]
        .filter(([, place]) => Number(place) > limits.boardRows)
        .map(([found]) => `${who} ${path}: ${found}`),
    );
    expect(told).toEqual([]);
  });

  it('says nobody’s points of a team below, but to those who open its own people and wins', () => {
    const all = scores();
    const told = BELOW.flatMap((team) => {
      const points = String(all.get(team)?.points).replace(/\B(?=(\d{3})+$)/g, '[,.]?');
      const sum = new RegExp(`(?<![\\d.,])${points}(?![\\d])`);
      return pages
        .filter(
          ({ path, raw, text }) =>
            !isOwn(path, team) && sum.test(/^\/(tv|live|api|ceremony)/.test(path) ? raw : text),
        )
        .map(({ who, path }) => `${who} ${path}: ${team}`);
    });
    expect(told).toEqual([]);
  });

  it('lists teams and people below by name, never by points', () => {
    const byName = (names: readonly string[]) => [...names].sort();
    for (const { who, path, text } of pages) {
      // Whoever reads may stand first.
      const seen = BELOW.filter((team) => !READERS.includes(team) && text.includes(` ${team} `)).sort(
        (a, b) => text.indexOf(` ${a} `) - text.indexOf(` ${b} `),
      );
      if (seen.length > 2) expect([who, path, seen]).toEqual([who, path, byName(seen)]);
      const names = PEOPLE.filter(({ team, key }) => BELOW.includes(team) && text.includes(key)).map(
        ({ key }) => key,
      );
      const order = names.toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
      const worstLast = TEAMS.flatMap((team) => names.filter((name) => name.endsWith(team)));
      if (new Set(names.map((name) => name.split(' of ')[1])).size > 2)
        expect([who, path, order]).not.toEqual([who, path, worstLast]);
    }
  });

  it.each(['near', 'default', 'far'] as const)(
    'sends a %s screen no more rows than it shows, and no name of the others',
    async (distance) => {
      const tv = await listenTo(`${site.url}/live/board`, headers.get(distance));
      const { data } = await tv.next('frame');
      tv.leave();
      const rows = data['teams'] as { name: string; place: number }[];
      expect(rows.map(({ name }) => name)).toEqual(TEAMS.slice(0, ROWS[distance]));
      expect(data['more']).toBe(TEAMS.length - ROWS[distance]);
      const page = await (await fetch(`${site.url}/tv`, { headers: headers.get(distance) ?? {} })).text();
      for (const team of TEAMS.slice(ROWS[distance])) {
        // The latest win may be theirs: it is told without a place.
        expect(JSON.stringify(data['teams'])).not.toContain(team);
        expect(page).not.toMatch(new RegExp(`>${team}<`));
      }
    },
  );
});
