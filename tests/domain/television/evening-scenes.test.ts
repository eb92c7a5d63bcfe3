// The countdown to a ceremony and the podium after it, in sentences of both languages.

import { describe, expect, test } from 'vitest';
import { formatMoneyShort } from '#src/domain/money.ts';
import type { Place } from '#src/domain/place.ts';
import { isEarly } from '#src/domain/season.ts';
import { countdownOf } from '#src/domain/television/countdown-words.ts';
import { fromLeft } from '#src/domain/television/podium-scene.ts';
import { jointWords, podiumTitle, unitWord } from '#src/domain/television/podium-words.ts';

const EN: Place = { language: 'en', locale: 'en-GB', timezone: 'Europe/Amsterdam' };
const DE: Place = { language: 'de', locale: 'de-DE', timezone: 'Europe/Helsinki' };
const at = (text: string) => Date.parse(`${text}:00+01:00`);
const CEREMONY = at('2026-12-01T16:30');
const left = (now: string, place = EN) =>
  countdownOf('2026-11', CEREMONY, at(now), place)
    .left.map(({ count, unit }) => `${count} ${unit}`)
    .join(' ');

describe('the countdown', () => {
  test.for([
    ['2026-11-30T16:30', '24 hours'],
    ['2026-11-30T17:29', '23 hours 1 minute'],
    ['2026-12-01T14:16', '2 hours 14 minutes'],
    ['2026-12-01T15:30', '1 hour'],
    ['2026-12-01T16:29', '1 minute'],
    ['2026-12-01T16:30', ''],
    ['2026-12-01T16:40', ''],
  ] as const)('at %s: %s', ([now, said]) => expect(left(now)).toBe(said));

  test('says the day and the clock of the place, and no standing', () => {
    const tomorrow = countdownOf('2026-11', CEREMONY, at('2026-11-30T20:00'), EN);
    expect(tomorrow).toMatchObject({ title: 'The ceremony of November', on: 'Tomorrow at 16:30' });
    expect(tomorrow.elsewhere).toContain('/ceremony/2026-11');
    expect(tomorrow.honours.map(({ name }) => name)).toEqual(['Closer', 'Maker', 'Connector']);
    // An hour further east it is tomorrow already.
    const helsinki = countdownOf('2026-11', CEREMONY, at('2026-11-30T23:30'), DE);
    expect(helsinki).toMatchObject({ title: 'Die Siegerehrung für November', on: 'Heute um 17:30 Uhr' });
    expect(left('2026-12-01T14:16', DE)).toBe('2 Stunden 14 Minuten');
  });
});

describe('the last podium', () => {
  const money = (minor: number) => formatMoneyShort(minor, 'EUR', 'en-GB');
  const joint = (amountMinor: number, goalMinor: number | null) =>
    jointWords({ wins: 31, amountMinor, goalMinor }, EN, money);

  test('stays for three days, with the second on the left', () => {
    expect(['2026-12-01', '2026-12-03', '2026-12-04', '2026-12-31'].map(isEarly)).toEqual([
      ...[true, true, false, false],
    ]);
    expect(fromLeft([{ place: 1 }, { place: 2 }, { place: 3 }]).map(({ place }) => place)).toEqual([2, 1, 3]);
    expect(fromLeft([{ place: 1 }, { place: 3 }]).map(({ place }) => place)).toEqual([1, 3]);
  });

  test('tells what was reached, never what was lacking', () => {
    expect(podiumTitle('2026-10', EN)).toBe('October, won together');
    expect(podiumTitle('2026-10', DE)).toBe('Oktober, gemeinsam gewonnen');
    expect(joint(104_000_000, 120_000_000)).toMatchObject({
      won: '€1.04m',
      line: '86 % of our goal of €1.2m',
    });
    expect(joint(120_000_000, 120_000_000).line).toBe('Our goal of €1.2m, exactly');
    expect(joint(124_000_000, 120_000_000)).toMatchObject({
      line: 'Our goal of €1.2m, and €40k more',
      isMet: true,
    });
    expect(joint(9_000, null)).toMatchObject({ line: '', isMet: false, wins: '31 wins, by both crafts' });
    expect([unitWord('1', false, EN), unitWord('5120', false, EN), unitWord('12.5', true, DE)]).toEqual([
      ...['point', 'points', 'Punkte pro Kopf'],
    ]);
  });
});
