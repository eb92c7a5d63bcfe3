// Wins whose receipts are hard to show: every reason, several makers, foreign money, names without end, five hundred touches.

import { DAY_MS } from '#src/domain/durations.ts';
import type { Deal, Happening, Share, Touch } from '#src/domain/fact.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFact } from '#src/usecases/record-fact.ts';

const HOSTILE = 'שלום 🦆 <b>Wasser</b> '.repeat(6).slice(0, 100).trim();
const LONG_TITLE = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau'.repeat(3);
const CROWD = Array.from({ length: 20 }, (_, index) => ({ person: `h${index}`, share: String(index + 1) }));

/** Adds people, assets and the wins `hard`, `many`, `alone` and `refunded`, won five days ago. Gives their keys. */
export function addHardWins(app: App): string[] {
  const tell = teller(app);
  addCrowd(tell);
  addHard(tell);
  tell.deal('many', 'Five hundred touches', CROWD, { amountMinor: 98_765_400 });
  for (let index = 0; index < 500; index += 1) {
    const of = index % 3 === 0 ? 'hard-three' : 'hard-one';
    tell.touch(`m${index}`, 'many', of, index / 4, { contact: `c${index}` });
  }
  tell.deal('alone', 'Nobody named yet', CROWD.slice(0, 1));
  tell.deal('refunded', 'Given back', CROWD.slice(0, 1));
  tell.touch('r1', 'refunded', 'hard-three', 5);
  tell.deal('refunded', 'Given back', CROWD.slice(0, 1), { stage: 'refunded' });
  return ['hard', 'many', 'alone', 'refunded'];
}

type Teller = ReturnType<typeof teller>;

function addCrowd(tell: Teller): void {
  for (const { person } of CROWD) {
    const craft = person.endsWith('0') ? 'sales' : 'marketing';
    const named = {
      person,
      name: `${HOSTILE} ${person}`,
      craft,
      team: 'Harbour',
      title: '',
      email: '',
    } as const;
    tell.fact({ kind: 'person_set', person: { ...named, face: person } });
  }
  const asset = (key: string, title: string, makers: Share[]) =>
    tell.fact({
      kind: 'asset_set',
      asset: { asset: key, title, kind: 'webinar', publishedOn: null, url: '', makers },
    });
  asset('hard-one', LONG_TITLE, CROWD.slice(0, 1));
  asset('hard-three', `${HOSTILE} webinar`, CROWD.slice(1, 4));
  asset('hard-nobody', 'Made by nobody', []);
}

function addHard(tell: Teller): void {
  const rate = { rate: '0.0925', on: '2026-10-30' };
  tell.deal('hard', HOSTILE, CROWD.slice(0, 2), { amountMinor: 98_765_400, currency: 'SEK', rate });
  tell.touch('w0', 'hard', 'hard-one', 300);
  tell.touch('w1', 'hard', 'hard-one', 60, { evidence: 'named', saidBy: 'h1' });
  tell.touch('w2', 'hard', 'hard-three', 20, { evidence: 'imported' });
  tell.touch('w3', 'hard', 'hard-three', 20, { evidence: 'imported' });
  tell.touch('w4', 'hard', 'hard-one', 9);
  tell.touch('w5', 'hard', 'hard-three', 8, { rejected: true });
  tell.touch('w6', 'hard', 'hard-nobody', 7);
  tell.touch('w8', 'hard', 'hard-three', 2, { evidence: 'claimed', saidBy: 'h2' });
  tell.touch('w9', 'hard', 'hard-one', -3);
}

function teller(app: App) {
  let told = 0;
  const at = app.now() - 5 * DAY_MS;
  const fact = (happening: Happening): void => {
    told += 1;
    recordFact(app, { key: `hard/${told}`, source: 'cli', occurredAt: app.now(), ...happening });
  };
  const won: Omit<Deal, 'deal' | 'customer' | 'owners'> = {
    amountMinor: 9_650_000,
    currency: 'EUR',
    rate: null,
    lead: null,
    opened: null,
    won: { at, precision: 'time' },
    stage: 'won',
  };
  return {
    fact,
    deal: (key: string, customer: string, owners: Share[], more: Partial<Deal> = {}) =>
      fact({ kind: 'deal_set', deal: { deal: key, customer, owners, ...won, ...more } }),
    touch: (key: string, deal: string, asset: string, days: number, more: Partial<Touch> = {}) => {
      const seen = {
        at: { at: at - days * DAY_MS, precision: 'time' },
        contact: 'kim',
        evidence: 'tracked',
      } as const;
      fact({ kind: 'touch_set', touch: { touch: key, deal, asset, ...seen, rejected: false, ...more } });
    },
  };
}
