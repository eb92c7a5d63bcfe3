// The steps of a receipt in words that a page and a terminal print alike. It computes nothing that a step does not say.

import { sayDecimal, sayFraction, sayPercent } from './exact-words.ts';
import type { Office } from './fact.ts';
import { formatMoney, minorDigits } from './money.ts';
import type { PartRole } from './parts.ts';
import { inWords, kindWords, whole } from './profile-words.ts';
import { compare, isZero, mul, ONE, type Rational, rational, toText, ZERO } from './rational.ts';
import type { AmountSum } from './receipt-amount.ts';
import type { AssistSum } from './receipt-steps.ts';
import type { TouchWeight, WeightSum } from './receipt-weights.ts';
import type { Model } from './rules.ts';
import { sayDay } from './say-time.ts';
import { startOfDay } from './time.ts';

/** `points` is null for a line that only prepares the next. */
export type SumLine = { says: string; points: string | null };

/** `sum` is `96 + 50, below the cap of 500`, and its lines are what is summed. */
export type AmountWords = { lines: SumLine[]; sum: string };

export function sayAmount(amount: AmountSum, office: Office): AmountWords {
  const { locale } = office;
  const number = (value: bigint | number) => new Intl.NumberFormat(locale).format(value);
  const { base, perPoints, steps, cap, uncapped, isCapped } = amount;
  const each = perPoints === 1 ? 'one point each' : `${number(perPoints)} points each`;
  const counts = formatMoney(amount.countsMinor, amount.officeCurrency, locale);
  const per = sayPerAmount(amount, locale);
  const lines: SumLine[] = [...before(amount, office)];
  if (perPoints > 0) {
    const times = `${counts} ÷ ${per} = ${number(steps)} whole ${steps === 1n ? 'step' : 'steps'}, ${each}`;
    lines.push({ says: times, points: number(steps * BigInt(perPoints)) });
  }
  if (base > 0 || perPoints === 0) lines.push({ says: 'base of every win', points: number(base) });
  const sum = lines.flatMap(({ points }) => points ?? []).join(' + ');
  if (isCapped) return { lines, sum: `${sum} = ${number(uncapped)}, cut to the cap of ${number(cap)}` };
  return {
    lines,
    sum:
      cap >= NO_CAP
        ? sum
        : `${sum}, ${uncapped === BigInt(cap) ? 'just' : 'below'} the cap of ${number(cap)}`,
  };
}

/** Rules say "no cap" by one that no win reaches. */
const NO_CAP = 1_000_000;

/** `SEK 120,000 × 0.0925, the rate of 30 November 2016, is €11,100`; what became of an amount below zero. */
function before(
  { amountMinor, currency, rate, officeCurrency, countsMinor }: AmountSum,
  office: Office,
): SumLine[] {
  const said = formatMoney(amountMinor, currency, office.locale);
  if (amountMinor < 0) return [{ says: `${said} is below zero and counts as zero`, points: null }];
  if (rate === null) return [];
  const on = sayDay(startOfDay(rate.on, office.timezone), office.timezone, { year: 'numeric' });
  const counts = formatMoney(countsMinor, officeCurrency, office.locale);
  return [{ says: `${said} × ${rate.rate}, the rate of ${on}, is ${counts}`, points: null }];
}

function sayPerAmount({ perAmount, officeCurrency }: AmountSum, locale: string): string {
  const minor = mul(perAmount, rational(10 ** minorDigits(officeCurrency)));
  if (minor.d === 1n) return formatMoney(Number(minor.n), officeCurrency, locale);
  return `${sayDecimal(perAmount, 6, locale)} ${officeCurrency}`;
}

/** `146 × 1`, `120 × 0.29 = 34.8, rounded down`. */
export function sayPot({ rate, exact }: AssistSum, winPoints: number, locale: string): string {
  const times = `${whole(winPoints, locale)} × ${sayDecimal(rate, 6, locale)}`;
  return exact.d === 1n ? times : `${times} = ${sayDecimal(exact, 6, locale)}, rounded down`;
}

