// Splits whole points by exact weights. It never loses or invents a point, and knows nothing about deals.

import { compare, div, floor, isZero, mul, type Rational, rational, sub, sum, ZERO } from './rational.ts';

/**
 * One part of a split: `exact` = `whole` + `rest`, where `rest` is from 0 up to below 1. `extra` is 1 for a part that
 * got one of the points that rounding down left over, else 0. `points` = `whole` + `extra`.
 */
export type Allotted = { exact: Rational; whole: number; rest: Rational; extra: number; points: number };

/** What `allotted` gives to each part. */
export function allot(total: number, weights: readonly Rational[]): number[] {
  return allotted(total, weights).map(({ points }) => points);
}

/**
 * Largest remainder (Hamilton): each part is its exact share rounded down, and what is left goes, one each, to
 * the largest remainders; equal remainders to the earlier index. `total` is a whole number from 0 up. The parts
 * sum to it and lie within one of their exact shares; a zero weight gets nothing. Throws RangeError for a
 * negative weight, or weights that are all zero (or none) with points to split.
 */
export function allotted(total: number, weights: readonly Rational[]): Allotted[] {
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`Cannot split ${total} points.`);
  if (weights.some((weight) => weight.n < 0n)) throw new RangeError('A weight cannot be negative.');
  const sumOfWeights = sum(weights);
  if (isZero(sumOfWeights)) {
    if (total > 0) throw new RangeError(`${total} points have nobody to go to.`);
    return weights.map(() => ({ exact: ZERO, whole: 0, rest: ZERO, extra: 0, points: 0 }));
  }
  const perWeight = div(rational(total), sumOfWeights);
  const shares = weights.map((weight, index) => {
    const exact = mul(weight, perWeight);
    const down = floor(exact);
    return { index, exact, whole: Number(down), rest: sub(exact, rational(down)) };
  });
  const left = total - shares.reduce((points, share) => points + share.whole, 0);
  const byRest = [...shares].sort((a, b) => compare(b.rest, a.rest) || a.index - b.index);
  const luckyIndexes = new Set(byRest.slice(0, left).map((share) => share.index));
  return shares.map(({ index, exact, whole, rest }) => {
    const extra = luckyIndexes.has(index) ? 1 : 0;
    return { exact, whole, rest, extra, points: whole + extra };
  });
}
