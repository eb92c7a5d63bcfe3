// The demo's open deals as facts: seeded in silence, won by whoever rings the bell.

import { demoPipeline } from '#db/seeds/demo-pipeline.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Fact } from '#src/domain/fact.ts';

/** The touches of every open deal, then the deal, as they stand at `now` (UTC ms). */
export function pipelineFacts(now: number): Fact[] {
  return demoPipeline.flatMap(({ customer, owner, amount, openedDaysAgo, met }, index) => {
    const deal = `BW-open-${index + 1}`;
    const touches = met.map(([asset, daysAgo], place): Fact => {
      const touch = `${deal}-${place + 1}`;
      const at = { at: now - daysAgo * DAY_MS, precision: 'time' as const };
      const state = { touch, deal, asset, at, contact: null, evidence: 'tracked' as const, rejected: false };
      return {
        kind: 'touch_set',
        key: `demo/touch/${touch}`,
        source: 'seed',
        occurredAt: at.at,
        touch: state,
      };
    });
    const opened = { at: now - openedDaysAgo * DAY_MS, precision: 'day' as const };
    const open: Fact = {
      kind: 'deal_set',
      key: `demo/deal/${deal}`,
      source: 'seed',
      occurredAt: now,
      deal: {
        deal,
        customer,
        owners: [{ person: owner, share: '100' }],
        amountMinor: amount * 100,
        currency: 'EUR',
        rate: null,
        lead: null,
        opened,
        won: null,
        stage: 'open',
      },
    };
    return [...touches, open];
  });
}
