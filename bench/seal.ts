// How long it takes to seal a month with a thousand people, and to prove its digest afterwards.

import { closeDb, openDb } from '#db/open.ts';
import { readSealRows } from '#db/queries/seals.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Fact } from '#src/domain/fact.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import type { App } from '#src/usecases/app.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { digestOf } from '#src/usecases/seal-month.ts';
import { sealSeason } from '#src/usecases/seal-season.ts';
import { count, type Line, line, timed } from './table.ts';

const WON = Date.parse('2026-10-14T10:00:00Z');
const LATER = Date.parse('2026-11-02T10:00:00Z');
const PEOPLE = 1000;
const TEAMS = 40;
const WINS = 3000;
const RULES = { win: { base: 50, perAmount: 1000, perPoints: 1, cap: 500 } };

export async function benchSeal(): Promise<Line[]> {
  const db = openDb(':memory:');
  let now = WON;
  const app: App = { db, now: () => now, ring: () => {}, build: 'bench' };
  try {
    initOffice(app, { name: 'Bench', timezone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en-GB' }, RULES);
    recordFacts(app, [...people(), ...assets(), ...wins()]);
    now = LATER;
    const sealMs = await timed(() => sealSeason(app, { kind: 'terminal' }, '2026-10'));
    const body = readSealRows(db)[0]?.body ?? '';
    const digestMs = await timed(() => digestOf(app, JSON.parse(body) as SealedSeason));
    const entries = Number(db.$client.prepare('SELECT count(*) FROM entries').pluck().get());
    const what = `${count(PEOPLE)} people and ${count(entries)} entries`;
    return [
      line(`seal of a month with ${what}`, `${sealMs.toFixed(0)} ms`),
      line('its digest anew', `${digestMs.toFixed(0)} ms`),
    ];
  } finally {
    closeDb(db);
  }
}

const told = (kind: string, index: number) =>
  ({ key: `${kind}/${index}`, source: 'seed', occurredAt: WON }) as const;
const closer = (index: number) => `p${((index * 2) % PEOPLE).toString().padStart(4, '0')}`;
const maker = (index: number) => `p${((index * 2 + 1) % PEOPLE).toString().padStart(4, '0')}`;

function people(): Fact[] {
  return Array.from({ length: PEOPLE }, (_, index) => {
    const person = `p${index.toString().padStart(4, '0')}`;
    const craft = index % 2 === 0 ? 'sales' : 'marketing';
    const rest = { title: '', email: '', face: person };
    return {
      kind: 'person_set',
      ...told('person', index),
      person: { person, name: `Person ${index}`, craft, team: `Team ${index % TEAMS}`, ...rest },
    };
  });
}

function assets(): Fact[] {
  return Array.from({ length: PEOPLE / 2 }, (_, index) => ({
    kind: 'asset_set',
    ...told('asset', index),
    asset: {
      asset: `a${index}`,
      title: `Asset ${index}`,
      kind: 'deck',
      publishedOn: null,
      url: '',
      makers: [{ person: maker(index), share: '1' }],
    },
  }));
}

function wins(): Fact[] {
  return Array.from({ length: WINS }, (_, index) => index).flatMap((index): Fact[] => {
    const at = (daysBefore: number) => ({ at: WON - daysBefore * DAY_MS, precision: 'time' }) as const;
    const touches = [0, 1, 2].map((step): Fact => {
      const touch = `t${index}-${step}`;
      const asset = `a${(index * 7 + step * 31) % (PEOPLE / 2)}`;
      const met = { contact: null, evidence: 'tracked', rejected: false } as const;
      return {
        kind: 'touch_set',
        ...told(`touch-${step}`, index),
        touch: { touch, deal: `d${index}`, asset, at: at(3 + step), ...met },
      };
    });
    return [
      ...touches,
      {
        kind: 'deal_set',
        ...told('deal', index),
        deal: {
          deal: `d${index}`,
          customer: `Customer ${index}`,
          owners: [{ person: closer(index), share: '1' }],
          amountMinor: 1_000_000 + index * 1000,
          currency: 'EUR',
          rate: null,
          lead: null,
          opened: null,
          won: at(0),
          stage: 'won',
        },
      },
    ];
  });
}
