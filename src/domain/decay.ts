// The decay model: 2^(−age / half-life) to a millionth, in BigInt, so that every engine gives the same digits.

import { DAY_MS } from './durations.ts';
import { div, floor, mul, type Rational, rational, sub } from './rational.ts';

/**
 * For each instant, 2^(−age / half-life) rounded half up to millionths, and never less than one millionth. Age is
 * the time before the last instant; `times` are UTC milliseconds in order, `halfLifeDays` is above zero.
 */
export function decayWeights(times: readonly number[], halfLifeDays: number): Rational[] {
  const halfLifeMs = mul(rational(halfLifeDays), rational(DAY_MS));
  const last = times.at(-1) ?? 0;
  return times.map((at) => {
    const halvings = div(rational(last - at), halfLifeMs);
    return div(rational(millionths(halvings)), rational(MILLION));
  });
}

const MILLION = 1_000_000n;

/** Beyond it, 2^−halvings is less than half a millionth. */
const HALVINGS_MAX = 21n;

/** Forty decimals where six are asked for. The only weight that lies exactly between two, 2^−7, is exact here. */
const SCALE = 10n ** 40n;
const LN_2 = 6_931_471_805_599_453_094_172_321_214_581_765_680_755n;

function millionths(halvings: Rational): bigint {
  const whole = floor(halvings);
  if (whole >= HALVINGS_MAX) return 1n;
  const numerator = powerBelowOne(sub(halvings, rational(whole))) * MILLION;
  const denominator = SCALE << whole;
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  return rounded > 0n ? rounded : 1n;
}

/** 2^−exponent = e^(−exponent × ln 2) as its Taylor series, times SCALE; `exponent` is from 0 up to below 1. */
function powerBelowOne(exponent: Rational): bigint {
  const x = (exponent.n * LN_2) / exponent.d;
  let [term, total] = [SCALE, SCALE];
  for (let n = 1n; term !== 0n; n += 1n) {
    term = (-term * x) / (SCALE * n);
    total += term;
  }
  return total;
}
