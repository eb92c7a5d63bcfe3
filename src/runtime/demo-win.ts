// One win of the demo story: a customer, the work that helped, and who closed it, as facts in order.

import { type DemoAsset, demoAssets } from '#db/seeds/demo-assets.ts';
import { demoCustomers } from '#db/seeds/demo-customers.ts';
import { type CastMember, demoCast } from '#db/seeds/demo-office.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Evidence, Fact, Share, Source } from '#src/domain/fact.ts';
import { pick } from './chance.ts';

/**
 * The facts of win number `number` at `wonAt` (UTC ms): its touches first, then the deal. `luck` says how
 * likely each team is to close and to help; `source` is the door of the deal, so that seeded wins stay silent.
 */
export function demoWin(
  chance: () => number,
  number: number,
  wonAt: number,
  luck: Record<string, number>,
  source: Source,
): Fact[] {
  const deal = `BW-${String(number).padStart(4, '0')}`;
  const closer = pick(chance, closers, (member) => luck[member.team] ?? 1);
  const touches = pickTouches(chance, wonAt, luck).map(({ asset, at }, index): Fact => {
    const evidence: Evidence = pick(chance, ['tracked', 'tracked', 'imported', 'named']);
    const touch = `${deal}-${index + 1}`;
    const contact = pick(chance, ['procurement', 'operations', 'finance', null]);
    const state = {
      touch,
      deal,
      asset,
      at: { at, precision: 'time' as const },
      contact,
      evidence,
      rejected: false,
    };
    return { kind: 'touch_set', key: `demo/touch/${touch}`, source: 'seed', occurredAt: at, touch: state };
  });
  const opened = { at: wonAt - Math.round((20 + chance() * 80) * DAY_MS), precision: 'time' as const };
  const won: Fact = {
    kind: 'deal_set',
    key: `demo/deal/${deal}`,
    source,
    occurredAt: wonAt,
    deal: {
      deal,
      customer: demoCustomers[number % demoCustomers.length] ?? deal,
      owners: pickOwners(chance, closer),
      amountMinor: pickAmount(chance) * 100,
      currency: 'EUR',
      rate: null,
      lead: null,
      opened,
      won: { at: wonAt, precision: 'time' },
      stage: 'won',
    },
  };
  return [...touches, won];
}

const closers = demoCast.filter((member) => member.craft === 'sales');

/** Every twelfth win or so was helped by nobody that we know of. */
function pickTouches(
  chance: () => number,
  wonAt: number,
  luck: Record<string, number>,
): { asset: string; at: number }[] {
  const count = pick(chance, [0, 1, 2, 3, 4, 5], (n) => [1, 2, 3, 3, 2, 1][n] ?? 0);
  const pool = demoAssets.slice();
  const touches = Array.from({ length: count }, () => {
    const asset: DemoAsset = pick(chance, pool, (one) => one.pull * (luck[teamOf(one)] ?? 1));
    pool.splice(pool.indexOf(asset), 1);
    return { asset: asset.asset, at: wonAt - Math.round((1 + chance() * chance() * 80) * DAY_MS) };
  });
  return touches.sort((a, b) => a.at - b.at);
}

function teamOf(asset: DemoAsset): string {
  const maker = asset.makers[0]?.[0];
  return demoCast.find((member) => member.name === maker)?.team ?? '';
}

function pickOwners(chance: () => number, closer: CastMember): Share[] {
  if (chance() > 0.1) return [{ person: closer.name, share: '100' }];
  const partner = pick(
    chance,
    closers.filter((member) => member !== closer),
  );
  return [
    { person: closer.name, share: '60' },
    { person: partner.name, share: '40' },
  ];
}

/** In whole major units: many small ones, few large, in steps that people agree on. */
function pickAmount(chance: () => number): number {
  if (chance() < 0.08) return 20_000 + Math.floor(chance() * 50) * 1_000;
  return 1_500 + Math.floor(chance() ** 2 * 26) * 500;
}
