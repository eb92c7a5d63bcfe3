// What is said about the joint goal on a television. Promises nothing that the season's own wins do not bear out.

import { CRAFT_WORDS } from '../craft-words.ts';
import { monthOf } from '../month-name.ts';
import { paceOf } from '../pace.ts';
import type { InWords, Language, Place } from '../place.ts';
import { daysOf } from '../season.ts';
import { apart, capital, dayWords, numberWord } from './calendar-words.ts';
import { COUNTED_MAX, type GoalFigures, measureOf } from './goal-scene.ts';
import { say } from './say.ts';

/** Writes minor units short, as the place does. */
type Money = (minor: number) => string;
type Words = Readonly<Record<keyof typeof EN, string>>;

const EN = {
  title: 'Our {month} goal: {target}',
  exact: 'Reached, together.',
  reached: 'Reached, together: {gap} on top.',
  after: 'Whatever comes now is on top.',
  none: 'The first win opens the month.',
  by: '{target} by {day}.',
  ahead: '{gap} ahead of pace.',
  level: 'Exactly on pace.',
  next: '{gap} behind pace: the next win covers it.',
  few: '{gap} behind pace: about {count} wins cover it.',
  behind: '{gap} behind pace.',
  lastOne: 'The last day: one win reaches the goal.',
  last: 'The last day: {left} to our goal.',
  like: 'One like {customer} reaches the goal.',
  likes: '{count} like {customer} reach the goal.',
  far: '{left} to our goal.',
  pace: 'pace today {pace}',
  day: 'The last day',
  days: '{count} days left',
  won: 'Won so far',
  goal: 'Goal',
  paceName: 'Pace today',
} as const;

const WORDS: InWords<Words> = {
  en: EN,
  de: {
    title: 'Unser Ziel im {month}: {target}',
    exact: 'Gemeinsam erreicht.',
    reached: 'Gemeinsam erreicht, und {gap} obendrauf.',
    after: 'Alles, was jetzt kommt, ist Zugabe.',
    none: 'Der erste Abschluss macht den Anfang.',
    by: '{target} bis zum {day}.',
    ahead: '{gap} vor dem Plan.',
    level: 'Genau im Plan.',
    next: '{gap} hinter dem Plan: Der nächste Abschluss holt das auf.',
    few: '{gap} hinter dem Plan: Etwa {count} Abschlüsse fehlen.',
    behind: '{gap} hinter dem Plan.',
    lastOne: 'Der letzte Tag: Mit einem Abschluss sind wir am Ziel.',
    last: 'Der letzte Tag: noch {left} bis zum Ziel.',
    like: 'Noch einer wie {customer}, und wir sind am Ziel.',
    likes: 'Noch {count} wie {customer}, und wir sind am Ziel.',
    far: 'Noch {left} bis zum Ziel.',
    pace: 'Plan heute {pace}',
    day: 'Der letzte Tag',
    days: 'noch {count} Tage',
    won: 'Bisher gewonnen',
    goal: 'Ziel',
    paceName: 'Plan für heute',
  },
};

export const goalTitle = ({ season, targetMinor }: GoalFigures, { language }: Place, money: Money): string =>
  say(WORDS[language].title, { month: monthOf(season, 'month', language), target: money(targetMinor) });

export function goalLabels(figures: GoalFigures, { language }: Place, money: Money) {
  const words = WORDS[language];
  return {
    begin: dayWords(`${figures.season}-01`, language, 'short'),
    pace: say(words.pace, { pace: money(paceOf(figures.targetMinor, figures)) }),
    left: daysLeftWords(figures.left, language),
    ...CRAFT_WORDS[language],
  };
}

/** Today is one of the days that are left. */
export function daysLeftWords(left: number, language: Language): string {
  return left <= 1 ? WORDS[language].day : say(WORDS[language].days, { count: left });
}

/** How it stands, in one sentence. A win covers a gap only where the season's median win is at least as large. */
export function goalSays(figures: GoalFigures, { language }: Place, money: Money): string {
  const words = WORDS[language];
  const { wonMinor, targetMinor, medianMinor, passed, days, wins } = figures;
  const left = targetMinor - wonMinor;
  if (left <= 0) return left === 0 ? words.exact : say(words.reached, { gap: money(-left) });
  const isOne = (minor: number) => medianMinor !== null && medianMinor >= minor;
  if (passed === days) return isOne(left) ? words.lastOne : say(words.last, { left: money(left) });
  if (wins === 0) return words.none;
  const behind = paceOf(figures.targetMinor, figures) - wonMinor;
  const gap = money(Math.abs(behind));
  if (behind <= 0) return behind === 0 ? words.level : say(words.ahead, { gap });
  if (isOne(behind)) return say(words.next, { gap });
  const count =
    medianMinor !== null && medianMinor > 0 ? Math.ceil(behind / medianMinor) : Number.POSITIVE_INFINITY;
  return count > 2 * COUNTED_MAX
    ? say(words.behind, { gap })
    : say(words.few, { gap, count: numberWord(count, language) });
}

/** What would reach it, measured by a win that everybody remembers. */
export function goalNext(figures: GoalFigures, { language }: Place, money: Money): string {
  const words = WORDS[language];
  const left = figures.targetMinor - figures.wonMinor;
  if (left <= 0) return figures.passed === figures.days ? '' : words.after;
  if (figures.wins === 0) {
    const day = dayWords(daysOf(figures.season).at(-1) ?? '', language);
    return say(words.by, { target: money(figures.targetMinor), day });
  }
  const measure = measureOf(figures);
  if (measure === null) return say(words.far, { left: money(left) });
  const { count } = measure;
  const customer = apart(measure.customer);
  if (count === 1) return say(words.like, { customer });
  const word = numberWord(count, language);
  return say(words.likes, { customer, count: language === 'en' ? capital(word) : word });
}

/** The same as a table. */
export function goalTold(figures: GoalFigures, { language }: Place, money: Money): [string, string][] {
  const words = WORDS[language];
  return [
    [words.won, money(figures.wonMinor)],
    [words.goal, money(figures.targetMinor)],
    [words.paceName, money(paceOf(figures.targetMinor, figures))],
  ];
}
