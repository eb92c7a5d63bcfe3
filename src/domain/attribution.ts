// What each touch weighs under a model, before kinds of asset count. Knows no people and no points.

import { decayWeights } from './decay.ts';
import { type MilestoneDates, milestoneParts } from './milestones.ts';
import { indexesAt, indexesOutside, type Part, shareOut } from './parts.ts';
import { ONE, type Rational, rational } from './rational.ts';
import type { Model } from './rules.ts';

/**
 * One weight for every touch, never negative, summing to exactly one (none at all without touches). `touches` are
 * in order of time; those at one instant weigh the same, whatever their order. `dates` are UTC milliseconds, null
 * where nobody knows. The models are those of scoring.md.
 */
export function weigh(model: Model, touches: readonly { at: number }[], dates: MilestoneDates): Rational[] {
  const times = touches.map((touch) => touch.at);
  return shareOut(times.length, modelParts(model, times, dates));
}

/** What the model's weights are shared by, absent parts with no touch at all. `times` as in `weigh`. */
export function modelParts(model: Model, times: number[], dates: MilestoneDates): Part[] {
  switch (model.kind) {
    case 'first':
      return [{ role: 'first', weight: ONE, indexes: indexesAt(times, times[0]) }];
    case 'last':
      return [{ role: 'last', weight: ONE, indexes: indexesAt(times, times.at(-1)) }];
    case 'linear':
      return linearParts(times);
    case 'position':
      return positionParts(model, times);
    case 'milestones':
      return milestoneParts(model, times, dates) ?? linearParts(times);
    case 'decay':
      return decayWeights(times, model.halfLifeDays).map((weight, index) => ({
        role: 'age',
        weight,
        indexes: [index],
      }));
    default:
      return model satisfies never;
  }
}

function linearParts(times: number[]): Part[] {
  return [{ role: 'even', weight: ONE, indexes: [...times.keys()] }];
}

function positionParts(model: Model & { kind: 'position' }, times: number[]): Part[] {
  const ends: Part[] = [
    { role: 'first', weight: rational(model.first), indexes: indexesAt(times, times[0]) },
    { role: 'last', weight: rational(model.last), indexes: indexesAt(times, times.at(-1)) },
  ];
  return [...ends, { role: 'between', weight: rational(model.middle), indexes: indexesOutside(times, ends) }];
}
