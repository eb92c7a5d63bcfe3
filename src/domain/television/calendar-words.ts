// Months, days, clocks, small numbers and lists as the place of a screen says them. Never asks what time it is now.

import type { InWords, Language, Place } from '../place.ts';
import { offsetAt } from '../zone.ts';

const TONGUES: InWords<string> = { en: 'en-GB', de: 'de-DE' };

/** `November` of `2026-11`. */
export function monthWord(season: string, language: Language): string {
  return formatter(language, { month: 'long' }).format(noonOf(`${season}-15`));
}

/** `30 November`, `30. November`; `1 Nov`, `1. Nov.` when short. `day` is `YYYY-MM-DD`. */
export function dayWords(day: string, language: Language, month: 'long' | 'short' = 'long'): string {
  const said = formatter(language, { day: 'numeric', month }).format(noonOf(day));
  return said.replace('Sept', language === 'en' ? 'Sep' : 'Sept');
}

/** `Friday`, `Freitag`. */
export function weekdayWord(day: string, language: Language): string {
  return formatter(language, { weekday: 'long' }).format(noonOf(day));
}

/** `16:30` on the clock of the place. */
export function clockAt(at: number, { timezone }: Pick<Place, 'timezone'>): string {
  return new Date(at + offsetAt(at, timezone)).toISOString().slice(11, 16);
}

/** "four" and "vier" up to twelve, then digits. */
export function numberWord(count: number, language: Language): string {
  return NUMBERS[language][count] ?? String(count);
}

/** "Zoë", "Zoë and Lena", "Zoë, Lena and Noor". */
export function listWords(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${language === 'de' ? 'und' : 'and'} ${names[names.length - 1]}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A name inside a sentence: at most `lettersMax` letters, and set apart, so that one that is written from right to
 * left does not turn the sentence around it.
 */
export function apart(name: string, lettersMax = 40): string {
  const letters = [...name];
  const short =
    letters.length <= lettersMax
      ? name
      : `${letters
          .slice(0, lettersMax - 1)
          .join('')
          .trimEnd()}…`;
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

const NUMBERS: InWords<readonly string[]> = {
  en: 'no one two three four five six seven eight nine ten eleven twelve'.split(' '),
  de: 'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using one does. */
function formatter(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, parts]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(TONGUES[language], { ...parts, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
