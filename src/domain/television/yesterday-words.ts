// What is said in the morning of what happened meanwhile, beside the sentences of the wins. Ranks nobody.

import type { InWords, Place } from '../place.ts';
import { addDays, dayOf } from '../time.ts';
import { apart, clockAt, weekdayWord } from './calendar-words.ts';
import { say } from './say.ts';

const EN = {
  yesterday: 'Since yesterday',
  since: 'Since {day}',
  win: 'win',
  wins: 'wins',
  worth: 'worth {sum}',
  assist: 'with one assist',
  assists: 'with {count} assists',
  more: 'and {count} more wins',
  one: 'and one more win',
  lead: '{team} took the lead',
  first: 'first assist',
} as const;

type Words = Readonly<Record<keyof typeof EN, string>>;

const WORDS: InWords<Words> = {
  en: EN,
  de: {
    yesterday: 'Seit gestern',
    since: 'Seit {day}',
    win: 'Abschluss',
    wins: 'Abschlüsse',
    worth: '{sum} wert',
    assist: 'mit einer Vorlage',
    assists: 'mit {count} Vorlagen',
    more: 'und {count} weitere Abschlüsse',
    one: 'und ein weiterer Abschluss',
    lead: '{team} hat die Führung übernommen',
    first: 'erste Vorlage',
  },
};

/** `day` is the working day that ended before `today`. */
export function yesterdayTitle(day: string, today: string, { language }: Place): string {
  const words = WORDS[language];
  return addDays(day, 1) === today ? words.yesterday : say(words.since, { day: weekdayWord(day, language) });
}

/** `assists` is how many people helped, once for each win; `more` are the wins that are only counted. */
export function countWords(
  { wins, assists, more }: Readonly<Record<'wins' | 'assists' | 'more', number>>,
  sum: string,
  { language }: Place,
) {
  const words = WORDS[language];
  const helped = assists === 1 ? words.assist : say(words.assists, { count: assists });
  return {
    count: wins === 0 ? '' : String(wins),
    unit: wins === 0 ? '' : wins === 1 ? words.win : words.wins,
    sum: wins === 0 ? '' : say(words.worth, { sum }),
    assists: assists === 0 ? '' : helped,
    more: more === 0 ? '' : more === 1 ? words.one : say(words.more, { count: more }),
  };
}

/** `19:12`, and `Saturday 19:12` where it was not on `day` or today. `at` is when we learned of it. */
export function whenWords(at: number, day: string, now: number, place: Place): string {
  const then = dayOf(at, place.timezone);
  const clock = clockAt(at, place);
  const isNear = then === day || then === dayOf(now, place.timezone);
  return isNear ? clock : `${weekdayWord(then, place.language)} ${clock}`;
}

/** From whom is never told: whoever lost the place reads how far it is back. */
export const leadWords = (team: string, { language }: Place): string =>
  say(WORDS[language].lead, { team: apart(team, 30) });

export const firstAssistWords = ({ language }: Place): string => WORDS[language].first;