const ROLE: Record<PartRole, string> = {
  first: 'first touch',
  lead: 'made it a lead',
  opened: 'opened the deal',
  last: 'last touch',
  between: 'between',
  even: 'all alike',
  age: 'by its age',
};

/** `first touch`, `first and last touch, with one other`, `between, 1.5 × for a webinar`. */
export function sayRole({ parts, byModel, kind, kindWeight }: TouchWeight, locale: string): string {
  // “All to the last touch” leaves the others without a part.
  if (isZero(byModel)) return 'gets no share';
  const roles = parts.filter(({ role }) => role !== 'even');
  const tied = Math.max(0, ...roles.map(({ role, touches }) => (role === 'between' ? 0 : touches - 1)));
  const said = roles
    .map(({ role }) => ROLE[role])
    .join(' and ')
    .replace('first touch and last touch', 'first and last touch');
  const shares = tied > 0 ? `, shared with ${inWords(tied)} at the same time` : '';
  const counts =
    compare(kindWeight, ONE) === 0 ? '' : `${sayDecimal(kindWeight, 6, locale)} × for a ${kindWords(kind)}`;
  return [said === '' ? ROLE.even : said + shares, counts].filter(Boolean).join(', ');
}

/** The model as people call it: by its numbers. */
export function sayModel(model: Model): string {
  switch (model.kind) {
    case 'first':
      return 'all to the first touch';
    case 'last':
      return 'all to the last touch';
    case 'linear':
      return 'the same to every touch';
    case 'position':
      return `${model.first} / ${model.middle} / ${model.last}`;
    case 'milestones':
      return [model.first, model.lead, model.opened, model.close, model.others].join(' / ');
    case 'decay':
      return `half for every ${model.halfLifeDays} days`;
    default:
      return model satisfies never;
  }
}

/** Why the touches of this win weigh what they weigh, a sentence each. */
export function sayWeights(weights: WeightSum, locale: string): string[] {
  const { model, present, absent, whole: all, scaled } = weights;
  const number = (value: Rational) => sayDecimal(value, 6, locale);
  const parts = present
    .filter(({ role }) => role !== 'age' && role !== 'even')
    .map(
      ({ role, weight, touches }) =>
        `${ROLE[role]} ${number(weight)}${touches > 1 ? `, shared by ${inWords(touches)}` : ''}`,
    );
  const sentences = [`${capitalized(sayModel(model))}.`];
  if (parts.length > 1 || absent.length > 0) sentences.push(`${capitalized(parts.join('; '))}.`);
  if (present.some(({ role }) => role === 'age'))
    sentences.push('Every touch has half the weight of one that many days later, to a millionth.');
  if (present.some(({ role }) => role === 'even') && model.kind === 'milestones')
    sentences.push('Fewer than two milestones are known, so all touches weigh the same.');
  if (absent.length > 0 && compare(all, ZERO) > 0 && !present.some(({ role }) => role === 'even')) {
    const gone = absent.map(({ role, weight }) => `${ROLE[role]} ${number(weight)}`).join(', ');
    sentences.push(`Not there: ${gone}. It is left out, and the rest is divided by ${number(all)}.`);
  }
  if (compare(all, ZERO) === 0) sentences.push('What is there has no weight, so all touches weigh the same.');
  if (compare(scaled, ONE) !== 0)
    sentences.push(
      `With the kinds of work that makes ${sayFraction(scaled) ?? number(scaled)}; every weight is divided by it.`,
    );
  return sentences;
}

/** `2/5, 40 %`; the per cent alone where the fraction is too long to read. */
export function sayWeight(weight: Rational, locale: string): string {
  const fraction = weight.d === 1n ? toText(weight) : sayFraction(weight);
  return [fraction, sayPercent(weight, locale)].filter(Boolean).join(', ');
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
