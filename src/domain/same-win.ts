// Whether two wins look like one: the same customer, however it is written, and about the same amount.

import { clean } from './text.ts';

/** Somebody rang it and it waits (`deck`, with the ring's id), it is won already, or it is open under this key. */
export type SameWin = {
  kind: 'deck' | 'won' | 'open';
  deal: string;
  customer: string;
  amount: string;
  /** The ring's id while it waits on deck. */
  ring: number | null;
  /** Who rang it, by name. */
  rungBy: string | null;
};

/** Legal forms and small words say nothing about who a customer is. */
const EMPTY_WORDS = new Set(
  'the a and und et co company corp inc ltd limited llc gmbh ag kg se sa sas srl spa bv nv ab as oy plc group'.split(
    ' ',
  ),
);

/** A tenth: a discount in the last minute, a rounded figure, tax. */
const ALIKE_PART = 10;

/** The words of a customer's name that tell it from others, in lower case without accents of Latin letters. */
export function customerWords(customer: string): string[] {
  const words = clean(customer)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Tells for many customers whether each is this one, however it is written. */
export function sameCustomerAs(customer: string): (other: string) => boolean {
  const wanted = customerWords(customer).join(' ');
  return (other) => wanted !== '' && customerWords(other).join(' ') === wanted;
}

/** Amounts in the same minor units, within a tenth of the larger one. */
export function isLikeAmount(a: number, b: number): boolean {
  return Math.abs(a - b) * ALIKE_PART <= Math.max(Math.abs(a), Math.abs(b));
}
