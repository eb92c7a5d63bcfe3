// Why the counted touches of a win weigh what they weigh: the parts of the model that are there, and kinds of asset.

import { modelParts, weigh } from './attribution.ts';
import type { DealFile } from './deal-file.ts';
import type { PartRole } from './parts.ts';
import { isZero, mul, type Rational, rational, sum, ZERO } from './rational.ts';
import type { Model } from './rules.ts';
import { kindWeight, type WeighedTouch } from './weighed.ts';

/** A part of the model that some touches share equally; `touches` is how many. */
export type WeightPart = { role: PartRole; weight: Rational; touches: number };

/** `parts` are all that the touch is; its weight by the model is the sum of each weight ÷ touches, ÷ `whole`. */
export type TouchWeight = { parts: WeightPart[]; byModel: Rational; kind: string; kindWeight: Rational };

/**
 * `whole` is what the parts that are there sum to; where it is zero all touches weigh the same. `absent` has a weight
 * in the model and no touch. `scaled` is what the weights sum to after the kinds: each was divided by it. `touches`
 * are by key.
 */
export type WeightSum = {
  model: Model;
  present: WeightPart[];
  absent: { role: PartRole; weight: Rational }[];
  whole: Rational;
  scaled: Rational;
  touches: Map<string, TouchWeight>;
};

/** Null where no touch counts. */
export function weightSum({ deal, rules, assets }: DealFile, all: readonly WeighedTouch[]): WeightSum | null {
  const counted = all.filter(({ weight }) => weight !== null).map(({ touch }) => touch);
  if (counted.length === 0) return null;
  const { model } = rules.rules;
  const dates = { lead: deal.lead?.at ?? null, opened: deal.opened?.at ?? null };
  const times = counted.map((touch) => touch.at);
  const instants = times.map(({ at }) => at);
  const parts = modelParts(model, instants, dates).filter(({ indexes }) => indexes.length > 0);
  const byModel = weigh(model, times, dates);
  const present = parts.map(({ role, weight, indexes }) => ({ role, weight, touches: indexes.length }));
  const touches = counted.map((touch, index): [string, TouchWeight] => {
    const kind = assets.get(touch.asset)?.kind ?? '';
    const own = present.filter((_, part) => parts[part]?.indexes.includes(index));
    const weights = { byModel: byModel[index] ?? ZERO, kindWeight: kindWeight(rules.rules, kind) };
    return [touch.touch, { parts: own, kind, ...weights }];
  });
  return {
    model,
    present,
    absent: absentOf(model, present),
    whole: sum(present.map(({ weight }) => weight)),
    scaled: sum(touches.map(([, { byModel, kindWeight }]) => mul(byModel, kindWeight))),
    touches: new Map(touches),
  };
}

function absentOf(model: Model, present: readonly WeightPart[]): WeightSum['absent'] {
  return rolesOf(model)
    .map(([role, weight]) => ({ role, weight: rational(weight) }))
    .filter(({ role, weight }) => !isZero(weight) && !present.some((part) => part.role === role));
}

function rolesOf(model: Model): [PartRole, number][] {
  switch (model.kind) {
    case 'position':
      return [
        ['first', model.first],
        ['between', model.middle],
        ['last', model.last],
      ];
    case 'milestones':
      return [
        ['first', model.first],
        ['lead', model.lead],
        ['opened', model.opened],
        ['last', model.close],
        ['between', model.others],
      ];
    case 'first':
    case 'last':
    case 'linear':
    case 'decay':
      return [];
    default:
      return model satisfies never;
  }
}
