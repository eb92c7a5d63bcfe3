// What is said of a month that was won: by place, by goal and by honour. A goal that was missed is told by what was reached.

import { monthOf } from '../month-name.ts';
import type { InWords, Place } from '../place.ts';
import type { SealedJoint } from '../season-seal.ts';
import type { HonourKind } from '../season-view.ts';
import { HONOUR_WORDS } from './honour-words.ts';
import type { PodiumBlock, PodiumScene } from './podium-scene.ts';
import { say } from './say.ts';

const EN = {
  title: '{month}, won together',
  first: 'In first place',
  second: 'In second place',
  third: 'In third place',
  point: 'point',
  points: 'points',
  perHead: 'points a head',
  win: 'One win, by both crafts',
  wins: '{count} wins, by both crafts',
  exact: 'Our goal of {goal}, exactly',
  more: 'Our goal of {goal}, and {more} more',
  share: '{share} % of our goal of {goal}',
} as const;

const WORDS: InWords<Readonly<Record<keyof typeof EN, string>>> = {
  en: EN,
  de: {
    title: '{month}, gemeinsam gewonnen',
    first: 'Auf dem ersten Platz',
    second: 'Auf dem zweiten Platz',
    third: 'Auf dem dritten Platz',
    point: 'Punkt',
    points: 'Punkte',
    perHead: 'Punkte pro Kopf',
    win: 'Ein Abschluss, von beiden zusammen',
    wins: '{count} Abschlüsse, von beiden zusammen',
    exact: 'Unser Ziel von {goal}, auf den Punkt',
    more: 'Unser Ziel von {goal}, und {more} mehr',
    share: '{share} % von unserem Ziel, {goal}',
  },
};

export const podiumTitle = (season: string, { language }: Place): string =>
  say(WORDS[language].title, { month: monthOf(season, 'month', language) });

export const placeCall = (place: PodiumBlock['place'], { language }: Place): string =>
  WORDS[language][(['first', 'second', 'third'] as const)[place - 1] ?? 'third'];

/** `score` is what ranks, as text. */
export function unitWord(score: string, isPerHead: boolean, { language }: Place): string {
  if (isPerHead) return WORDS[language].perHead;
  return score === '1' ? WORDS[language].point : WORDS[language].points;
}

/** `money` writes minor units short, as the place does. */
export function jointWords(
  { wins, amountMinor, goalMinor }: SealedJoint,
  { language }: Place,
  money: (minor: number) => string,
): PodiumScene['joint'] {
  const words = WORDS[language];
  return {
    won: money(amountMinor),
    wins: wins === 1 ? words.win : say(words.wins, { count: wins }),
    line: goalMinor === null || goalMinor <= 0 ? '' : goalLine(amountMinor, goalMinor, words, money),
    isMet: goalMinor !== null && amountMinor >= goalMinor,
  };
}

function goalLine(
  won: number,
  target: number,
  words: Readonly<Record<keyof typeof EN, string>>,
  money: (minor: number) => string,
): string {
  const goal = money(target);
  if (won === target) return say(words.exact, { goal });
  if (won > target) return say(words.more, { goal, more: money(won - target) });
  return say(words.share, { goal, share: Math.floor((Math.max(0, won) * 100) / target) });
}

/** `Closer`, `4,120 points`, and `most points from wins`. */
export function honourWords(kind: HonourKind, count: number, { language, locale }: Place) {
  const { name, why, one, many } = HONOUR_WORDS[language][kind];
  const counted = count === 1 ? one : say(many, { count: new Intl.NumberFormat(locale).format(count) });
  return { name, why, counted };
}
