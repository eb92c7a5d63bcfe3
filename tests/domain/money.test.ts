import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '#src/domain/limits.ts';
import {
  amountMinorMax,
  formatMoney,
  formatMoneyShort,
  isCurrency,
  minorDigits,
  toOffice,
} from '#src/domain/money.ts';

describe('currencies', () => {
  test('know their minor units', () => {
    expect(['EUR', 'USD', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 2, 0, 3]);
    expect(['EUR', 'JPY', 'XYZ', 'eur', ''].map(isCurrency)).toEqual([true, true, false, false, false]);
  });

  test('the largest amount of every currency is exact', () => {
    for (const currency of Intl.supportedValuesOf('currency')) {
      expect(Number.isSafeInteger(amountMinorMax(currency)), currency).toBe(true);
    }
    expect(Number.isSafeInteger(limits.pointsPerWinMax * 9_000_000)).toBe(true);
  });
});

describe('formatMoney', () => {
  test.each([
    [9_600_000, 'EUR', 'en-GB', '€96,000'],
    [9_600_050, 'EUR', 'en-GB', '€96,000.50'],
    [-9_600_050, 'EUR', 'en-GB', '-€96,000.50'],
    [0, 'EUR', 'en-GB', '€0'],
    [1054, 'JPY', 'en-US', '¥1,054'],
    [1_054_005, 'KWD', 'en-US', 'KWD 1,054.005'],
    [9_600_050, 'EUR', 'de-DE', '96.000,50 €'],
    [99_999_999_999_999, 'USD', 'en-US', '$999,999,999,999.99'],
  ])('%i %s in %s is %s', (minor, currency, locale, text) => {
    expect(formatMoney(minor, currency, locale).replace(/\s/g, ' ')).toBe(text);
  });
});

describe('formatMoneyShort', () => {
  test.each([
    [86_800_000, '€868k'],
    [120_000_000, '€1.2m'],
    [123_999_999, '€1.23m'],
    [1_239_999_999, '€12.3m'],
    [99_999_999, '€999k'],
    [100_000_000, '€1m'],
    [99_999, '€999'],
    [100_000, '€1k'],
    [50, '€0'],
    [-86_899_999, '-€868k'],
    [123_456_789_000, '€1.23bn'],
    [100_000_000_000_000, '€1tn'],
  ])('%i is %s', (minor, text) => {
    expect(formatMoneyShort(minor, 'EUR', 'en-GB')).toBe(text);
  });

  test('puts the unit where the locale puts the number', () => {
    expect(formatMoneyShort(123_400_000, 'EUR', 'de-DE').replace(/\s/g, ' ')).toBe('1,23 Mio. €');
    expect(formatMoneyShort(88_699_900, 'EUR', 'de-DE').replace(/\s/g, ' ')).toBe('886 Tsd. €');
    expect(formatMoneyShort(1_234_567, 'JPY', 'en-US')).toBe('¥1.23m');
  });

  test('never claims more than there is', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 15), (minor) => {
        const [, digits = '', unit = ''] =
          /^€([\d.,]+)(\D*)$/.exec(formatMoneyShort(minor, 'EUR', 'en')) ?? [];
        const size = { '': 1, k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 }[unit] ?? Number.NaN;
        const shown = Math.round(Number(digits.replaceAll(',', '')) * size * 100);
        expect(shown).toBeLessThanOrEqual(minor);
        expect(minor - shown).toBeLessThanOrEqual(Math.max(100, minor / 100));
        expect(digits.replace(/\D/g, '').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('toOffice', () => {
  test.each([
    [12_345, 'EUR', null, 'EUR', 12_345],
    [100, 'USD', '0.925', 'EUR', 93],
    [100, 'USD', '0.924', 'EUR', 92],
    [-100, 'USD', '0.925', 'EUR', -92],
    [1000, 'JPY', '0.00625', 'EUR', 625],
    [625, 'EUR', '160', 'JPY', 1000],
    [1000, 'KWD', '3.25', 'USD', 325],
    [3, 'USD', '1/3', 'EUR', 1],
  ])('%i %s at %s in %s is %i', (minor, currency, rate, office, expected) => {
    expect(toOffice(minor, currency, rate, office)).toBe(expected);
  });

  test('asks for the rate by name, and refuses what cannot be counted', () => {
    expect(() => toOffice(100, 'SEK', null, 'EUR')).toThrow(/SEK.*EUR.*rate/);
    expect(() => toOffice(10 ** 14, 'USD', '2', 'EUR')).toThrow(/beyond/);
  });
});
