// What somebody typed into a draft of the rules, read into rules. What cannot be is refused by name, by `parseRules`.

import { groupMark } from './locale.ts';
import { minorDigits } from './money.ts';
import { parseAmount } from './parse-amount.ts';
import { parseRules } from './parse-rules.ts';
import { Refusal } from './refusal.ts';
import type { Model, Rules } from './rules.ts';
import type { Writing } from './rules-sentences.ts';
import { slug } from './text.ts';

/** The parts of the models that have any, as their fields are called: `position-first`. */
export const MODEL_PARTS = {
  position: ['first', 'middle', 'last'],
  milestones: ['first', 'lead', 'opened', 'close', 'others'],
  decay: ['halfLifeDays'],
} as const;

/**
 * Fields by name as text; what is not there stays as it was. An empty `cap` is no limit, an empty `weight` weighs like
 * any other kind; `model` brings the parts of its kind along.
 */
export type TypedRules = Readonly<Partial<Record<string, string>>>;

/** Refusal: `invalid` for what cannot be. */
export function editedRules(rules: Rules, typed: TypedRules, writing: Writing): Rules {
  const whole = (name: string, now: unknown) => readNumber(typed[name], now, true);
  return parseRules({
    win: {
      base: whole('base', rules.win.base),
      perAmount:
        typed['perAmount'] === undefined ? rules.win.perAmount : readMajor(typed['perAmount'], writing),
      perPoints: whole('perPoints', rules.win.perPoints),
      cap: typed['cap'] === '' ? undefined : whole('cap', rules.win.cap),
    },
    assistRate: readNumber(typed['assistRate'], rules.assistRate, false),
    model: typed['model'] === undefined ? rules.model : readModel(typed['model'], typed),
    windowDays: whole('windowDays', rules.windowDays),
    kindWeights: readWeights(rules.kindWeights, typed),
    teamScore: typed['teamScore'] ?? rules.teamScore,
    bothCrafts: typed['bothCrafts'] === undefined ? rules.bothCrafts : typed['bothCrafts'] === 'yes',
  });
}

/** Thousands may be grouped where no decimals are possible. What is no number stays text, for `parseRules` to refuse. */
function readNumber(text: string | undefined, now: unknown, isWhole: boolean): unknown {
  if (text === undefined) return now;
  const written = text.replace(/[\s'’]/g, '');
  if (isWhole && GROUPED.test(written)) return Number(written.replace(/[.,]/g, ''));
  return DECIMAL.test(written) ? Number(written.replace(',', '.')) : text;
}

const GROUPED = /^\d{1,3}([.,]\d{3})+$/;
const DECIMAL = /^-?\d{1,15}([.,]\d{1,9})?$/;

function readMajor(text: string, { currency, locale }: Writing): number {
  const minor = parseAmount(text, currency, groupMark(locale));
  if (typeof minor === 'string') throw new Refusal('invalid', minor);
  return minor / 10 ** minorDigits(currency);
}

function readModel(kind: string, typed: TypedRules): unknown {
  if (!Object.hasOwn(MODEL_PARTS, kind)) return { kind };
  const parts: readonly string[] = MODEL_PARTS[kind as keyof typeof MODEL_PARTS];
  const numbers = parts.map((part) => [part, readNumber(typed[`${kind}-${part}`] || '0', 0, false)]);
  return { kind, ...Object.fromEntries(numbers) };
}

function readWeights(weights: Rules['kindWeights'], typed: TypedRules): unknown {
  if (typed['weight'] === undefined) return weights;
  const kind = slug(typed['kind'] ?? '');
  if (kind === '') throw new Refusal('invalid', 'Say which kind of work, such as webinar.');
  const others = Object.entries(weights).filter(([name]) => name !== kind);
  const weight = typed['weight'].trim() === '' ? 1 : readNumber(typed['weight'], 1, false);
  return Object.fromEntries(weight === 1 ? others : [...others, [kind, weight]]);
}

/** The numbers of a model as its fields show them: those it has, else the ones that Assist proposes. */
export function modelNumbers(model: Model): Record<string, number> {
  const proposed: Model[] = [
    { kind: 'position', first: 40, middle: 20, last: 40 },
    { kind: 'milestones', first: 22.5, lead: 22.5, opened: 22.5, close: 22.5, others: 10 },
    { kind: 'decay', halfLifeDays: 14 },
  ];
  return Object.fromEntries(
    proposed.flatMap((guess) => {
      const { kind, ...numbers } = guess.kind === model.kind ? model : guess;
      return Object.entries(numbers).map(([part, value]) => [`${kind}-${part}`, value]);
    }),
  );
}
