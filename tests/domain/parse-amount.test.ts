import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney } from '#src/domain/money.ts';
import { parseAmount } from '#src/domain/parse-amount.ts';

describe('parseAmount', () => {
  test.each([
    ['1054', 105_400],
    ['1054.5', 105_450],
    ['1,054.50', 105_450],
    ['1.054,50', 105_450],
    ['1 054,50', 105_450],
    ['1 054,50', 105_450],
    ['1’054.50', 105_450],
    ['1054,50', 105_450],
    ['-1054', -105_400],
    ['−1.054,50', -105_450],
    ['€1054', 105_400],
    ['-€1,054.50', -105_450],
    ['€ -1054', -105_400],
    ['1054 EUR', 105_400],
    ['eur 1054', 105_400],
    ['1.054.500', 105_450_000],
    ['1,054,500.5', 105_450_050],
    ['0.5', 50],
    ['0,50', 50],
    ['1054.5000', 105_450],
    ['1 054,000', 105_400],
    ['-0', 0],
    ['1000000000000', 100_000_000_000_000],
  ])('%s euros', (text, minor) => {
    expect(parseAmount(text, 'EUR')).toBe(minor);
  });

  test('knows the decimals of the currency', () => {
    expect(parseAmount('1054', 'JPY')).toBe(1054);
    expect(parseAmount('1054.00', 'JPY')).toBe(1054);
    expect(parseAmount('¥1054', 'JPY')).toBe(1054);
    expect(parseAmount('10.5', 'KWD')).toBe(10_500);
    expect(parseAmount('1054.5', 'JPY')).toMatch(/more decimals than JPY/);
  });

  test.each(['1,054', '1.054', '€12,000', '-1.054'])(
    '%s has two readings, and says how to write it',
    (text) => {
      expect(parseAmount(text, 'EUR')).toMatch(
        /can be read as (1054|12000) or as .*: write (1054|12000) without/,
      );
    },
  );

  test.each([
    ['', /Write an amount, such as 1054.50/],
    ['abc', /is not an amount in EUR/],
    ['$1054', /is not an amount in EUR/],
    ['1054 USD', /is not an amount in EUR/],
    ['1,05,4.50', /is not an amount/],
    ['1,054 500', /is not an amount/],
    ['1.054.50', /is not an amount/],
    ['1054,', /is not an amount/],
    ['.50', /is not an amount/],
    ['5-', /is not an amount/],
    ['--5', /is not an amount/],
    ['1e5', /is not an amount/],
    ['1054.505', /more decimals than EUR knows: write at most 2/],
    ['1000000000000.01', /too large/],
    ['-1000000000001', /too large/],
    ['9'.repeat(41), /at most 40 characters/],
  ])('“%s” is refused', (text, say) => {
    expect(parseAmount(text, 'EUR')).toMatch(say);
  });

  test.each([
    ['12,500', ',', 1_250_000],
    ['12.500', '.', 1_250_000],
    ['12,500', '.', null],
    ['12.500', ',', null],
  ])('“%s” where thousands are marked by “%s”', (text, mark, minor) => {
    const read = parseAmount(text, 'EUR', mark);
    if (minor === null) expect(read).toMatch(/can be read as/);
    else expect(read).toBe(minor);
  });

  test('reads back what a spreadsheet in any of these places shows, or says that it is ambiguous', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE', 'en-GB');
    fc.assert(
      fc.property(fc.nat(10 ** 13), locales, (minor, locale) => {
        const parsed = parseAmount(formatMoney(minor, 'EUR', locale), 'EUR');
        if (typeof parsed === 'number') expect(parsed).toBe(minor);
        else expect(parsed).toMatch(/can be read as/);
      }),
    );
  });
});
