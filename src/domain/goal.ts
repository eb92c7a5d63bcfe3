// The joint goal of a season: how far, how far an even month would be, and what is left, in words.

import type { Office } from './fact.ts';
import type { BoardGoal } from './frame.ts';
import { formatMoneyShort } from './money.ts';
import { monthOf } from './month-name.ts';
import { type InWords, officePlace, type Place } from './place.ts';
import { daysOf } from './season.ts';
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
  const days = daysOf(season);
  const passed = days.filter((day) => day <= dayOf(now, office.timezone)).length;
  const paceMinor = Math.round((targetMinor * passed) / days.length);
  const texts = {
    wonText: money(wonMinor),
    ofText: words.of(money(targetMinor)),
    paceText: paceText(wonMinor, paceMinor, targetMinor, words, money),
  };
  const isLong = Object.values(texts).join('').length > LETTERS_MAX;
  return {
    ...texts,
    label: words.label(monthOf(season, 'month', language)),
    targetText: money(targetMinor),
    share: clamp(wonMinor / targetMinor),
    pace: clamp(paceMinor / targetMinor),
    daysText: words.days(days.length - passed + 1),
    met: wonMinor >= targetMinor,
    look: `${wonMinor >= targetMinor ? 'met ' : ''}${isLong ? 'long' : ''}`.trim(),
    lanes: `${at('share', wonMinor / targetMinor)} ${at('next', paceMinor / targetMinor)}`,
  };
}

/** More letters than this need smaller type to stand in one line beside the latest win. */
const LETTERS_MAX = 34;

/** `days` are those that are left, today among them. */
type GoalWords = {
  label: (month: string) => string;
  of: (target: string) => string;
  reached: string;
  onPace: string;
  ahead: (by: string) => string;
  toPace: (by: string) => string;
  days: (left: number) => string;
};

const WORDS: InWords<GoalWords> = {
  en: {
    label: (month) => `Our ${month} goal`,
    of: (target) => `of ${target}`,
    reached: 'Reached, together',
    onPace: 'On pace',
    ahead: (by) => `${by} ahead of pace`,
    toPace: (by) => `${by} to pace`,
    days: (left) => (left <= 1 ? 'The last day' : `${left} days left`),
  },
  de: {
    label: (month) => `Unser Ziel im ${month}`,
    of: (target) => `von ${target}`,
    reached: 'Gemeinsam erreicht',
    onPace: 'Genau im Plan',
    ahead: (by) => `${by} über Plan`,
    toPace: (by) => `${by} zum Plan`,
    days: (left) => (left <= 1 ? 'Der letzte Tag' : `noch ${left} Tage`),
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

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
