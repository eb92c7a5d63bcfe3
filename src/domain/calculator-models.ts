// The models that the calculator offers beside an office's own rules: every preset of scoring.md, by its numbers.

import type { Model } from './rules.ts';

export type ModelChoice = { key: string; label: string; model: Model };

const milestones = { kind: 'milestones', first: 0, lead: 0, opened: 0, close: 0, others: 0 } as const;

export const MODEL_CHOICES: readonly ModelChoice[] = [
  { key: 'linear', label: 'Equal shares', model: { kind: 'linear' } },
  { key: 'first', label: 'All to the first', model: { kind: 'first' } },
  { key: 'last', label: 'All to the last', model: { kind: 'last' } },
  position(40, 20, 40),
  position(60, 20, 20),
  position(20, 20, 60),
  {
    key: 'lead',
    label: 'First 40, first contact 40, others 20',
    model: { ...milestones, first: 40, lead: 40, others: 20 },
  },
  {
    key: 'w',
    label: 'First 30, first contact 30, opened 30, others 10',
    model: { ...milestones, first: 30, lead: 30, opened: 30, others: 10 },
  },
  {
    key: 'full-path',
    label: 'Four times 22.5, others 10',
    model: { kind: 'milestones', first: 22.5, lead: 22.5, opened: 22.5, close: 22.5, others: 10 },
  },
  { key: 'decay-7', label: 'Half for every 7 days before', model: { kind: 'decay', halfLifeDays: 7 } },
];

function position(first: number, middle: number, last: number): ModelChoice {
  const key = `${first}-${middle}-${last}`;
  return { key, label: key.replaceAll('-', ' / '), model: { kind: 'position', first, middle, last } };
}
