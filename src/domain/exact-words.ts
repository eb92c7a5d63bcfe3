// Exact fractions as a page prints them: a decimal where it ends soon, else a fraction, else rounded and said so.

import { add, floor, mul, type Rational, rational, sub, toText } from './rational.ts';

/** `58.4` has no fraction, `9 11/15` has one; `fraction` alone, with an empty `whole`, is below one. */
export type SaidExact = { whole: string; fraction: string | null };

/** How the numbers of one table are said, so that a pencil can sum them. */
export type Notation = { isRounded: boolean; say: (value: Rational) => SaidExact };

const DECIMALS_MAX = 4;
const DENOMINATOR_MAX = 999n;

/**
 * Each of `values` exactly: as a decimal where its own digits end soon, else as a whole number and a reduced fraction.
 * Where a pencil could no longer bring those fractions together, all are rounded half up to four decimals.
 */
export function notationOf(values: readonly Rational[], locale: string): Notation {
  const common = values
    .filter((value) => !endsSoon(value))
    .reduce((all, { d }) => (all > 10n ** 9n ? all : leastCommonMultiple(all, d)), 1n);
  const isRounded = common > DENOMINATOR_MAX;
  const decimal = (value: Rational) => plain(sayDecimal(value, DECIMALS_MAX, locale));
  return {
    isRounded,
    say: (value) => (isRounded || endsSoon(value) ? decimal(value) : mixed(value, locale)),
  };
}

function endsSoon({ d }: Rational): boolean {
  return 10n ** BigInt(DECIMALS_MAX) % d === 0n;
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

function mixed(value: Rational, locale: string): SaidExact {
  const down = floor(value);
  const whole = new Intl.NumberFormat(locale).format(down);
  return { whole: down === 0n ? '' : whole, fraction: toText(sub(value, rational(down))) };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return (a / larger) * b;
}
