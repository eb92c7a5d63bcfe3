// Days and hours as they are said: in the office's zone, in English words unless the place speaks another language.

import { DAY_MS } from './durations.ts';
import type { Instant } from './fact.ts';
import { type InWords, type Language, LOCALES, type Place } from './place.ts';
import { dayOf } from './time.ts';

type DayParts = { weekday?: 'long' | 'short'; month?: 'long' | 'short'; year?: 'numeric' };

/** `14:32`, or `14:32:05` with seconds. `at` is UTC ms. */
export function sayClock(at: number, zone: string, { seconds = false } = {}): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return formatter(LOCALES.en, { ...parts, ...(seconds && { second: '2-digit' }) }).format(at);
}

/**
 * `23 November`, `23. November`; `Mon 23 Nov` or `23 November 2026` where the parts say so. Short months of English have
 * three letters.
 */
export function sayDay(
  at: number,
  zone: string,
  { weekday, month = 'long', year }: DayParts = {},
  language: Language = 'en',
): string {
  const parts = { day: 'numeric', month, ...(weekday && { weekday }), ...(year && { year }) } as const;
  const said = formatter(LOCALES[language], { ...parts, timeZone: zone }).format(at);
  if (language !== 'en') return said;
  return month === 'short' ? said.replace(',', '').replace('Sept', 'Sep') : said.replace(',', '');
}

/** `Monday`, `Montag`. */
export function sayWeekday(at: number, zone: string, language: Language = 'en'): string {
  return formatter(LOCALES[language], { weekday: 'long', timeZone: zone }).format(at);
}

/**
 * When something was, as seen from `now`: `14:31` today (or `today` when only the day is known), `Friday` within six
 * days, else `3 November`. Days are those of `zone`, the office's; the clock is that of the place.
 */
export function sayWhen(
  { at, precision }: Instant,
  now: number,
  zone: string,
  { language, timezone }: Place,
): string {
  if (dayOf(at, zone) === dayOf(now, zone))
    return precision === 'day' ? TODAY[language] : sayClock(at, timezone);
  return now - at < 6 * DAY_MS ? sayWeekday(at, zone, language) : sayDay(at, zone, {}, language);
}

/** What this day is called inside of a sentence. */
export const TODAY: InWords<string> = { en: 'today', de: 'heute' };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using one does. There are as many as languages, zones and forms. */
function formatter(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, parts]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, parts);
  formatters.set(key, made);
  return made;
}
