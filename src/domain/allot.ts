// Splits whole points by exact weights. It never loses or invents a point, and knows nothing about deals.

import { compare, div, floor, isZero, mul, type Rational, rational, sub, sum } from './rational.ts';

/**
 * Largest remainder (Hamilton): each part is its exact share rounded down, and what is left goes, one each, to
 * the largest remainders; equal remainders to the earlier index. `total` is a whole number from 0 up. The parts
 * sum to it and lie within one of their exact shares; a zero weight gets nothing. Throws RangeError for a
 * negative weight, or weights that are all zero (or none) with points to split.
 */
export function allot(total: number, weights: readonly Rational[]): number[] {
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`Cannot split ${total} points.`);
  if (weights.some((weight) => weight.n < 0n)) throw new RangeError('A weight cannot be negative.');
  const whole = sum(weights);
  if (isZero(whole)) {
    if (total > 0) throw new RangeError(`${total} points have nobody to go to.`);
    return weights.map(() => 0);
  }
  const perWeight = div(rational(total), whole);
  const shares = weights.map((weight, index) => {
    const exact = mul(weight, perWeight);
    const down = floor(exact);
    return { index, down: Number(down), rest: sub(exact, rational(down)) };
  });
  const left = total - shares.reduce((points, share) => points + share.down, 0);
  const byRest = [...shares].sort((a, b) => compare(b.rest, a.rest) || a.index - b.index);
  const luckyIndexes = new Set(byRest.slice(0, left).map((share) => share.index));
  return shares.map((share) => share.down + (luckyIndexes.has(share.index) ? 1 : 0));
}
