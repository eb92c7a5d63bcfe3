// The joint goal of a season: how far, how far an even month would be, and what is left, in words.

import type { Office } from './fact.ts';
import type { BoardGoal } from './frame.ts';
import { formatMoneyShort } from './money.ts';
import { monthOf } from './month-name.ts';
import { monthDays, paceOf, shareOf } from './pace.ts';
import { type InWords, officePlace, type Place } from './place.ts';
import { daysLeftWords } from './television/goal-words.ts';
import { at } from './television/share.ts';
import { dayOf } from './time.ts';

/**
 * `wonMinor` and `targetMinor` are in minor units of the office's currency. The pace counts whole office
 * days, the present one included, as if every day of the season brought the same. Words and numbers are those of the
 * place.
 */
export function goalOf(
  office: Office,
  season: string,
  wonMinor: number,
  targetMinor: number,
  now: number,
  { language, locale }: Place = officePlace(office),
): BoardGoal {
  const words = WORDS[language];
  const money = (minor: number) => formatMoneyShort(minor, office.currency, locale);
  const days = monthDays(season, dayOf(now, office.timezone));
  const paceMinor = paceOf(targetMinor, days);
  const [share, pace] = [shareOf(wonMinor, targetMinor), shareOf(paceMinor, targetMinor)];
  const met = wonMinor >= targetMinor;
  const texts = {
    wonText: money(wonMinor),
    ofText: words.of(money(targetMinor)),
    paceText: paceText(wonMinor, paceMinor, targetMinor, words, money),
  };
  const letters = Object.values(texts).join('').length;
  const size = ['', 'long', 'long longer'][LETTERS_MAX.filter((most) => letters > most).length] ?? '';
  return {
    ...texts,
    label: words.label(monthOf(season, 'month', language)),
    targetText: money(targetMinor),
    ...{ share, pace, met },
    daysText: daysLeftWords(days.left, language),
    look: `${met ? 'met ' : ''}${size}`.trim(),
    lanes: `${at('share', share)} ${at('next', pace)}`,
  };
}

/** More letters than these need smaller type, and smaller again, to stand in one line beside the latest win. */
const LETTERS_MAX = [34, 44];

type GoalWords = {
  label: (month: string) => string;
  of: (target: string) => string;
  reached: string;
  onPace: string;
  ahead: (by: string) => string;
  toPace: (by: string) => string;
};

const WORDS: InWords<GoalWords> = {
  en: {
    label: (month) => `Our ${month} goal`,
    of: (target) => `of ${target}`,
    reached: 'Reached, together',
    onPace: 'On pace',
    ahead: (by) => `${by} ahead of pace`,
    toPace: (by) => `${by} to pace`,
  },
  de: {
    label: (month) => `Unser Ziel im ${month}`,
    of: (target) => `von ${target}`,
    reached: 'Gemeinsam erreicht',
    onPace: 'Genau im Plan',
    ahead: (by) => `${by} vor Plan`,
    toPace: (by) => `${by} zum Plan`,
  },
};

function paceText(
  won: number,
  pace: number,
  target: number,
  words: GoalWords,
  money: (minor: number) => string,
): string {
  if (won >= target) return words.reached;
  if (won >= pace) return won === pace ? words.onPace : words.ahead(money(won - pace));
  return words.toPace(money(pace - won));
}
