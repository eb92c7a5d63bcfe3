// A month of the office of the design's pictures, as read for one person: for tests and for looking at pages.

import { DAY_MS } from '#src/domain/durations.ts';
import type { Asset } from '#src/domain/fact.ts';
import type { LeafPart, MonthWin, ProfileMonth } from '#src/domain/profile-month.ts';
import type { Face } from '#src/domain/story.ts';

const FACES: Record<string, Face> = Object.fromEntries(
  [
    ['mo', 'Maya Okafor', 'sales'],
    ['ta', 'Tom Ashworth', 'sales'],
    ['pr', 'Priya Raman', 'sales'],
    ['kw', 'Kenji Watanabe', 'sales'],
    ['fb', 'Felix Brandt', 'sales'],
    ['da', 'Diego Álvarez', 'sales'],
    ['jl', 'Jonas Lindqvist', 'marketing'],
    ['lf', 'Lena Fischer', 'marketing'],
    ['nh', 'Noor Haddad', 'marketing'],
    ['so', 'Siobhán O’Neill', 'marketing'],
    ['zd', 'Zoë van Dijk', 'marketing'],
    ['sm', 'Sofia Marchetti', 'marketing'],
  ].map(([person = '', name = '', craft]) => [
    person,
    { person, name, short: name.split(' ')[0] ?? name, craft: craft as Face['craft'], face: person },
  ]),
);

const ASSETS: [key: string, maker: string, title: string, kind: string, publishedOn: string][] = [
  ['guide', 'jl', 'Pricing guide 2026', 'deck', '2025-10-20'],
  ['savings', 'jl', 'First-year savings', 'one-pager', '2026-06-02'],
  ['procure', 'jl', 'Procurement checklist', 'one-pager', '2026-03-09'],
  ['tender', 'jl', 'Tender answers', 'deck', '2026-09-14'],
  ['leak', 'zd', 'Leak-loss calculator', 'landing page', '2026-02-01'],
  ['kiel', 'lf', 'Case study: Stadtwerke Kiel', 'case study', '2026-05-05'],
  ['elbe', 'so', 'Field day: Elbe', 'event', '2026-08-20'],
  ['zones', 'nh', 'Webinar: pressure zones', 'webinar', '2026-07-07'],
];

/** day of November, customer, thousands of euros, owners, then `asset@days before` in order of time. */
const WINS: [number, string, number, string, string][] = [
  [23, 'Northwind Water', 96, 'mo', 'leak@81 kiel@63 zones@46 guide@11'],
  [23, 'Moravia Vodárny', 14, 'ta', 'zones@20 procure@7'],
  [20, 'Kanton Seewasser', 7, 'ta', 'savings@21 guide@7'],
  [19, 'Stadtwerke Lüneburg', 60, 'mo ta', 'elbe@84 zones@56 savings@36 guide@9'],
  [18, 'Tamar Valley Water', 18, 'mo', 'leak@65 tender@13'],
  [18, 'Ystad Vatten', 3, 'ta', 'procure@8'],
  [17, 'Vattenvik', 31, 'mo', 'zones@42 kiel@26 savings@8'],
  [17, 'Weserbergland', 7, 'fb', 'elbe@30 savings@13'],
  [16, 'Rheinau Wasser', 41, 'kw', 'guide@30 savings@9'],
  [16, 'Aqua Dolomiti', 12, 'pr', 'guide@22'],
  [13, 'Isar Wasser', 14, 'mo', 'zones@29 guide@11'],
  [13, 'Halland Energi', 22, 'kw', 'kiel@31 savings@6'],
  [12, 'Gävle Vatten', 13, 'mo', 'kiel@44 procure@8'],
  [11, 'Nordbyen Vann', 13, 'mo', ''],
  [10, 'Oostkust Water', 11, 'mo', 'leak@74 zones@20'],
  [10, 'Fjordkraft', 26, 'pr', 'procure@40 guide@12'],
  [9, 'Holt & Daughters', 9, 'mo', 'savings@21'],
  [9, 'Bodensee Netz', 17, 'pr', 'tender@5'],
  [6, 'Regio Zuidwater', 10, 'fb', 'procure@16'],
  [5, 'Lahn Aqua', 8, 'mo', 'kiel@18 tender@3'],
  [4, 'Costa Brava Aigües', 15, 'da', 'guide@28'],
  [3, 'Trave Werke', 21, 'mo', 'leak@34 guide@5'],
  [2, 'Nya Kalmar', 6, 'mo', 'elbe@12 zones@4'],
];

