// Which touches of a deal count, and why the others do not. Knows no weights and no points.

import type { DealFile } from './deal-file.ts';
import { DAY_MS } from './durations.ts';
import type { Deal, Touch } from './fact.ts';
import { byCodeUnit } from './order.ts';
import { dayOf } from './time.ts';

export type Reason =
  | 'counted'
  | 'after_the_win'
  | 'outside_the_window'
  | 'repeated_that_day'
  | 'rejected'
  | 'asset_unknown'
  | 'no_makers'
  | 'not_won';

/** `counted` is true for the reason `counted` alone. */
export type Judged = { touch: Touch; counted: boolean; reason: Reason };

/**
 * Every touch of the deal, ordered by instant, asset and touch key, each with its reason. Of one asset, contact
 * and office day only the first counts; a touch that does not count never stands in the way of a later one.
 */
export function judge(file: DealFile): Judged[] {
  const seen = new Set<string>();
  return [...file.touches].sort(byTimeThenKeys).map((touch) => {
    const reason = reasonAlone(file, touch);
    if (reason !== 'counted') return { touch, counted: false, reason };
    const oneKind = JSON.stringify([touch.asset, touch.contact, dayOf(touch.at.at, file.office.timezone)]);
    if (seen.has(oneKind)) return { touch, counted: false, reason: 'repeated_that_day' };
    seen.add(oneKind);
    return { touch, counted: true, reason };
  });
}

/** The instant of the win (UTC ms), null for a deal that is not won now. */
export function wonAt(deal: Deal): number | null {
  return deal.stage === 'won' && deal.won !== null ? deal.won.at : null;
}

function reasonAlone(file: DealFile, touch: Touch): Reason {
  const won = wonAt(file.deal);
  const asset = file.assets.get(touch.asset);
  if (touch.rejected) return 'rejected';
  if (asset === undefined) return 'asset_unknown';
  if (asset.makers.length === 0) return 'no_makers';
  if (won === null) return 'not_won';
  if (touch.at.at > won) return 'after_the_win';
  if (touch.at.at < won - file.rules.rules.windowDays * DAY_MS) return 'outside_the_window';
  return 'counted';
}

function byTimeThenKeys(a: Touch, b: Touch): number {
  return a.at.at - b.at.at || byCodeUnit(a.asset, b.asset) || byCodeUnit(a.touch, b.touch);
}
