// The arithmetic of a win in steps that a pencil can check: every number between the amount and the points.

import { type Allotted, allotted } from './allot.ts';
import type { Award } from './award.ts';
import type { DealFile } from './deal-file.ts';
import type { Share } from './fact.ts';
import { assistLeaves, type Leaf, winLeaves } from './leaves.ts';
import { mul, type Rational, rational, sum, ZERO } from './rational.ts';
import { type AmountSum, amountSum } from './receipt-amount.ts';
import { type WeightSum, weightSum } from './receipt-weights.ts';
import type { WeighedTouch } from './weighed.ts';

/** One person's part of a pot. `share` is as it was said, `shares` what all of them sum to, `weight` its exact part. */
export type PotPart = Allotted & { person: string; share: string; shares: Rational; weight: Rational };

/** A touch and what it gave to each maker; `parts` is empty where it does not count, or the pot waits. */
export type TouchStep = WeighedTouch & { parts: PotPart[]; points: number };

/** `exact` is the win points times the rate, before it is rounded down to `pot`. */
export type AssistSum = { rate: Rational; exact: Rational; pot: number; waiting: number };

/**
 * `amount` is null for a deal that is not won now. `closing` are the owners in the deal's order; their points sum
 * to the win points. `touches` are those of the award, in its order: their weights sum to one where any counts, and
 * the points of their parts to the assist pot unless it waits. `weights` is null where no touch counts.
 */
export type ReceiptSteps = {
  amount: AmountSum | null;
  closing: PotPart[];
  assist: AssistSum;
  weights: WeightSum | null;
  touches: TouchStep[];
};

/** `judged` is the award of the same file: the steps explain it and cannot say anything else. */
export function receiptSteps(file: DealFile, judged: Award): ReceiptSteps {
  const { deal, rules, assets } = file;
  const isWon = deal.stage === 'won' && deal.won !== null;
  const rate = rational(rules.rules.assistRate);
  const leaves = judged.waiting > 0 ? [] : assistLeaves(judged.touches, assets);
  const assists = split(judged.assistPot, leaves);
  const partsOfTouch = Map.groupBy(assists, ({ leaf }) => leaf.touch);
  return {
    amount: isWon ? amountSum(file) : null,
    closing: isWon ? split(judged.winPoints, winLeaves(deal)).map((part) => partOf(part, deal.owners)) : [],
    assist: {
      rate,
      exact: mul(rate, rational(judged.winPoints)),
      pot: judged.assistPot,
      waiting: judged.waiting,
    },
    weights: weightSum(file, judged.touches),
    touches: judged.touches.map((weighed) => {
      const makers = assets.get(weighed.touch.asset)?.makers ?? [];
      const parts = (partsOfTouch.get(weighed.touch.touch) ?? []).map((part) => partOf(part, makers));
      return { ...weighed, parts, points: parts.reduce((points, part) => points + part.points, 0) };
    }),
  };
}

type Split = { leaf: Leaf; part: Allotted };

/** A pot that waits has no leaf. */
function split(pot: number, leaves: readonly Leaf[]): Split[] {
  if (leaves.length === 0) return [];
  const weights = leaves.map((leaf) => leaf.weight);
  const parts = allotted(pot, weights);
  return leaves.map((leaf, index) => ({ leaf, part: parts[index] ?? NOTHING }));
}

const NOTHING: Allotted = { exact: ZERO, whole: 0, rest: ZERO, extra: 0, points: 0 };

function partOf({ leaf, part }: Split, shares: readonly Share[]): PotPart {
  const own = shares.find(({ person }) => person === leaf.person)?.share ?? '1';
  const all = sum(shares.map(({ share }) => rational(share)));
  return { person: leaf.person, share: own, shares: all, weight: leaf.weight, ...part };
}
