// What a television writes: sizes that fit, numbers as the office writes them, shares as classes, office time.

import { describe, expect, it } from 'vitest';
import { shorten, stepFor, widthOf } from '#src/domain/television/fit.ts';
import { at } from '#src/domain/television/share.ts';
import { writePoints } from '#src/domain/write-points.ts';
import { officeTime } from '#src/islands/tv/clock.ts';

describe('text on a screen', () => {
  const steps = [
    { em: 5, lines: 1 },
    { em: 7, lines: 1 },
    { em: 8, lines: 2 },
  ];

  it('takes the largest size that holds the whole name', () => {
    expect(stepFor('Harbour', steps)).toBe(0);
    expect(stepFor('Meridian Bay North', steps)).toBe(2);
    expect(stepFor('Donaudampfschifffahrtsgesellschaftskapitän', steps)).toBe(2);
  });

  it('knows that letters differ', () => {
    expect(widthOf('ill')).toBeLessThan(widthOf('www') / 2);
    expect(widthOf('東京')).toBeGreaterThan(2);
  });

  it('shortens by letters, never in the middle of one', () => {
    expect(shorten('Nordbyen Vann', 20)).toBe('Nordbyen Vann');
    expect(shorten('👩🏽‍💻👍👍👍', 100)).toBe('👩🏽‍💻👍👍👍');
    expect(shorten('a👍👍👍', 3)).toBe('a👍…');
  });

  it('writes points with the office’s marks', () => {
    expect([999, 1000, 999_999, 1_234_567, -4200].map((points) => writePoints(points, ','))).toEqual([
      '999',
      '1,000',
      '999,999',
      '1,234,567',
      '-4,200',
    ]);
    expect([writePoints('1234.5', '.'), writePoints('1234.5', ','), writePoints('12.5', ' ')]).toEqual([
      '1.234,5',
      '1,234.5',
      '12,5',
    ]);
  });

  it('says shares as three digits, within 0 and 1', () => {
    expect([0, 0.4731, 1, 7, -1, Number.NaN].map((share) => at('seam', share))).toEqual([
      'seam-c0 seam-d0 seam-e0',
      'seam-c4 seam-d7 seam-e3',
      'seam-c10 seam-d0 seam-e0',
      'seam-c10 seam-d0 seam-e0',
      'seam-c0 seam-d0 seam-e0',
      'seam-c0 seam-d0 seam-e0',
    ]);
  });

  it('tells office time, wherever the screen hangs', () => {
    const now = Date.parse('2026-11-20T13:32:00Z');
    expect(officeTime(now, 'Europe/Amsterdam')).toBe('14:32');
    expect(officeTime(Date.parse('2026-11-20T23:05:00Z'), 'Europe/Amsterdam')).toBe('00:05');
  });
});
