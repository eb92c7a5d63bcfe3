// Exact fractions over BigInt: what weights, shares and rates are made of. No float is ever computed with.

/** Always reduced, with `d` above zero: equal values are equal records. */
export type Rational = { n: bigint; d: bigint };

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/**
 * The exact value of a decimal (`"1.5"`, `"1e-7"`), a fraction (`"1/3"`), a whole BigInt, or a number as its
 * shortest decimal text says it: 0.1 is one tenth. Throws RangeError for anything else: text from outside is
 * read with `readRational` first.
 */
export function rational(value: string | number | bigint): Rational {
  if (typeof value === 'bigint') return { n: value, d: 1n };
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const read = readRational(String(value));
  if (read === null) throw new RangeError(`Not a number that can be exact: ${value}`);
  return read;
}

/** The same for untrusted text: null where it is not a decimal or a fraction. */
export function readRational(text: string): Rational | null {
  const fraction = FRACTION.exec(text);
  if (fraction !== null) {
    const d = BigInt(fraction[2] ?? '');
    return d === 0n ? null : reduced(BigInt(fraction[1] ?? ''), d);
  }
  const decimal = DECIMAL.exec(text);
  if (decimal === null) return null;
  const [, whole = '', decimals = '', exponent = '0'] = decimal;
  const digits = BigInt(whole + decimals);
  const power = Number(exponent) - decimals.length;
  if (Math.abs(power) > POWER_MAX) return null;
  return power >= 0 ? { n: digits * 10n ** BigInt(power), d: 1n } : reduced(digits, 10n ** BigInt(-power));
}

export function add(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function sub(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function mul(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.n, a.d * b.d);
}

/** Throws RangeError when `b` is zero. */
export function div(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('Nothing can be divided by zero.');
  return b.n > 0n ? reduced(a.n * b.d, a.d * b.n) : reduced(-a.n * b.d, a.d * -b.n);
}

/** Below zero when `a` is smaller, zero when both are equal, above zero when `a` is larger. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isZero(a: Rational): boolean {
  return a.n === 0n;
}

/** The sum of none is zero. */
export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

/** The largest whole number that is not above the value; -1/2 gives -1. */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

/** `2/5`, or `1` for a whole number: what `rational` reads back. */
export function toText(a: Rational): string {
  return a.d === 1n ? String(a.n) : `${a.n}/${a.d}`;
}

/** The nearest double: for lengths on a screen, never for points. */
export function toNumber(a: Rational): number {
  return Number(a.n) / Number(a.d);
}

const FRACTION = /^([+-]?\d+)\/(\d+)$/;
const DECIMAL = /^([+-]?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** Every double fits; an exponent from outside must not be able to fill the memory. */
const POWER_MAX = 400;

function reduced(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  const common = greatestCommonDivisor(n < 0n ? -n : n, d);
  return common === 1n ? { n, d } : { n: n / common, d: d / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
