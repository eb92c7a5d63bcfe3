// Three ways to share the credit for a win, for an office that begins, each with an example that is worked out
// by the very functions that share it later.

import { allot } from './allot.ts';
import { weigh } from './attribution.ts';
import { DAY_MS } from './durations.ts';
import { defaultRules } from './parse-rules.ts';
import { floor, mul, rational } from './rational.ts';
import type { Model, Rules } from './rules.ts';

export type PresetKey = 'even' | 'ends' | 'newest';

type Preset = { title: string; says: string; model: Model };

export const PRESET_KEYS = ['even', 'ends', 'newest'] as const satisfies readonly PresetKey[];

export const PRESETS: Readonly<Record<PresetKey, Preset>> = {
  even: {
    title: 'Even shares',
    says: 'Every piece of work that met the customer before the win counts alike. Easy to explain to everybody.',
    model: { kind: 'linear' },
  },
  ends: {
    title: 'First, last and between',
    says: 'What opened the door and what settled it count most, 40 % each; all that was between shares 20 %.',
    model: { kind: 'position', first: 40, middle: 20, last: 40 },
  },
  newest: {
    title: 'Newest weighs most',
    says: 'The nearer to the win, the more it counts: two weeks earlier is worth half.',
    model: { kind: 'decay', halfLifeDays: 14 },
  },
};

/** `usualMajor` is what a usual win is worth in major units of the office's currency: it brings some 150 points. */
export function presetRules(key: PresetKey, usualMajor: number): Rules {
  const { model } = PRESETS[key];
  return { ...defaultRules, win: { ...defaultRules.win, perAmount: roundStep(usualMajor / 100) }, model };
}

/** Which preset these rules are, whatever a win is worth under them; null for rules of the office's own. */
export function presetOf(rules: Rules): PresetKey | null {
  return (
    PRESET_KEYS.find((key) => JSON.stringify(PRESETS[key].model) === JSON.stringify(rules.model)) ?? null
  );
}

/** What four pieces of work get for one usual win, oldest first. */
export type PresetExample = { win: number; stops: { title: string; daysBefore: number; points: number }[] };

export function exampleOf(rules: Rules, usualMajor: number): PresetExample {
  const win = pointsOf(rules, usualMajor);
  const pot = Number(floor(mul(rational(rules.assistRate), rational(win))));
  const touches = JOURNEY.map(({ daysBefore }) => ({ at: -daysBefore * DAY_MS }));
  const points = allot(pot, weigh(rules.model, touches, { lead: null, opened: null }));
  return { win, stops: JOURNEY.map((stop, index) => ({ ...stop, points: points[index] ?? 0 })) };
}

const JOURNEY = [
  { title: 'An article', daysBefore: 42 },
  { title: 'A webinar', daysBefore: 21 },
  { title: 'A case study', daysBefore: 9 },
  { title: 'A price guide', daysBefore: 1 },
];

function pointsOf({ win }: Rules, amountMajor: number): number {
  return Math.min(win.cap, win.base + Math.floor(amountMajor / win.perAmount) * win.perPoints);
}

/** 1, 2 or 5 with zeros: the largest such step that is not above `wanted`, and at least 1. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, wanted)));
  return ([5, 2, 1].find((digit) => digit * power <= wanted) ?? 1) * power;
}
