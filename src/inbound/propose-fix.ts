// What a cell that cannot be read was most likely meant to say. It only proposes; the coach takes it or does not.

import { parseAmount } from '#src/domain/parse-amount.ts';
import { clean, slug } from '#src/domain/text.ts';
import { isDay, parseInstant } from '#src/domain/time.ts';
import { inIsoOrder } from './date-order.ts';
import { craftOf, stageOf } from './guess-stages.ts';

/** Who and what is known here. `currency` is the row's, or the office's. */
export type Known = {
  people: readonly { person: string; name: string; email: string }[];
  assets: readonly { asset: string; title: string }[];
  currency: string;
  timezone: string;
};

/** The text to write instead, or null where nothing is likely. Whatever is proposed can be read. */
export function proposeFix(field: string, raw: string, known: Known): string | null {
  const text = clean(raw);
  if (text === '') return null;
  switch (field) {
    case 'owners':
    case 'makers':
      return properNames(text, known.people);
    case 'amount':
      return amountLike(text, known.currency);
    case 'won':
    case 'opened':
    case 'lead':
    case 'at':
      return dateLike(text, (day) => parseInstant(day, known.timezone, 'end') !== null);
    case 'published':
    case 'rate_on':
      return dateLike(text, isDay);
    case 'stage':
      return stageOf(text);
    case 'craft':
      return craftOf(text);
    case 'asset':
      return nearest(
        text,
        known.assets.map(({ asset, title }) => ({ key: asset, names: [asset, title] })),
      );
    case 'url':
      return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : null;
    case 'currency':
      return SYMBOLS[text] ?? null;
    default:
      return null;
  }
}

const SYMBOLS: Readonly<Partial<Record<string, string>>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  Euro: 'EUR',
  US$: 'USD',
};

/** Every name of a list, the shares behind them kept; null when one of them is like nobody's. */
function properNames(text: string, people: Known['people']): string | null {
  const called = people.map(({ person, name, email }) => ({ key: person, names: [person, name, email] }));
  const keyed = new Map(people.map(({ person, name }) => [person, name]));
  // A name that two people have would be refused again; the key never is.
  const isAlone = (name: string) => people.filter((other) => other.name === name).length === 1;
  const parts = text.split(/[;|&]| and |, (?=\p{Lu})/u).map((part) => part.trim());
  const right = parts.map((part) => {
    const [, name = part, share = ''] = /^(.*?)(:\s*[\d./]+)?$/.exec(part) ?? [];
    const key = nearest(name, called);
    const proper = key === null ? null : (keyed.get(key) ?? key);
    return proper === null || key === null ? null : `${isAlone(proper) ? proper : key}${share}`;
  });
  return right.includes(null) || right.join('; ') === text ? null : right.join('; ');
}

type Named = { key: string; names: readonly string[] };

/** The one thing that is called almost so; null when there is none, or several are as near. */
function nearest(text: string, all: readonly Named[]): string | null {
  const wanted = slug(text);
  const words = wanted.split('-').sort().join('-');
  if (wanted === '') return null;
  const scored = all
    .map(({ key, names }) => ({
      key,
      far: Math.min(...names.map((name) => farBetween(wanted, words, name))),
    }))
    .filter(({ far }) => far <= Math.min(3, Math.floor(wanted.length / 4)))
    .sort((one, other) => one.far - other.far);
  const [first, second] = scored;
  return first === undefined || (second !== undefined && second.far === first.far) ? null : first.key;
}

/** 0 for the same name in another order, with other accents, or as the front of an address. */
function farBetween(wanted: string, words: string, name: string): number {
  const other = slug(name.replace(/@.*/, ''));
  if (other === '') return Number.POSITIVE_INFINITY;
  if (other === wanted || other.split('-').sort().join('-') === words) return 0;
  const front = slug(wanted.split('-').slice(0, 2).join('-'));
  if (initialed(other) === front && front.includes('-')) return 1;
  return editsBetween(wanted, other);
}

/** `riccardo-conti` as addresses write it: `r-conti`. */
const initialed = (name: string) => name.replace(/^(.)[^-]*-/, '$1-');

/** How many letters have to be changed, added or left out; counting stops where it is too many anyway. */
function editsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 3) return Number.POSITIVE_INFINITY;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const swap = (before[column - 1] ?? 0) + Number(one[row - 1] !== other[column - 1]);
      now.push(Math.min(swap, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}

/** Letters that look like digits, a mark for thousands that could be a decimal one, words around the number. */
function amountLike(text: string, currency: string): string | null {
  const digits = text.replace(/\S*\d\S*/g, (number) => number.replace(/[oO]/g, '0').replace(/[lI|]/g, '1'));
  const bare = digits.replace(/[^\d.,'’ -]/g, '').trim();
  const candidates = [digits, bare, bare.replace(/[.,'’ ](?=\d{3}(\D|$))/g, ''), bare.replace(/[-]+$/, '')];
  return candidates.find((candidate) => typeof parseAmount(candidate, currency) === 'number') ?? null;
}

function dateLike(text: string, isRead: (text: string) => boolean): string | null {
  const written = [inIsoOrder(text, 'day-first'), inIsoOrder(text, 'month-first')];
  return [...written, ...written.map(lastOfMonth)].find((candidate) => isRead(candidate)) ?? null;
}

/** `2025-11-31` was most likely meant to be the last day of November. */
function lastOfMonth(text: string): string {
  const [, month = '', day = ''] = /^(\d{4}-(?:0[1-9]|1[0-2]))-(\d{2})/.exec(text.replaceAll('/', '-')) ?? [];
  if (Number(day) < 29 || Number(day) > 31) return text;
  return ['30', '29', '28'].map((last) => `${month}-${last}`).find(isDay) ?? text;
}
