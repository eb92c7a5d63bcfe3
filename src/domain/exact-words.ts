// Exact fractions as a page prints them: a decimal where it ends soon, else a fraction, else rounded and said so.

import { add, floor, mul, type Rational, rational, sub, toText } from './rational.ts';

/** `58.4` has no fraction, `9 11/15` has one; `fraction` alone, with an empty `whole`, is below one. */
export type SaidExact = { whole: string; fraction: string | null };

/** How all numbers of one table are said, so that they can be compared and summed. */
export type Notation = { isRounded: boolean; say: (value: Rational) => SaidExact };

const DECIMALS_MAX = 3;
const DENOMINATOR_MAX = 999n;
const ROUNDED_DECIMALS = 4;

/** Exact for `values` and their sums where a pencil could still do it; else rounded half up to four decimals. */
export function notationOf(values: readonly Rational[], locale: string): Notation {
  const common = values.reduce((all, { d }) => (all > 10n ** 9n ? all : leastCommonMultiple(all, d)), 1n);
  if (10n ** BigInt(DECIMALS_MAX) % common === 0n) {
    return { isRounded: false, say: (value) => plain(sayDecimal(value, DECIMALS_MAX, locale)) };
  }
  if (common <= DENOMINATOR_MAX) return { isRounded: false, say: (value) => mixed(value, common, locale) };
  return { isRounded: true, say: (value) => plain(sayDecimal(value, ROUNDED_DECIMALS, locale)) };
}

/** `2/5`, or null where numerator or denominator has more than three digits. A whole number is itself. */
export function sayFraction(value: Rational): string | null {
  return value.n > DENOMINATOR_MAX || value.d > DENOMINATOR_MAX ? null : toText(value);
}

/** `6.67 %` of 1/15: at most two decimals, rounded half up. */
export function sayPercent(value: Rational, locale: string): string {
  return `${sayDecimal(mul(value, rational(100)), 2, locale)}\u00a0%`;
}

/** Rounded half up to at most `decimals`, without zeros at the end, as the locale writes it. No float is made. */
export function sayDecimal(value: Rational, decimals: number, locale: string): string {
  const scaled = floor(add(mul(value, rational(10n ** BigInt(decimals))), rational('1/2')));
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  return format.format(`${scaled}e-${decimals}` as `${number}`).replace('-', '−');
}

function plain(text: string): SaidExact {
  return { whole: text, fraction: null };
}

function mixed(value: Rational, denominator: bigint, locale: string): SaidExact {
  const down = floor(value);
  const rest = mul(sub(value, rational(down)), rational(denominator));
  const whole = new Intl.NumberFormat(locale).format(down);
  if (rest.n === 0n) return { whole, fraction: null };
  return { whole: down === 0n ? '' : whole, fraction: `${rest.n}/${denominator}` };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return (a / larger) * b;
}
