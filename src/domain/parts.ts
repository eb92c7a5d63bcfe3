// The one rule of all models: parts of the whole, each shared by its touches, and nothing lost to absent ones.

import { add, div, isZero, mul, type Rational, rational, sum, ZERO } from './rational.ts';

/** What a touch is to its deal under a model; `even` where all touches weigh alike, `age` where time decides. */
export type PartRole = 'first' | 'lead' | 'opened' | 'last' | 'between' | 'even' | 'age';

/** A weight that the touches at `indexes` share equally; without any, the part is absent. */
export type Part = { role: PartRole; weight: Rational; indexes: number[] };

/**
 * One weight for each of `count` touches, summing to exactly one. Weights of absent parts are dropped and the
 * rest is scaled; a touch in several parts adds up. Where the rest weighs nothing (0 / 100 / 0 with two
 * touches), all touches weigh the same.
 */
export function shareOut(count: number, parts: readonly Part[]): Rational[] {
  const present = parts.filter((part) => part.indexes.length > 0);
  const whole = sum(present.map((part) => part.weight));
  if (isZero(whole)) return Array.from({ length: count }, () => rational(`1/${count}`));
  const weights = Array.from({ length: count }, () => ZERO);
  for (const { weight, indexes } of present) {
    const each = div(weight, mul(whole, rational(indexes.length)));
    for (const index of indexes) weights[index] = add(weights[index] ?? ZERO, each);
  }
  return weights;
}

/** The indexes of the touches at one instant; none for an instant that is not there. */
export function indexesAt(times: readonly number[], at: number | null | undefined): number[] {
  return times.flatMap((time, index) => (time === at ? [index] : []));
}

/** The indexes of the touches in none of the parts. */
export function indexesOutside(times: readonly number[], parts: readonly Part[]): number[] {
  const taken = new Set(parts.flatMap((part) => part.indexes));
  return [...times.keys()].filter((index) => !taken.has(index));
}
