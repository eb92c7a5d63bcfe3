// How the demo's coach closed its months: a seal each, but for the last, and one amount that was set right afterwards.

import { demoOffice } from '#db/seeds/demo-office.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Fact } from '#src/domain/fact.ts';
import { nextSeason, seasonSpan } from '#src/domain/season.ts';

const BY = 'account:demo-coach';

/** The coach sealed the month on the afternoon of the second day after it. */
export function demoSeal(season: string): Fact {
  return {
    kind: 'season_sealed',
    key: `season/${season}/seal`,
    source: 'seed',
    occurredAt: seasonSpan(nextSeason(season), demoOffice.timezone).from + 1.65 * DAY_MS,
    season,
    by: BY,
    overruled: null,
    unnamed: [],
  };
}

/** The invoice of one win of a month came to a tenth less, which was only seen after its seal. */
export function demoCorrection(facts: readonly Fact[], now: number): Fact[] {
  const wins = facts.flatMap((fact) =>
    fact.kind === 'deal_set' && fact.deal.stage === 'won' ? [fact.deal] : [],
  );
  const largest = wins.toSorted((a, b) => b.amountMinor - a.amountMinor)[0];
  if (largest === undefined) return [];
  const amountMinor = Math.round(largest.amountMinor * 0.0009) * 1000;
  return [
    {
      kind: 'deal_set',
      key: `demo/deal/${largest.deal}/invoice`,
      source: 'seed',
      occurredAt: now,
      deal: { ...largest, amountMinor },
    },
  ];
}
