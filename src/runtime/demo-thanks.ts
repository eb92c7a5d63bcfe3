// The demo's thanks as facts, each about the latest win of the story that an asset helped.

import { demoAssets } from '#db/seeds/demo-assets.ts';
import { type DemoThanks, demoThanks } from '#db/seeds/demo-thanks.ts';
import { DAY_MS, HOUR_MS } from '#src/domain/durations.ts';
import type { Deal, Fact } from '#src/domain/fact.ts';

/** They stay on a screen for two weeks: older wins are left alone. */
const DAYS_BACK = 12;

/** @param facts the story so far, oldest first; @param now UTC ms */
export function thanksFacts(facts: readonly Fact[], now: number): Fact[] {
  const wins = recentWins(facts, now);
  const helped = new Map<string, Set<string>>();
  for (const fact of facts)
    if (fact.kind === 'touch_set') assetsOf(helped, fact.touch.deal).add(fact.touch.asset);
  const taken = new Set<string>();
  return demoThanks.flatMap((one, index) => {
    const win = wins.find(({ deal }) => !taken.has(deal) && helped.get(deal)?.has(one.asset));
    if (win === undefined) return [];
    taken.add(win.deal);
    return [factOf(one, win, index + 1, now)];
  });
}

function factOf(one: DemoThanks, { deal, owners, won }: Deal, number: number, now: number): Fact {
  const closer = owners[0]?.person ?? '';
  const maker = demoAssets.find(({ asset }) => asset === one.asset)?.makers[0]?.[0] ?? '';
  const [giver, receiver] = one.from === 'closer' ? [closer, maker] : [maker, closer];
  const thanks = `demo-thanks-${number}`;
  const occurredAt = Math.min(now, (won?.at ?? now) + number * HOUR_MS);
  return {
    kind: 'thanks_given',
    key: `demo/thanks/${number}`,
    source: 'seed',
    occurredAt,
    thanks: { thanks, giver, receiver, deal, words: one.words },
  };
}

/** Newest first. */
function recentWins(facts: readonly Fact[], now: number): Deal[] {
  return facts
    .flatMap((fact) => (fact.kind === 'deal_set' && fact.deal.stage === 'won' ? [fact.deal] : []))
    .filter(({ won }) => (won?.at ?? 0) >= now - DAYS_BACK * DAY_MS)
    .reverse();
}

function assetsOf(helped: Map<string, Set<string>>, deal: string): Set<string> {
  const known = helped.get(deal) ?? new Set<string>();
  helped.set(deal, known);
  return known;
}
