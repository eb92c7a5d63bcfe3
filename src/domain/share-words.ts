// Shares as people say them, `60 %`, `3/5`, `2`, beside what they come to. Relative by contract: never refused here.

import type { Share } from './fact.ts';
import { compare, div, isZero, mul, type Rational, rational, sum, toNumber } from './rational.ts';

/** `said` is what a form shows and takes back; `percent` is the part of the whole, such as `66.7 %`. */
export type SaidShare = { person: string; said: string; percent: string };

/** One person alone needs no share; shares that sum to 100 are said as per cent. */
export function sayShares(shares: readonly Share[]): SaidShare[] {
  const exact = shares.map(({ share }) => rational(share));
  const whole = sum(exact);
  const isPercent = compare(whole, rational(100)) === 0;
  return shares.map(({ person, share }, index) => {
    const own = exact[index] ?? rational(0);
    const isAlone = shares.length === 1 && share === '1';
    const said = isAlone ? '' : isPercent && !share.includes('/') ? `${share} %` : share;
    return { person, said, percent: percentOf(own, whole) };
  });
}

/** `Maya 60 %, Tom 40 %`; a single person without a number. */
export function listShares(shares: readonly Share[], nameOf: (person: string) => string): string {
  if (shares.length === 1) return nameOf(shares[0]?.person ?? '');
  return sayShares(shares)
    .map(({ person, percent }) => `${nameOf(person)} ${percent}`)
    .join(', ');
}

function percentOf(part: Rational, whole: Rational): string {
  if (isZero(whole)) return '';
  const percent = toNumber(mul(div(part, whole), rational(100)));
  return `${Number(percent.toFixed(1))} %`;
}
