// Which deal and which touches stand in the facts of a ring.

import type { Deal, Fact, Touch } from '#src/domain/fact.ts';

export function dealOfFacts(facts: readonly Fact[]): Deal | null {
  return facts.find((fact) => fact.kind === 'deal_set')?.deal ?? null;
}

export function touchesOfFacts(facts: readonly Fact[]): Touch[] {
  return facts.flatMap((fact) => (fact.kind === 'touch_set' ? [fact.touch] : []));
}
