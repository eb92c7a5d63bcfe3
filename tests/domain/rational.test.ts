import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  div,
  floor,
  mul,
  rational,
  readRational,
  sub,
  sum,
  toText,
} from '#src/domain/rational.ts';

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => rational(`${n}/${d}`));

describe('reading', () => {
  test.each([
    ['1.5', '3/2'],
    [22.5, '45/2'],
    [0.1, '1/10'],
    [1e-7, '1/10000000'],
    [1e21, '1000000000000000000000'],
    ['1e3', '1000'],
    ['-2.50e-1', '-1/4'],
    ['+4', '4'],
    ['1/3', '1/3'],
    ['-6/4', '-3/2'],
    ['0/5', '0'],
    [-0, '0'],
    [7n, '7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%s is %s', (value, text) => {
    expect(toText(rational(value))).toBe(text);
  });

  test.each([
    '',
    ' ',
    '1/0',
    '1/-2',
    '.5',
    '5.',
    '1,5',
    '0x10',
    '1e999999999',
    'NaN',
    '1.5/2',
    '１',
    '--1',
    '1 ',
  ])('“%s” is nonsense', (text) => {
    expect(() => rational(text)).toThrow(RangeError);
    expect(readRational(text)).toBeNull();
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is nonsense', (value) => {
    expect(() => rational(value)).toThrow(RangeError);
  });

  test('a number means its shortest decimal text, with or without an exponent', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(25), (digits, decimals) => {
        const exact = div(rational(digits), rational(10n ** BigInt(decimals)));
        expect(rational(`${digits}e-${decimals}`)).toEqual(exact);
        expect(rational(Number(`${digits}e-${decimals}`))).toEqual(exact);
      }),
    );
  });
});

describe('arithmetic', () => {
  test('what is added or multiplied can be taken back, exactly', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(sub(add(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(mul(div(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(rational(toText(a))).toEqual(a);
      }),
    );
  });

  test('the floor is the whole number just below or at the value', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        const below = rational(floor(a));
        expect(compare(below, a)).toBeLessThanOrEqual(0);
        expect(compare(a, add(below, rational(1)))).toBeLessThan(0);
      }),
    );
  });

  test('three thirds are one, and ten tenths too', () => {
    expect(toText(sum([rational('1/3'), rational('1/3'), rational('1/3')]))).toBe('1');
    expect(toText(sum(Array.from({ length: 10 }, () => rational(0.1))))).toBe('1');
    expect(toText(sum([]))).toBe('0');
  });

  test('division by zero is a bug', () => {
    expect(() => div(rational(1), rational(0))).toThrow(RangeError);
  });
});
