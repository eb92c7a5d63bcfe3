// How a month is called: in English, or in the language of the sentence around it. Read for every frame, so kept.

import { type InWords, type Language, LOCALES } from './place.ts';

/** `November` of `2026-11`; `long` adds the year, `short` is `Nov`. */
export function monthOf(
  season: string,
  form: 'month' | 'long' | 'short' = 'month',
  language: Language = 'en',
): string {
  const name = NAMES[language].format(new Date(`${season}-15T12:00:00Z`));
  if (form === 'short') return name.slice(0, 3);
  return form === 'long' ? `${name} ${season.slice(0, 4)}` : name;
}

const PARTS = { month: 'long', timeZone: 'UTC' } as const;
const NAMES: InWords<Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat(LOCALES.en, PARTS),
  de: new Intl.DateTimeFormat(LOCALES.de, PARTS),
};
