import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allot } from '#src/domain/allot.ts';
import { div, mul, rational, sum } from '#src/domain/rational.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';

type Apportion = { cases: { total: number; weights: (number | string)[]; expect: number[] }[] };

const weights = fc
  .array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 10_000 })), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.map(([n, d]) => rational(`${n}/${d}`)))
  .filter((all) => sum(all).n > 0n);

describe('allot', () => {
  test.each([
    [100, ['1/3', '1/3', '1/3'], [34, 33, 33]],
    [7, ['0.4', '0.1', '0.1', '0.4'], [3, 1, 0, 3]],
    [100, ['5117', '4400', '162', '161', '160'], [51, 44, 2, 2, 1]],
    [120, ['0.4', '0.1', '0.1', '0.2', '0.2'], [48, 12, 12, 24, 24]],
    [0, ['0', '0'], [0, 0]],
    [0, [], []],
    [5, ['0', '1', '0'], [0, 5, 0]],
  ])('%i over %j', (total, given, parts) => {
    expect(allot(total, given.map(rational))).toEqual(parts);
  });

  testOnSharedFiles('agrees with the published vectors', ['vectors/apportion.json'], (text) => {
    const { cases } = JSON.parse(text) as Apportion;
    expect(cases.length).toBeGreaterThan(0);
    for (const each of cases)
      expect(allot(each.total, each.weights.map(rational)), JSON.stringify(each)).toEqual(each.expect);
  });

  test.each([
    ['a negative weight', 10, ['1', '-1/2']],
    ['weights that are all zero', 1, ['0', '0']],
    ['nobody to pay', 1, []],
    ['a negative total', -1, ['1']],
    ['half a point', 0.5, ['1']],
  ])('refuses %s', (_, total, given) => {
    expect(() => allot(total, given.map(rational))).toThrow(RangeError);
  });

  test('parts sum to the total, each within one of its exact share, and zero weights get nothing', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), weights, (total, given) => {
        const parts = allot(total, given);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        const whole = sum(given);
        for (const [index, weight] of given.entries()) {
          const exact = div(mul(rational(total), weight), whole);
          const part = BigInt(parts[index] ?? -1);
          expect(part * exact.d > exact.n - exact.d && part * exact.d < exact.n + exact.d).toBe(true);
          if (weight.n === 0n) expect(part).toBe(0n);
        }
      }),
    );
  });

  test('the scale of the weights does not matter, and nobody with more weight gets less', () => {
    fc.assert(
      fc.property(fc.nat(10_000), weights, fc.integer({ min: 1, max: 999 }), (total, given, scale) => {
        const parts = allot(total, given);
        expect(
          allot(
            total,
            given.map((weight) => mul(weight, rational(scale))),
          ),
        ).toEqual(parts);
        for (const [i, a] of given.entries()) {
          for (const [j, b] of given.entries()) {
            if (a.n * b.d > b.n * a.d) expect(parts[i]).toBeGreaterThanOrEqual(parts[j] ?? 0);
          }
        }
      }),
    );
  });
});
