// What happened to a sealed month after its seal, in a few words. It decides nothing about points.

import type { Happening } from './fact.ts';
import { formatMoney } from './money.ts';

/** `asset` is what an asset is called. */
export type FootnoteWords = { asset: (key: string) => string; locale: string };

/** `refunded`, `the amount changed from €96,000 to €92,000`, `“Pricing guide” came to light`. `before` is what was last said of it. */
export function happenedTo(before: Happening | null, fact: Happening, words: FootnoteWords): string {
  switch (fact.kind) {
    case 'deal_set':
      return before?.kind === 'deal_set' ? changedDeal(before, fact, words) : 'learned of after the seal';
    case 'touch_set':
      return changedTouch(before, fact, words);
    case 'asset_set':
      return `the makers of “${fact.asset.title}” were set right`;
    case 'person_set':
      return 'a craft or a team was set right';
    case 'membership_set':
      return 'a team was set right';
    case 'question_ruled':
      return 'a question was ruled on';
    default:
      return 'set right';
  }
}

type DealSet = Extract<Happening, { kind: 'deal_set' }>;

function changedDeal({ deal: was }: DealSet, { deal: is }: DealSet, { locale }: FootnoteWords): string {
  if (was.stage !== is.stage) return STAGES[is.stage];
  const money = (deal: typeof is) => formatMoney(deal.amountMinor, deal.currency, locale);
  if (money(was) !== money(is)) return `the amount changed from ${money(was)} to ${money(is)}`;
  if (JSON.stringify(was.owners) !== JSON.stringify(is.owners)) return 'its closers were set right';
  if (was.won?.at !== is.won?.at) return 'the day of the win was set right';
  return 'its dates were set right';
}

const STAGES = {
  won: 'won after all',
  refunded: 'refunded',
  lost: 'lost after all',
  open: 'open again',
  deleted: 'deleted',
} as const;

function changedTouch(
  before: Happening | null,
  { touch }: Extract<Happening, { kind: 'touch_set' }>,
  words: FootnoteWords,
): string {
  const title = `“${words.asset(touch.asset)}”`;
  const was = before?.kind === 'touch_set' ? before.touch : null;
  if (was === null) return `${title} came to light`;
  if (was.rejected !== touch.rejected)
    return touch.rejected ? `${title} was rejected` : `${title} counts after all`;
  return `the touch of ${title} was set right`;
}
