// Reads an amount as people and spreadsheets write it. What could mean two things is never guessed.

import { limits } from './limits.ts';
import { amountMinorMax, minorDigits } from './money.ts';

/**
 * Minor units of `currency` (below zero with a leading minus), or a sentence that says what is wrong. Thousands
 * may be separated by commas, points, spaces or apostrophes, decimals follow a point or a comma, and the
 * currency's code or symbol may stand before or after. `1,054` and `1.054` are refused, because each is a
 * thousand to one half of the world and about one to the other. Decimals that are all zero may be too many.
 * @param mark what stands between the thousands where this is typed: in an office that writes `1,054` it is clear
 */
export function parseAmount(text: string, currency: string, mark: string | null = null): number | string {
  const written = text.replace(/\s+/g, ' ').trim();
  if (written === '') return `Write an amount, such as ${example(currency)}.`;
  if (written.length > limits.amountTextMax) {
    return `An amount has at most ${limits.amountTextMax} characters.`;
  }
  const [, before = '', number = '', after = ''] = PARTS.exec(written) ?? [];
  const sign = /[-−]/.test(before) ? -1 : 1;
  const names = [before.replace(/[-−]/, ''), after];
  if (number === '' || !names.every((name) => isNameOf(currency, name.trim()))) {
    return `“${written}” is not an amount in ${currency}: write it as ${example(currency)}.`;
  }
  if (TWO_READINGS.test(number) && !(mark && number.includes(mark))) {
    const plain = number.replace(/[.,]/, '');
    return `“${written}” can be read as ${plain} or as ${number.replace(',', '.')}: write ${plain} without a separator, or with other decimals.`;
  }
  const [, whole, , decimals] = GROUPED.exec(number) ?? [];
  const [, plainWhole, plainDecimals] = PLAIN.exec(number) ?? [];
  return toMinor(written, currency, sign, {
    whole: (whole ?? plainWhole ?? '').replace(/\D/g, ''),
    decimals: (whole === undefined ? plainDecimals : decimals) ?? '',
  });
}

const PARTS = /^(\D*)(\d.*\d|\d)(\D*)$/;
const TWO_READINGS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPED = /^([1-9]\d{0,2}([ '’.,])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/;
const PLAIN = /^(\d+)(?:[.,](\d+))?$/;

function toMinor(
  written: string,
  currency: string,
  sign: 1 | -1,
  { whole, decimals }: { whole: string; decimals: string },
): number | string {
  if (whole === '') return `“${written}” is not an amount: write it as ${example(currency)}.`;
  const digits = minorDigits(currency);
  if (/[1-9]/.test(decimals.slice(digits))) {
    return `“${written}” has more decimals than ${currency} knows: write at most ${digits}, as in ${example(currency)}.`;
  }
  const minor = Number(whole + decimals.slice(0, digits).padEnd(digits, '0'));
  if (minor > amountMinorMax(currency)) {
    return `“${written}” is too large: amounts go up to ${limits.amountMajorMax} ${currency}.`;
  }
  return minor === 0 ? 0 : sign * minor;
}

function example(currency: string): string {
  const digits = minorDigits(currency);
  return digits === 0 ? '1054' : `1054.${'5'.padEnd(digits, '0')}`;
}

/** Its code, or a symbol that English knows it by; no name at all is fine too. */
function isNameOf(currency: string, name: string): boolean {
  if (name === '' || name.toUpperCase() === currency) return true;
  return (['symbol', 'narrowSymbol'] as const).some((currencyDisplay) => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay });
    return format.formatToParts(0).some((part) => part.type === 'currency' && part.value === name);
  });
}

/** The way back: digits that are read in one way only. 9600000 minor units of EUR are `96000`, 9600050 `96000.50`. */
export function plainAmount(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const [major, rest] = digits === 0 ? [text, ''] : [text.slice(0, -digits), text.slice(-digits)];
  return `${minor < 0 ? '-' : ''}${major}${/^0*$/.test(rest) ? '' : `.${rest}`}`;
}
