import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf, isSeason, nextSeason, previousSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';

const months = fc
  .tuple(fc.integer({ min: 1972, max: 2037 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const zones = fc.constantFrom(
  'Pacific/Kiritimati',
  'America/New_York',
  'Asia/Kathmandu',
  'Asia/Amman',
  'UTC',
);

describe('seasons', () => {
  test('the same instant is in two seasons on the two sides of the date line', () => {
    const at = Date.UTC(2017, 1, 28, 12);
    expect(seasonOf(at, 'Pacific/Kiritimati')).toBe('2017-03');
    expect(seasonOf(at, 'Pacific/Honolulu')).toBe('2017-02');
  });

  test('a season runs from its first millisecond to its last, over the change of clocks', () => {
    expect(seasonSpan('2017-03', 'America/New_York')).toEqual({
      from: Date.parse('2017-03-01T05:00:00.000Z'),
      to: Date.parse('2017-04-01T03:59:59.999Z'),
    });
  });

  test('neighbours and days', () => {
    expect(previousSeason('2017-01')).toBe('2016-12');
    expect(nextSeason('2016-12')).toBe('2017-01');
    expect(nextSeason('2017-02')).toBe('2017-03');
    expect(daysOf('2016-02').length).toBe(29);
    expect(daysOf('2017-04').at(-1)).toBe('2017-04-30');
    expect(daysOf('2017-04')[0]).toBe('2017-04-01');
  });

  test('what is a season', () => {
    expect(['2017-03', '2017-00', '2017-13', '2017-3', '2017-03-01', ''].map(isSeason)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(() => nextSeason('2017-13')).toThrow(RangeError);
  });

  test('seasons follow each other without a gap, and there and back is where we were', () => {
    fc.assert(
      fc.property(months, zones, (season, zone) => {
        const span = seasonSpan(season, zone);
        expect(seasonSpan(nextSeason(season), zone).from).toBe(span.to + 1);
        expect([seasonOf(span.from, zone), seasonOf(span.to, zone)]).toEqual([season, season]);
        expect(previousSeason(nextSeason(season))).toBe(season);
      }),
    );
  });
});
