// Days, clocks, small numbers and lists as the place of a screen says them. Never asks what time it is now.

import { listNames } from '../names.ts';
import type { InWords, Language, Place } from '../place.ts';
import { sayClock, sayDay, sayWeekday } from '../say-time.ts';
import { shorten } from './fit.ts';

/** `30 November`, `30. November`; `1 Nov`, `1. Nov.` when short. `day` is `YYYY-MM-DD`. */
export function dayWords(day: string, language: Language, month: 'long' | 'short' = 'long'): string {
  return sayDay(noonOf(day), 'UTC', { month }, language);
}

/** `Friday`, `Freitag`. */
export function weekdayWord(day: string, language: Language): string {
  return sayWeekday(noonOf(day), 'UTC', language);
}

/** `16:30` on the clock of the place. */
export function clockAt(at: number, { timezone }: Pick<Place, 'timezone'>): string {
  return sayClock(at, timezone);
}

/** "four" and "vier" up to twelve, then digits. */
export function numberWord(count: number, language: Language): string {
  return NUMBERS[language][count] ?? String(count);
}

export const AND: InWords<string> = { en: 'and', de: 'und' };

/** "Zoë", "Zoë and Lena", "Zoë, Lena and Noor". */
export function listWords(names: readonly string[], language: Language): string {
  return listNames(names, AND[language]);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A name inside a sentence: at most `lettersMax` letters, and set apart, so that one that is written from right to
 * left does not turn the sentence around it.
 */
export function apart(name: string, lettersMax = 40): string {
  const short = shorten(name, lettersMax);
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

const NUMBERS: InWords<readonly string[]> = {
  en: 'no one two three four five six seven eight nine ten eleven twelve'.split(' '),
  de: 'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
};

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
