// Where somebody reads: the language of the words, the way numbers are written, and the clock on the wall.

import type { Office } from './fact.ts';

export type Language = 'en' | 'de';

export const LANGUAGES: readonly Language[] = ['en', 'de'];

/** `locale` writes numbers and money; `timezone` is for clocks only: days and months are always the office's. */
export type Place = { language: Language; locale: string; timezone: string };

/** What is said in every language we know, so that a missing one is a type error. */
export type InWords<T> = Readonly<Record<Language, T>>;

/** How a language writes days and numbers where the office's own locale does not say. English days are British. */
export const LOCALES: InWords<string> = { en: 'en-GB', de: 'de-DE' };

/** What somebody who reads it calls each language. */
export const LANGUAGE_NAMES: InWords<string> = { en: 'English', de: 'Deutsch' };

/** The office's own place, in English as its pages are. */
export function officePlace(office: Office): Place {
  return placeOf(office, 'en', null);
}

/** A place of another language writes numbers as that language does; otherwise as the office does. */
export function placeOf(office: Office, language: Language, timezone: string | null): Place {
  const isOffices = office.locale.split('-')[0] === language || language === 'en';
  return {
    language,
    locale: isOffices ? office.locale : LOCALES[language],
    timezone: timezone ?? office.timezone,
  };
}
