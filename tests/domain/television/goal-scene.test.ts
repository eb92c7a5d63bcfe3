// The joint goal in sentences: each promises only what the season's own wins bear out, in English and in German.

import { describe, expect, test } from 'vitest';
import { formatMoneyShort } from '#src/domain/money.ts';
import { shareOf } from '#src/domain/pace.ts';
import type { Place } from '#src/domain/place.ts';
import { type GoalFigures, measureOf, medianOf } from '#src/domain/television/goal-scene.ts';
import { goalLabels, goalNext, goalSays, goalTitle } from '#src/domain/television/goal-words.ts';

const EN: Place = { language: 'en', locale: 'en-GB', timezone: 'Europe/Amsterdam' };
const DE: Place = { language: 'de', locale: 'de-DE', timezone: 'Europe/Berlin' };
const money = (place: Place) => (minor: number) => formatMoneyShort(minor, 'EUR', place.locale);
const k = (thousands: number) => thousands * 100_000;

/** The office of the design: €868k of €1.2m on the 22nd, and a win of €96,000 came last. */
const figures = (told: Partial<GoalFigures> = {}): GoalFigures => ({
  season: '2026-11',
  wonMinor: k(868),
  targetMinor: k(1200),
  wins: 14,
  passed: 22,
  days: 30,
  left: 9,
  medianMinor: k(40),
  latest: { customer: 'Northwind Water', minor: k(96) },
  largest: { customer: 'Port of Emden', minor: k(120) },
  ...told,
});
const says = (told: Partial<GoalFigures>, place = EN) => goalSays(figures(told), place, money(place));
const next = (told: Partial<GoalFigures>, place = EN) => goalNext(figures(told), place, money(place));

describe('the sentence', () => {
  test.for<[string, Partial<GoalFigures>]>([
    ['€12k behind pace: the next win covers it.', {}],
    ['€12k behind pace: about two wins cover it.', { medianMinor: k(11) }],
    ['€12k behind pace: about 24 wins cover it.', { medianMinor: k(0.5) }],
    ['€12k behind pace.', { medianMinor: k(0.4) }],
    ['€12k behind pace.', { medianMinor: null }],
    ['€20k ahead of pace.', { wonMinor: k(900) }],
    ['Exactly on pace.', { wonMinor: k(880) }],
    ['Reached, together.', { wonMinor: k(1200) }],
    ['Reached, together: €44k on top.', { wonMinor: k(1244) }],
    ['The first win opens the month.', { wonMinor: 0, wins: 0, latest: null, medianMinor: null }],
    ['The last day: €332k to our goal.', { passed: 30 }],
    ['The last day: one win reaches the goal.', { passed: 30, wonMinor: k(1161) }],
  ])('%s', ([sentence, told]) => expect(says(told)).toBe(sentence));

  test('as a German office says it', () => {
    expect(says({}, DE)).toBe('12\u00a0Tsd.\u00a0€ hinter dem Plan: Der nächste Abschluss holt das auf.');
    expect(says({ wonMinor: k(1200) }, DE)).toBe('Gemeinsam erreicht.');
    expect(next({}, DE)).toBe('Noch vier wie Northwind Water, und wir sind am Ziel.');
    expect(goalTitle(figures(), DE, money(DE))).toBe(`Unser Ziel im November: ${money(DE)(k(1200))}`);
    expect(goalLabels(figures(), DE, money(DE))).toMatchObject({ begin: '1. Nov.', left: 'noch 9 Tage' });
  });
});

describe('what would reach it', () => {
  test.for<[string, Partial<GoalFigures>]>([
    ['Four like Northwind Water reach the goal.', {}],
    ['One like Northwind Water reaches the goal.', { wonMinor: k(1104) }],
    ['Three like Port of Emden reach the goal.', { latest: { customer: 'A small one', minor: k(5) } }],
    [
      '€332k to our goal.',
      { latest: { customer: 'Free', minor: 0 }, largest: { customer: 'Free', minor: 0 } },
    ],
    ['€1.2m by 30 November.', { wonMinor: 0, wins: 0 }],
    ['Whatever comes now is on top.', { wonMinor: k(1300) }],
    ['', { wonMinor: k(1300), passed: 30 }],
  ])('%s', ([sentence, told]) => expect(next(told)).toBe(sentence));

  test('a customer of two hundred letters is cut, and one from right to left stands apart', () => {
    expect(next({ latest: { customer: 'N'.repeat(200), minor: k(96) } })).toBe(
      `Four like ${'N'.repeat(39)}… reach the goal.`,
    );
    expect(next({ latest: { customer: 'מים', minor: k(96) } })).toContain('\u2068מים\u2069');
  });
});

test('the slots of the bar are the wins of the sentence', () => {
  expect(measureOf(figures())).toMatchObject({ count: 4, customer: 'Northwind Water' });
  expect(measureOf(figures({ wonMinor: k(1200) }))).toBeNull();
});

test('a day is left while it runs, and shares stay within the bar', () => {
  expect(goalLabels(figures({ passed: 30, left: 1 }), EN, money(EN)).left).toBe('The last day');
  expect(goalLabels(figures(), EN, money(EN))).toMatchObject({ begin: '1 Nov', pace: 'pace today €880k' });
  expect([shareOf(-5, 100), shareOf(150, 100), shareOf(25, 100)]).toEqual([0, 1, 0.25]);
  expect([medianOf([]), medianOf([7]), medianOf([9, 1, 4]), medianOf([9, 1, 4, 2])]).toEqual([null, 7, 4, 2]);
});
