// What the touches of a deal weigh: the model and the kinds of asset together. Pays nobody.

import { weigh } from './attribution.ts';
import type { Judged } from './counted.ts';
import type { DealFile } from './deal-file.ts';
import { div, isZero, mul, type Rational, rational, sum, ZERO } from './rational.ts';
import type { Rules } from './rules.ts';

/** `weight` is the touch's exact part of the assist pot, null for a touch that does not count. */
export type WeighedTouch = Judged & { weight: Rational | null };

/**
 * `judged` in its order, with the model's weights times those of the kinds of asset, scaled to sum to one. They are
 * all zero where every kind on the way weighs nothing.
 */
export function weighTouches(file: DealFile, judged: Judged[]): WeighedTouch[] {
  const { deal, rules, assets } = file;
  const counted = judged.filter((each) => each.counted).map((each) => each.touch);
  const dates = { lead: deal.lead?.at ?? null, opened: deal.opened?.at ?? null };
  const times = counted.map((touch) => touch.at);
  const byModel = weigh(rules.rules.model, times, dates);
  const weights = counted.map((touch, index) =>
    mul(byModel[index] ?? ZERO, kindWeight(rules.rules, assets.get(touch.asset)?.kind ?? '')),
  );
  const whole = sum(weights);
  const scaled = isZero(whole) ? weights : weights.map((weight) => div(weight, whole));
  const byTouch = new Map(counted.map((touch, index) => [touch, scaled[index] ?? ZERO]));
  return judged.map((each) => ({ ...each, weight: byTouch.get(each.touch) ?? null }));
}

/** A kind may be named like anything an object inherits: only the rules' own names count. */
export function kindWeight({ kindWeights }: Rules, kind: string): Rational {
  return rational(Object.hasOwn(kindWeights, kind) ? (kindWeights[kind] ?? 1) : 1);
}
