// How exact numbers of one table are written: decimals that end, reduced fractions, and rounded only where said so.

import { describe, expect, test } from 'vitest';
import { notationOf } from '#src/domain/exact-words.ts';
import { rational } from '#src/domain/rational.ts';

function said(...values: string[]): string[] {
  const exact = values.map(rational);
  const { say, isRounded } = notationOf(exact, 'en-IE');
  const words = exact.map(say).map(({ whole, fraction }) => [whole, fraction].filter(Boolean).join(' '));
  return isRounded ? ['rounded', ...words] : words;
}

describe('the exact numbers of a table', () => {
  test('are decimals where their own digits end, whatever their neighbours are', () => {
    expect(said('56/5', '112/5', '56/15', '7/15')).toEqual(['11.2', '22.4', '3 11/15', '7/15']);
    expect(said('1/16', '1234567/100', '1/3')).toEqual(['0.0625', '12,345.67', '1/3']);
  });

  test('are reduced fractions where four digits do not say them', () => {
    expect(said('10/6', '3/32', '146')).toEqual(['1 2/3', '3/32', '146']);
  });

  test('are rounded together, and said to be, where no pencil could sum them', () => {
    expect(said('1/7', '1/11', '1/17', '1/2')).toEqual(['rounded', '0.1429', '0.0909', '0.0588', '0.5']);
  });
});
