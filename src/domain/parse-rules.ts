// Turns untrusted JSON into rules, or says by name what is wrong with it. Applies none of them.

import { limits } from './limits.ts';
import { parseModel } from './parse-model.ts';
import { read } from './read-json.ts';
import { Refusal } from './refusal.ts';
import type { Rules } from './rules.ts';
import { slug } from './text.ts';

/** What a new office starts with: 50 points a win and one for every 100, told as 40 / 20 / 40. */
export const defaultRules: Rules = {
  win: { base: 50, perAmount: 100, perPoints: 1, cap: 500 },
  assistRate: 1,
  model: { kind: 'position', first: 40, middle: 20, last: 40 },
  windowDays: 180,
  kindWeights: {},
  teamScore: 'total',
  bothCrafts: true,
};

/**
 * Only `win.perAmount` has to be there. What is absent changes as little as it can: `base` 0, `perPoints` 1, no
 * `cap`, `assistRate` 1, the model 40 / 20 / 40, a window of 180 days, every kind of asset alike, `teamScore`
 * "total", `bothCrafts` true. An unknown field, a wrong type or an impossible value is refused as invalid.
 */
export function parseRules(value: unknown): Rules {
  const fields = read.record(value, 'The rules', [
    'win',
    'assistRate',
    'model',
    'windowDays',
    'kindWeights',
    'teamScore',
    'bothCrafts',
  ]);
  return {
    win: parseWin(fields.win),
    assistRate: read.number(fields.assistRate ?? 1, 'assistRate', { from: 0, to: limits.assistRateMax }),
    model: parseModel(fields.model ?? defaultRules.model),
    windowDays: read.whole(fields.windowDays ?? 180, 'windowDays', { from: 1, to: limits.windowDaysMax }),
    kindWeights: parseKindWeights(fields.kindWeights ?? {}),
    teamScore: read.oneOf(fields.teamScore ?? 'total', 'teamScore', ['total', 'perHead']),
    bothCrafts: read.flag(fields.bothCrafts ?? true, 'bothCrafts'),
  };
}

function parseWin(value: unknown): Rules['win'] {
  const points = { from: 0, to: limits.pointsPerWinMax };
  const fields = read.record(value, 'win', ['base', 'perAmount', 'perPoints', 'cap']);
  return {
    base: read.whole(fields.base ?? 0, 'win.base', points),
    perAmount: read.number(fields.perAmount, 'win.perAmount', { above: 0, to: limits.amountMajorMax }),
    perPoints: read.whole(fields.perPoints ?? 1, 'win.perPoints', points),
    cap: read.whole(fields.cap ?? limits.pointsPerWinMax, 'win.cap', points),
  };
}

function parseKindWeights(value: unknown): Rules['kindWeights'] {
  const weights = Object.entries(read.record(value, 'kindWeights', null));
  if (weights.length > limits.kindsMax) {
    throw new Refusal('invalid', `kindWeights may name at most ${limits.kindsMax} kinds of asset.`);
  }
  const range = { from: 0, to: limits.modelWeightMax };
  const parsed = new Map<string, number>();
  for (const [kind, weight] of weights) {
    const name = readKind(kind);
    if (parsed.has(name)) throw new Refusal('invalid', `kindWeights names the kind ${name} twice.`);
    parsed.set(name, read.number(weight, `kindWeights.${kind}`, range));
  }
  return Object.fromEntries(parsed);
}

/** Kinds are compared as assets write them: “Landing page” weighs every `landing-page`. */
function readKind(kind: string): string {
  const name = kind.length > limits.nameTextMax ? '' : slug(kind);
  if (name !== '') return name;
  throw new Refusal('invalid', `kindWeights: a kind is a word of 1 to ${limits.nameTextMax} characters.`);
}
