// Amounts in minor units: showing them, and turning them into the office's currency. Reading is parse-amount.

import { limits } from './limits.ts';
import { add, floor, mul, rational } from './rational.ts';
import { Refusal } from './refusal.ts';

/** True for a currency's ISO 4217 code, such as `EUR`. */
export function isCurrency(code: string): boolean {
  return currencies().has(code);
}

/** Decimals of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const known = digitsKnown.get(currency);
  if (known !== undefined) return known;
  const digits = formatter(currency, 'en', {}).resolvedOptions().maximumFractionDigits ?? 2;
  digitsKnown.set(currency, digits);
  return digits;
}

/**
 * An amount in minor units of the office's currency, exact and then rounded half up to the minor unit. `rate` is
 * one unit of `currency` in units of the office's, as decimal text; it is not looked at when both are the same.
 * Refused as invalid without a rate, or where the result is beyond the largest amount.
 */
export function toOffice(
  amountMinor: number,
  currency: string,
  rate: string | null,
  officeCurrency: string,
): number {
  if (currency === officeCurrency) return amountMinor;
  if (rate === null) {
    throw new Refusal(
      'invalid',
      `This amount is in ${currency} and the office counts in ${officeCurrency}: add the rate of one ${currency} in ${officeCurrency}.`,
    );
  }
  const scale = rational(`1e${minorDigits(officeCurrency) - minorDigits(currency)}`);
  const exact = mul(mul(rational(amountMinor), rational(rate)), scale);
  const rounded = Number(floor(add(exact, rational('1/2'))));
  if (Math.abs(rounded) > amountMinorMax(officeCurrency)) {
    throw new Refusal(
      'invalid',
      `At the rate ${rate} this amount is beyond what Assist can count in ${officeCurrency}.`,
    );
  }
  return rounded;
}

/** The largest amount of a currency, in its minor units. */
export function amountMinorMax(currency: string): number {
  return limits.amountMajorMax * 10 ** minorDigits(currency);
}

/** `€96,000` when the amount is whole, `€96,000.50` when it is not, as the locale writes it. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const decimals = minor % 10 ** digits === 0 ? 0 : digits;
  const format = formatter(currency, locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(decimalText(BigInt(minor), digits));
}

/**
 * `€868k`, `€1.23m`: at most three digits, cut off and never rounded, so that €999,999 is €999k and no goal
 * looks reached before it is. Below a thousand: whole units. German writes `886 Tsd. €` and `1,23 Mio. €`.
 */
export function formatMoneyShort(minor: number, currency: string, locale: string): string {
  const unit = 10n ** BigInt(minorDigits(currency));
  const major = BigInt(minor) / unit;
  const wholeDigits = String(major < 0n ? -major : major).length;
  const suffixes = locale.startsWith('de') ? GERMAN_SUFFIXES : SUFFIXES;
  const step = Math.min(Math.floor((wholeDigits - 1) / 3), suffixes.length - 1);
  const decimals = step === 0 ? 0 : Math.max(0, 3 - (wholeDigits - 3 * step));
  const cut = major / 10n ** BigInt(3 * step - decimals);
  const format = formatter(currency, locale, { minimumFractionDigits: 0, maximumFractionDigits: decimals });
  const parts = format.formatToParts(decimalText(cut, decimals));
  const lastDigits = parts.findLastIndex((part) => part.type === 'integer' || part.type === 'fraction');
  return parts.map((part, index) => part.value + (index === lastDigits ? suffixes[step] : '')).join('');
}

const SUFFIXES = ['', 'k', 'm', 'bn', 'tn'];
const GERMAN_SUFFIXES = ['', '\u00a0Tsd.', '\u00a0Mio.', '\u00a0Mrd.', '\u00a0Bio.'];

const digitsKnown = new Map<string, number>();
const formatters = new Map<string, Intl.NumberFormat>();
let currenciesKnown: ReadonlySet<string> | null = null;

function currencies(): ReadonlySet<string> {
  currenciesKnown ??= new Set(Intl.supportedValuesOf('currency'));
  return currenciesKnown;
}

/** A whole number of `10^-digits` as decimal text, which Intl formats without going through a float. */
function decimalText(value: bigint, digits: number): `${number}` {
  return `${value}e-${digits}` as `${number}`;
}

/** Making a formatter costs a hundred times what using one does. */
function formatter(currency: string, locale: string, decimals: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([currency, locale, decimals]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency, ...decimals });
  formatters.set(key, made);
  return made;
}
