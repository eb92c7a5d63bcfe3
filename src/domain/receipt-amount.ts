// Step one of a receipt: the amount in its own currency, what of it counts, and the sum of points it makes.

import type { DealFile } from './deal-file.ts';
import type { Rate } from './fact.ts';
import { minorDigits, toOffice } from './money.ts';
import { div, floor, mul, type Rational, rational } from './rational.ts';

/**
 * `countsMinor` is in minor units of the office's currency, 0 for an amount below zero. `perAmount` are major units
 * of it. `points` = min(cap, base + steps × perPoints); `uncapped` is that without the cap. Steps are as many as a
 * tiny `perAmount` makes them, hence BigInt.
 */
export type AmountSum = {
  amountMinor: number;
  currency: string;
  rate: Rate | null;
  officeCurrency: string;
  countsMinor: number;
  perAmount: Rational;
  steps: bigint;
  perPoints: number;
  base: number;
  uncapped: bigint;
  cap: number;
  isCapped: boolean;
  points: number;
};

/** Refusal: `invalid` for an amount in a foreign currency without a rate. */
export function amountSum({ deal, office, rules }: DealFile): AmountSum {
  const { base, perAmount, perPoints, cap } = rules.rules.win;
  const { amountMinor, currency } = deal;
  const isForeign = currency !== office.currency;
  const counts = Math.max(0, toOffice(amountMinor, currency, deal.rate?.rate ?? null, office.currency));
  const perAmountMinor = mul(rational(perAmount), rational(10 ** minorDigits(office.currency)));
  const steps = floor(div(rational(counts), perAmountMinor));
  const uncapped = BigInt(base) + steps * BigInt(perPoints);
  const isCapped = uncapped > BigInt(cap);
  return {
    amountMinor,
    currency,
    rate: isForeign ? deal.rate : null,
    officeCurrency: office.currency,
    countsMinor: counts,
    perAmount: rational(perAmount),
    steps,
    perPoints,
    base,
    uncapped,
    cap,
    isCapped,
    points: isCapped ? cap : Number(uncapped),
  };
}
