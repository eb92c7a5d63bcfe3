// The words of the scene of people, in every language we know.

import { monthOf } from '../month-name.ts';
import type { InWords, Language } from '../place.ts';
import type { HonourKind } from '../season-view.ts';
import { HONOUR_WORDS } from './honour-words.ts';
import type { CardKind, Tally } from './people-scene.ts';

type Write = (points: number) => string;

export type PeopleWords = {
  title: (month: string) => string;
  honoursSoFar: string;
  news: string;
  month: (season: string) => string;
  labels: Readonly<Record<CardKind, string>>;
  honours: Readonly<Record<HonourKind, (count: number, write: Write) => Tally>>;
  where: (customer: string) => string;
  best: (before: string, month: string) => string;
  climb: (month: string) => string;
};

const nameOf = (language: Language) => ({
  closer: HONOUR_WORDS[language].closer.name,
  maker: HONOUR_WORDS[language].maker.name,
  connector: HONOUR_WORDS[language].connector.name,
});
const HONOUR_NAMES = { en: nameOf('en'), de: nameOf('de') };

/** A count and the words after it, in one and in many. */
const tally = (one: string, many: string) => (count: number, write: Write) => {
  return { number: write(count), says: count === 1 ? one : many };
};

export const PEOPLE_WORDS: InWords<PeopleWords> = {
  en: {
    title: (month) => `${month}’s people`,
    honoursSoFar: 'Honours so far',
    news: 'New this month',
    month: (season) => monthOf(season),
    labels: {
      ...HONOUR_NAMES.en,
      first_assist: 'First assist',
      first_win: 'First win',
      best: 'Best month yet',
      climb: 'On the rise',
    },
    honours: {
      closer: tally('point from wins', 'points from wins'),
      maker: tally('point from assists', 'points from assists'),
      connector: tally('colleague to win with', 'colleagues to win with'),
    },
    where: (customer) => `with ${customer}`,
    best: (before, month) => `points, past the ${before} of ${month}`,
    climb: (month) => `points ahead of ${month}`,
  },
  de: {
    title: (month) => `Menschen im ${month}`,
    honoursSoFar: 'Ehrungen bisher',
    news: 'Neu in diesem Monat',
    month: (season) => monthOf(season, 'month', 'de'),
    labels: {
      ...HONOUR_NAMES.de,
      first_assist: 'Erste Vorlage',
      first_win: 'Erster Abschluss',
      best: 'Bester Monat bisher',
      climb: 'Im Aufwind',
    },
    honours: {
      closer: tally('Punkt aus Abschlüssen', 'Punkte aus Abschlüssen'),
      maker: tally('Punkt aus Vorlagen', 'Punkte aus Vorlagen'),
      connector: tally('Person, mit der es gelang', 'Menschen, mit denen es gelang'),
    },
    where: (customer) => `bei ${customer}`,
    best: (before, month) => `Punkte, mehr als die ${before} im ${month}`,
    climb: (month) => `Punkte Vorsprung auf ${month}`,
  },
};
