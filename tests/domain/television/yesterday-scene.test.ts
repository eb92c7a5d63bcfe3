// The morning of an office: when it is, since when, and what came in meanwhile.

import { describe, expect, test } from 'vitest';
import type { Place } from '#src/domain/place.ts';
import type { Hours } from '#src/domain/screen.ts';
import { morningAt } from '#src/domain/television/yesterday-scene.ts';
import { countWords, leadWords, whenWords, yesterdayTitle } from '#src/domain/television/yesterday-words.ts';

const ZONE = 'Europe/Amsterdam';
const EN: Place = { language: 'en', locale: 'en-GB', timezone: ZONE };
const DE: Place = { language: 'de', locale: 'de-DE', timezone: ZONE };
const at = (text: string) => Date.parse(`${text}:00+01:00`);
const WEEK = [1, 2, 3, 4, 5];
const SCREENS: Hours[] = [
  { days: WEEK, from: '08:00', until: '18:00' },
  { days: WEEK, from: '07:00', until: '17:30' },
  // The lobby never sleeps, and says nothing about when people come.
  { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '23:59' },
];

describe('the first hour of the day', () => {
  test.for<[string, Hours[], string | null]>([
    ['2026-11-24T07:00', SCREENS, '2026-11-23T18:00'],
    ['2026-11-24T07:59', SCREENS, '2026-11-23T18:00'],
    ['2026-11-24T06:59', SCREENS, null],
    ['2026-11-24T08:00', SCREENS, null],
    ['2026-11-23T07:30', SCREENS, '2026-11-20T18:00'],
    ['2026-11-22T07:30', SCREENS, null],
    ['2026-11-24T07:45', [], '2026-11-23T18:30'],
    ['2026-11-24T07:15', [], null],
  ])('at %s', ([now, screens, since]) => {
    expect(morningAt(at(now), ZONE, screens)?.since ?? null).toBe(since === null ? null : at(since));
  });

  test('is called by the day on which people went home', () => {
    expect(yesterdayTitle('2026-11-23', '2026-11-24', EN)).toBe('Since yesterday');
    expect(yesterdayTitle('2026-11-20', '2026-11-23', EN)).toBe('Since Friday');
    expect(yesterdayTitle('2026-11-20', '2026-11-23', DE)).toBe('Seit Freitag');
    expect(whenWords(at('2026-11-21T11:05'), '2026-11-20', at('2026-11-23T07:30'), EN)).toBe(
      'Saturday 11:05',
    );
    expect(whenWords(at('2026-11-20T19:12'), '2026-11-20', at('2026-11-23T07:30'), EN)).toBe('19:12');
  });
});

test('how many there were, and who leads now', () => {
  expect(countWords({ wins: 1, assists: 2, more: 0 }, '€9k', EN)).toMatchObject({
    ...{ count: '1', unit: 'win', sum: 'worth €9k', assists: 'with 2 assists', more: '' },
  });
  expect(countWords({ wins: 6, assists: 1, more: 3 }, '90k €', DE)).toMatchObject({
    ...{ unit: 'Abschlüsse', assists: 'mit einer Vorlage', more: 'und 3 weitere Abschlüsse' },
  });
  expect(leadWords('Harbour', EN)).toBe('Harbour took the lead');
  expect(leadWords('Harbour', DE)).toBe('Harbour hat die Führung übernommen');
});
