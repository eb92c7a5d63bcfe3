// Turns untrusted JSON into an attribution model. What a model does with touches is attribution's.

import { limits } from './limits.ts';
import { read } from './read-json.ts';
import { Refusal } from './refusal.ts';
import type { Model } from './rules.ts';

const KINDS = [
  'first',
  'last',
  'linear',
  'position',
  'milestones',
  'decay',
] as const satisfies Model['kind'][];

/** A part that is absent weighs nothing; weights that are all zero are refused, and so is any unknown field. */
export function parseModel(value: unknown): Model {
  const kind = read.oneOf(read.record(value, 'model', null).kind, 'model.kind', KINDS);
  switch (kind) {
    case 'first':
    case 'last':
    case 'linear':
      read.record(value, 'model', ['kind']);
      return { kind };
    case 'position':
      return { kind, ...parseWeights(value, ['first', 'middle', 'last']) };
    case 'milestones':
      return { kind, ...parseWeights(value, ['first', 'lead', 'opened', 'close', 'others']) };
    case 'decay': {
      const fields = read.record(value, 'model', ['kind', 'halfLifeDays']);
      const range = { above: 0, to: limits.halfLifeDaysMax };
      return { kind, halfLifeDays: read.number(fields.halfLifeDays, 'model.halfLifeDays', range) };
    }
    default:
      return kind satisfies never;
  }
}

function parseWeights<Part extends string>(value: unknown, parts: readonly Part[]): Record<Part, number> {
  const fields = read.record(value, 'model', ['kind', ...parts]);
  const range = { from: 0, to: limits.modelWeightMax };
  const weights = parts.map((part): [Part, number] => [
    part,
    read.number(fields[part] ?? 0, `model.${part}`, range),
  ]);
  if (weights.every(([, weight]) => weight === 0)) {
    throw new Refusal('invalid', `model: at least one of ${parts.join(', ')} must be above zero.`);
  }
  return Object.fromEntries(weights) as Record<Part, number>;
}
