// What happens in the demo's office after it was frozen, with figures that no story has, and where to look for them.

import { DAY_MS } from '#src/domain/durations.ts';
import type { Deal } from '#src/domain/fact.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { SCENES } from '#src/domain/television/scene.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import type { Fills } from './walk.ts';

export const MAYA = 'Maya Okafor';
export const LENA = 'Lena Fischer';
const PLAYERS = [MAYA, LENA, 'Tom Ashworth', 'Jonas Lindqvist', 'Zoë van Dijk'];

/** By Astro's route, or the one of `docs/api.md`. */
export const FILLS: Fills = {
  '/': ['/'],
  '/tv': ['/tv', '/tv?calm=1', ...SCENES.map((scene) => `/tv?scene=${scene}&hold=1`)],
  '/live': ['/live'],
  '/tv/scene.json': [...SCENES, 'team/Harbour', 'team/Kestrel'].map((scene) => `/tv/scene.json?id=${scene}`),
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
  '/wins/[id]/share.png': ['/wins/BW-0200/share.png', '/wins/LATER-1/share.png', '/wins/LATER-2/share.png'],
  '/api/v1/wins/:id/receipt': ['BW-0001', 'BW-0600', 'BW-0200', 'LATER-1', 'LATER-2'].map(
    (win) => `/api/v1/wins/${win}/receipt`,
  ),
  '/api/v1/seasons/:season': ['2026-11', '2026-10', '2026-12'].map((season) => `/api/v1/seasons/${season}`),
  '/seasons/[season]': ['/seasons/2026-11', '/seasons/2026-10'],
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

export const laterDeal = (now: number, deal: string, customer: string, amountMajor: number): Deal => ({
  deal,
  customer,
  owners: [{ person: MAYA, share: '1' }],
  amountMinor: amountMajor * 100,
  currency: 'EUR',
  rate: null,
  lead: null,
  opened: { at: now - 40 * DAY_MS, precision: 'day' },
  won: { at: now, precision: 'time' },
  stage: 'won',
});

/** A win with help, one that was in the list, a goal, a mover, and a past month's win worth more than it was. */
export function tellLater(app: App): void {
  const now = app.now();
  const tell = (key: string, fact: Record<string, unknown>) =>
    recordFact(app, { key: `later/${key}`, source: 'api', occurredAt: now, ...fact } as never);
  const at = { at: now - 5 * DAY_MS, precision: 'time' };
  const touch = {
    deal: 'LATER-1',
    asset: 'pricing-guide',
    at,
    contact: null,
    evidence: 'tracked',
    rejected: false,
  };
  tell('touch', { kind: 'touch_set', touch: { touch: 'later-touch', ...touch } });
  tell('first', { kind: 'deal_set', deal: laterDeal(now, 'LATER-1', 'Tellurium Works', 9_876_543) });
  tell('old', {
    kind: 'deal_set',
    deal: { ...laterDeal(now, 'BW-0200', 'Tellurium Old', 8_765_432), won: OLD },
  });
  tell('goal', { kind: 'goal_set', season: '2026-11', amountMinor: 7_777_777_700 });
  tell('move', { kind: 'membership_set', person: MAYA, team: 'Kestrel', fromAt: now - 20 * DAY_MS });
  const maya = { kind: 'account', account: 'demo-maya', name: MAYA, role: 'member', person: MAYA } as const;
  const rung = {
    deal: null,
    customer: 'Tellurium Two',
    amount: '9876543',
    owners: [],
    helped: [],
    isAnother: true,
  };
  ringWin(app, maya, { once: 'later-ring-of-maya', ...rung, owners: [{ person: MAYA, share: '1' }] });
}

const OLD = { at: Date.parse('2026-10-14T10:00:00Z'), precision: 'time' } as const;
