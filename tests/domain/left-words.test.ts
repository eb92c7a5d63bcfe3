// What is said of points that rounding left over: how many, to whom, and what decided between equals.

import { describe, expect, test } from 'vitest';
import { award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import { sayLeftOfOwners, sayLeftOfTouches } from '#src/domain/left-words.ts';
import { receiptSteps } from '#src/domain/receipt-steps.ts';
import { asset, dealFile, shares, touch } from '#tests/support/deal-file.ts';

const rules = { model: { kind: 'linear' } as const };
const deal = { amountMinor: 100_000 };
const stepsOf = (file: DealFile) => receiptSteps(file, award(file));
const left = (touches: DealFile['touches'], more: object = {}) =>
  sayLeftOfTouches(stepsOf(dealFile({ rules, deal, touches, ...more })).touches, 'en-IE');

describe('the points that rounding left over', () => {
  test('go to the earlier of equal touches', () => {
    const touches = [touch('t1', 'case', 3), touch('t2', 'webinar', 2), touch('t3', 'case', 1)];
    expect(left(touches)).toBe(
      'Each part is rounded down, to 9 together. The point left goes to the largest remainder; among equals, to the earlier touch.',
    );
  });

  test('go by key where the moment is the same', () => {
    const assets = ['a', 'b', 'c'].map((key) => asset(key, 'ada'));
    const [a, b, c] = [touch('t1', 'a', 2), touch('t2', 'b', 2), touch('t3', 'c', 2)];
    expect(left([a, b, c], { assets })).toMatch(
      /; among equals, to the first by the keys of asset and maker\.$/,
    );
    const earlier = { ...deal, amountMinor: 110_000 };
    expect(left([touch('t1', 'a', 3), b, c], { assets, deal: earlier })).toMatch(
      /The 2 points left .*; among equals, to the earlier touch, and at the same time to the first by the keys of/,
    );
  });

  test('need no tie-break where remainders differ, and no word where nothing is left', () => {
    const makers = [{ ...asset('case', 'ada'), makers: shares('ada:2 grace:1') }];
    const one = [touch('t1', 'case', 2)];
    expect(left(one, { assets: makers })).toMatch(/ The point left goes to the largest remainder\.$/);
    expect(left(one)).toBe('');
  });

  test('of the closing pot go to the owner who is listed first', () => {
    const owners = shares('margaret:1 linus:1 grace:1');
    const { closing } = stepsOf(dealFile({ deal: { owners, amountMinor: 110_000 } }));
    expect(sayLeftOfOwners(closing, 'en-IE')).toBe(
      'Each part is rounded down, to 9 together. The 2 points left go to the largest remainders; among equals, to whoever is listed first.',
    );
  });
});
