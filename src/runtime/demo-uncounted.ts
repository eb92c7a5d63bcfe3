// Touches of the demo that do not count, so that a receipt shows why: too early, the same again, after the win.

import { DAY_MS } from '#src/domain/durations.ts';
import type { Fact, Touch } from '#src/domain/fact.ts';

/** They lie on the path of the win with the most touches that is two days old at least; they move no point. */
export function uncountedFacts(facts: readonly Fact[], now: number): Fact[] {
  const touches = facts.flatMap((fact) => (fact.kind === 'touch_set' ? [fact.touch] : []));
  const ofDeal = Map.groupBy(touches, ({ deal }) => deal);
  const wins = facts.flatMap((fact) => (fact.kind === 'deal_set' && fact.deal.won ? [fact.deal] : []));
  const old = wins.filter(({ won }) => won !== null && won.at <= now - 2 * DAY_MS);
  const most = old
    .toSorted((a, b) => (ofDeal.get(a.deal)?.length ?? 0) - (ofDeal.get(b.deal)?.length ?? 0))
    .at(-1);
  const [seen] = ofDeal.get(most?.deal ?? '') ?? [];
  if (seen === undefined || !most?.won) return [];
  const at = (instant: number): Touch['at'] => ({ at: instant, precision: 'time' });
  const more: Touch[] = [
    { ...seen, touch: `${seen.deal}-early`, at: at(most.won.at - 193 * DAY_MS), evidence: 'imported' },
    { ...seen, touch: `${seen.deal}-x-again`, at: at(seen.at.at), evidence: 'tracked' },
    { ...seen, touch: `${seen.deal}-late`, at: at(most.won.at + DAY_MS), evidence: 'tracked' },
  ];
  return more.map(({ saidBy: _saidBy, ...touch }) => {
    return { kind: 'touch_set', key: `demo/touch/${touch.touch}`, source: 'seed', occurredAt: now, touch };
  });
}
