// What is said in the morning of what happened meanwhile. Tells who did what, and ranks nobody.

import type { InWords, Language, Place } from '../place.ts';
import type { Role, WinStory } from '../story.ts';
import { addDays, dayOf } from '../time.ts';
import { apart, clockAt, listWords, weekdayWord } from './calendar-words.ts';
import { say } from './tv-words.ts';
import { partsOf, type YesterdayPart } from './yesterday-scene.ts';

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
  leadFrom: '{team} took the lead from {from}',
  first: 'first assist',
  by: '{did} by',
  others: '{count} more',
  opener: 'opened',
  helper: 'helped',
  clincher: 'clinched',
  closer: 'closed',
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
    leadFrom: '{team} hat {from} die Führung abgenommen',
    first: 'erste Vorlage',
    by: '{did} von',
    others: '{count} weiteren',
    opener: 'eröffnet',
    helper: 'unterstützt',
    clincher: 'überzeugt',
    closer: 'abgeschlossen',
  },
};

/** More names than that in one part are a crowd from five metres. */
const NAMES_MAX = 3;

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

export function leadWords(team: string, from: string | null, { language }: Place): string {
  const words = WORDS[language];
  return from === null
    ? say(words.lead, { team: apart(team, 30) })
    : say(words.leadFrom, { team: apart(team, 24), from: apart(from, 24) });
}

export const firstAssistWords = ({ language }: Place): string => WORDS[language].first;

/** "opened by", "helped by": the people stand beside it, and whoever is beyond the third is counted. */
export function partWords(story: WinStory, { language }: Place): YesterdayPart[] {
  const words = WORDS[language];
  return partsOf(story).map(({ roles, who }) => {
    const shown = who.length > NAMES_MAX ? who.slice(0, NAMES_MAX - 1) : who;
    const more = who.length - shown.length;
    return {
      did: say(words.by, { did: rolesWords(roles, words, language) }),
      who: shown,
      more: more === 0 ? '' : say(words.others, { count: more }),
    };
  });
}

const rolesWords = (roles: readonly Role[], words: Words, language: Language): string =>
  listWords(
    roles.map((role) => words[role]),
    language,
  );
