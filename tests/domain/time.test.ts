import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '#src/domain/durations.ts';
import { addDays, dayOf, endOfDay, isDay, isZone, parseInstant, startOfDay } from '#src/domain/time.ts';

const iso = (at: number) => new Date(at).toISOString();

describe('days', () => {
  test.each([
    ['Pacific/Kiritimati', '2017-03-01', '2017-02-28T10:00:00.000Z', '2017-03-01T09:59:59.999Z'],
    ['Asia/Kathmandu', '2017-03-01', '2017-02-28T18:15:00.000Z', '2017-03-01T18:14:59.999Z'],
    ['America/New_York', '2017-03-12', '2017-03-12T05:00:00.000Z', '2017-03-13T03:59:59.999Z'],
    ['America/New_York', '2017-11-05', '2017-11-05T04:00:00.000Z', '2017-11-06T04:59:59.999Z'],
    ['Australia/Lord_Howe', '2017-10-01', '2017-09-30T13:30:00.000Z', '2017-10-01T12:59:59.999Z'],
    ['Australia/Lord_Howe', '2017-04-02', '2017-04-01T13:00:00.000Z', '2017-04-02T13:29:59.999Z'],
    ['America/Sao_Paulo', '2017-10-14', '2017-10-14T03:00:00.000Z', '2017-10-15T02:59:59.999Z'],
    ['America/Sao_Paulo', '2017-10-15', '2017-10-15T03:00:00.000Z', '2017-10-16T01:59:59.999Z'],
    ['America/Sao_Paulo', '2018-02-17', '2018-02-17T02:00:00.000Z', '2018-02-18T02:59:59.999Z'],
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00.000Z', '2024-04-26T20:59:59.999Z'],
    ['America/Havana', '2017-11-05', '2017-11-05T04:00:00.000Z', '2017-11-06T04:59:59.999Z'],
    ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00.000Z', '2011-12-30T09:59:59.999Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z', '2011-12-31T09:59:59.999Z'],
  ])('%s %s', (zone, day, start, end) => {
    expect(iso(startOfDay(day, zone))).toBe(start);
    expect(iso(endOfDay(day, zone))).toBe(end);
    expect(dayOf(startOfDay(day, zone), zone)).toBe(day);
    expect(dayOf(endOfDay(day, zone), zone)).toBe(day);
  });

  test('a day that a zone skipped starts with the next one and ends with the one before', () => {
    expect(iso(startOfDay('2011-12-30', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z');
    expect(iso(endOfDay('2011-12-30', 'Pacific/Apia'))).toBe('2011-12-30T09:59:59.999Z');
  });

  test('a minute after midnight that is taken back still belongs to both days it was read on', () => {
    const midnight = Date.parse('2010-11-07T02:30:00.000Z');
    expect(iso(startOfDay('2010-11-07', 'America/St_Johns'))).toBe(iso(midnight));
    expect(iso(endOfDay('2010-11-06', 'America/St_Johns'))).toBe(iso(midnight + HOUR_MS - 1));
  });

  test('every zone: the first and last instant of a day are on it, and their neighbours are not', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({ min: Date.UTC(1972, 1, 1), max: Date.UTC(2037, 1, 1) });
    fc.assert(
      fc.property(zones, instants, (zone, at) => {
        const day = dayOf(at, zone);
        const asIntl = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
        expect(day).toBe(asIntl);
        const [start, end] = [startOfDay(day, zone), endOfDay(day, zone)];
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeGreaterThanOrEqual(at);
        expect([start - 1, start, end, end + 1].map((each) => dayOf(each, zone) === day)).toEqual([
          false,
          true,
          true,
          false,
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test('addDays walks the calendar, leap days and years included', () => {
    expect(addDays('2016-02-28', 1)).toBe('2016-02-29');
    expect(addDays('2017-01-01', -1)).toBe('2016-12-31');
    expect(addDays('2017-03-12', 365)).toBe('2018-03-12');
    expect(() => addDays('2017-02-29', 1)).toThrow(RangeError);
  });

  test('isDay and isZone know what exists', () => {
    expect(['2016-02-29', '2017-02-29', '2017-13-01', '2017-1-1', '2017-01-01T'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['Europe/Berlin', 'UTC', '+05:30', 'Mars/Olympus', '', 'Europe'].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('parseInstant', () => {
  const inNewYork = (text: string, reading: 'start' | 'end' = 'start') => {
    const instant = parseInstant(text, 'America/New_York', reading);
    return instant === null ? null : iso(instant.at);
  };

  test.each([
    ['2017-03-01', '2017-03-01T05:00:00.000Z'],
    ['2017/03/01', '2017-03-01T05:00:00.000Z'],
    [' 2017-03-01 ', '2017-03-01T05:00:00.000Z'],
    ['2017-03-01T09:30', '2017-03-01T14:30:00.000Z'],
    ['2017/03/01 09:30', '2017-03-01T14:30:00.000Z'],
    ['2017-03-01 09:30:45', '2017-03-01T14:30:45.000Z'],
    ['2017-03-01T09:30:45.123', '2017-03-01T14:30:45.123Z'],
    ['2017-03-01T09:30:45.5', '2017-03-01T14:30:45.500Z'],
    ['2017-03-01T09:30:45.123999', '2017-03-01T14:30:45.123Z'],
    ['2017-03-01T09:30Z', '2017-03-01T09:30:00.000Z'],
    ['2017-03-01T09:30:45.123Z', '2017-03-01T09:30:45.123Z'],
    ['2017-03-01T09:30+05:30', '2017-03-01T04:00:00.000Z'],
    ['2017-03-01T09:30:00-0500', '2017-03-01T14:30:00.000Z'],
    ['2017-03-01T00:00+14:00', '2017-02-28T10:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(inNewYork(text)).toBe(expected);
  });

  test.each([
    '',
    'yesterday',
    '2017-02-29',
    '2017-04-31T10:00',
    '2017-00-10',
    '2017-13-10',
    '2017-03/01',
    '03/01/2017',
    '2017-03-01T24:00',
    '2017-03-01T09:60',
    '2017-03-01T09',
    '2017-03-01T09:30:60',
    '2017-03-01T09:30:45.',
    '2017-03-01T09:30+25:00',
    '2017-03-01T09:30 EST',
    '2017-03-01Z',
    '2017-03-01T',
    '9999-12-31',
    '0017-03-01',
    '2017-03-01T09:30\n2017-03-01',
  ])('“%s” is no instant', (text) => {
    expect(inNewYork(text)).toBeNull();
  });

  test('a date alone is the start or the end of the office day, and says so', () => {
    expect(parseInstant('2017-03-12', 'America/New_York', 'end')).toEqual({
      at: Date.parse('2017-03-13T03:59:59.999Z'),
      precision: 'day',
    });
    expect(parseInstant('2017-03-12', 'America/New_York', 'start')?.precision).toBe('day');
    expect(parseInstant('2017-03-12T00:00', 'America/New_York', 'end')?.precision).toBe('time');
    expect(inNewYork('2017-03-12T00:00', 'end')).toBe('2017-03-12T05:00:00.000Z');
  });

  test('the hour that spring leaves out moves forward, the one that autumn repeats is the first', () => {
    expect(inNewYork('2017-03-12T02:30')).toBe('2017-03-12T07:30:00.000Z');
    expect(inNewYork('2017-11-05T01:30')).toBe('2017-11-05T05:30:00.000Z');
    expect(inNewYork('2017-11-05T02:00')).toBe('2017-11-05T07:00:00.000Z');
    const lordHowe = parseInstant('2017-10-01T02:10', 'Australia/Lord_Howe', 'start');
    expect(iso(lordHowe?.at ?? 0)).toBe('2017-09-30T15:40:00.000Z');
    const apia = parseInstant('2011-12-30T12:00', 'Pacific/Apia', 'start');
    expect(iso(apia?.at ?? 0)).toBe('2011-12-30T22:00:00.000Z');
  });

  test('what any clock on a wall reads is found again, never later than it was read', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({ min: Date.UTC(1972, 1, 1) / 1000, max: Date.UTC(2037, 1, 1) / 1000 });
    fc.assert(
      fc.property(zones, instants, (zone, seconds) => {
        const at = seconds * 1000;
        const wall = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        const found = parseInstant(wall.format(at), zone, 'start')?.at ?? Number.NaN;
        expect(wall.format(found)).toBe(wall.format(at));
        expect(found).toBeLessThanOrEqual(at);
        expect(at - found).toBeLessThanOrEqual(3 * HOUR_MS);
        expect(parseInstant(iso(at), zone, 'start')?.at).toBe(at);
      }),
      { numRuns: 1000 },
    );
  });
});
