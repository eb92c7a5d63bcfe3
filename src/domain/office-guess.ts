// A first guess at an office from a language and a clock, so that most people only type its name.

import type { Office } from './fact.ts';

/** @param language a tag such as `de-AT`, or a whole Accept-Language header; @param timezone of this machine */
export function officeGuess(language: string, timezone: string): Office {
  const tag = language.split(/[,;]/)[0]?.trim() ?? '';
  const locale = tagOf(tag);
  const region = new Intl.Locale(locale).maximize().region ?? 'GB';
  const currency = CURRENCIES[region] ?? 'EUR';
  return { name: '', timezone, currency, locale };
}

/** English without a country is written as in Britain, because most of the world writes days before months. */
function tagOf(tag: string): string {
  if (tag === '' || tag.toLowerCase() === 'en') return 'en-GB';
  try {
    const { baseName, region } = new Intl.Locale(tag);
    return region === undefined ? `${baseName}-${new Intl.Locale(tag).maximize().region ?? 'GB'}` : baseName;
  } catch {
    return 'en-GB';
  }
}

/** Everywhere else the euro is as good a guess as any. */
const CURRENCIES: Readonly<Record<string, string>> = {
  AE: 'AED',
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HU: 'HUF',
  IL: 'ILS',
  IN: 'INR',
  JP: 'JPY',
  KR: 'KRW',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  SG: 'SGD',
  TR: 'TRY',
  UA: 'UAH',
  US: 'USD',
  ZA: 'ZAR',
};