/** The month of `mo` (a closer) or `jl` (a maker) on 23 November 2026; `over` changes what a test is about. */
export function fixtureMonth(person: 'mo' | 'jl', over: Partial<ProfileMonth> = {}): ProfileMonth {
  const wins = WINS.map((row, at) => fixtureWin(row, at, person)).filter((win) => win.closed + win.made > 0);
  return {
    office: { name: 'Brightwater', timezone: 'Europe/Berlin', currency: 'EUR', locale: 'en-GB' },
    rules: {
      win: { base: 50, perAmount: 1000, perPoints: 1, cap: 500 },
      assistRate: 1,
      model: { kind: 'position', first: 40, middle: 20, last: 40 },
      windowDays: 180,
      kindWeights: {},
      teamScore: 'total',
      bothCrafts: true,
    },
    face: FACES[person] as Face,
    team: 'Harbour',
    season: '2026-11',
    currentSeason: '2026-11',
    today: 23,
    daysInMonth: 30,
    wins,
    people: new Map(Object.entries(FACES)),
    assets: new Map(ASSETS.map(fixtureAsset)),
    past: [
      { season: '2026-10', points: 1386 },
      { season: '2026-09', points: 903 },
    ],
    lastByDay: { season: '2026-10', points: person === 'mo' ? 846 : 971 },
    peersByDay: person === 'mo' ? [300, 610, 910, 1100] : [120, 340, 1040, 1210],
    largestMinor: 9_600_000,
    recent: [],
    teamSeasons: fixtureSeasons(),
    honours: [{ season: '2026-10', kind: 'maker', count: 1386 }],
    neighbours: { previous: '2026-10', next: null },
    ...over,
  };
}

function fixtureAsset([asset, maker, title, kind, publishedOn]: (typeof ASSETS)[number]): [string, Asset] {
  return [asset, { asset, title, kind, publishedOn, url: '', makers: [{ person: maker, share: '1' }] }];
}

function fixtureWin(
  [day, customer, thousands, owners, path]: (typeof WINS)[number],
  at: number,
  person: string,
): MonthWin {
  const wonAt = Date.UTC(2026, 10, day, 13, 30) - at;
  const pot = 50 + thousands;
  const stops = path
    .split(' ')
    .filter(Boolean)
    .map((stop) => stop.split('@') as [string, string]);
  const weights = weightsOf(stops.length);
  let left = pot;
  const leaves = stops.map(([asset, days], index): LeafPart => {
    const [n = 1, d = 1] = (weights[index] ?? '1').split('/').map(Number);
    const points = index === stops.length - 1 ? left : Math.round((pot * n) / d);
    left -= points;
    const maker = ASSETS.find(([key]) => key === asset)?.[1] ?? '';
    const evidence = index % 3 === 1 ? 'imported' : index % 3 === 2 ? 'named' : 'tracked';
    const touch = `${customer}-${index}`;
    return {
      touch,
      asset,
      person: maker,
      at: wonAt - Number(days) * DAY_MS,
      evidence,
      weight: weights[index] ?? '1',
      points,
    };
  });
  const names = owners.split(' ');
  const parts = names.map((owner, index) => {
    const points =
      names.length === 1 ? pot : index === 0 ? Math.round(pot * 0.6) : pot - Math.round(pot * 0.6);
    return { person: owner, weight: names.length === 1 ? '1' : index === 0 ? '3/5' : '2/5', points };
  });
  const made = leaves
    .filter((leaf) => leaf.person === person)
    .reduce((total, leaf) => total + leaf.points, 0);
  return {
    deal: `d${at}`,
    customer,
    officeMinor: thousands * 100_000,
    wonAt,
    day,
    won: true,
    winPoints: pot,
    assistPot: pot,
    waiting: leaves.length === 0 ? pot : 0,
    owners: parts,
    leaves,
    closed: parts.find((part) => part.person === person)?.points ?? 0,
    made,
    helped: leaves.length === 0 ? 0 : pot,
  };
}

function weightsOf(count: number): string[] {
  if (count < 2) return ['1'];
  if (count === 2) return ['1/2', '1/2'];
  const middle = Array.from({ length: count - 2 }, () => (count === 3 ? '1/5' : `1/${5 * (count - 2)}`));
  return ['2/5', ...middle, '2/5'];
}

function fixtureSeasons(): ProfileMonth['teamSeasons'] {
  const podium: [string, string, number, number][] = [
    ['2026-06', 'Lantern Summit Meadow', 2905, 702],
    ['2026-07', 'Summit Lantern Harbour', 3640, 811],
    ['2026-08', 'Lantern Harbour Summit', 3120, 540],
    ['2026-09', 'Meadow Lantern Harbour', 4215, 903],
    ['2026-10', 'Meadow Harbour Summit', 4890, 1386],
    ['2026-11', 'Harbour Lantern Summit', 3480, 916],
  ];
  return podium.map(([season, teams, team, own]) => ({
    season,
    sealed: season < '2026-11',
    places: teams.split(' ').map((name, at) => ({ team: name, place: (at + 1) as 1 | 2 | 3 })),
    team,
    own,
  }));
}
