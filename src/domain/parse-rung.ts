// A ring as it travels: in an address or a form, and as JSON from a phone that kept it. It checks shape, not sense.

import { read } from './read-json.ts';
import { Refusal } from './refusal.ts';
import type { Rung } from './ring.ts';

/** Longer texts are refused by what they mean; these bounds only keep a flood out. */
const TEXT_MAX = 2_000;
const LIST_MAX = 100;

/** Reads `once`, `deal`, `customer`, `amount`, `another`, and per name `owner` with `share:<person>`, `help` with `on:<asset>`. */
export function rungOfFields(fields: URLSearchParams): Rung {
  const get = (name: string) => fields.get(name) ?? '';
  return {
    once: get('once'),
    deal: get('deal') || null,
    customer: get('customer'),
    amount: get('amount'),
    owners: fields.getAll('owner').map((person) => ({ person, share: get(`share:${person}`) || '1' })),
    helped: fields.getAll('help').map((asset) => ({ asset, day: get(`on:${asset}`) })),
    isAnother: get('another') === '1',
  };
}

/** The way back: what stands in the address of the bell's next step. */
export function fieldsOfRung(rung: Rung): URLSearchParams {
  const { once, deal, customer, amount, owners, helped, isAnother } = rung;
  const fields = new URLSearchParams({ once });
  if (deal !== null) fields.set('deal', deal);
  if (customer !== '') fields.set('customer', customer);
  if (amount !== '') fields.set('amount', amount);
  for (const { person, share } of owners) {
    fields.append('owner', person);
    fields.set(`share:${person}`, share);
  }
  for (const { asset, day } of helped) {
    fields.append('help', asset);
    if (day !== '') fields.set(`on:${asset}`, day);
  }
  if (isAnother) fields.set('another', '1');
  return fields;
}

/** Refuses, as invalid, JSON that is no ring. */
export function parseRung(value: unknown): Rung {
  const known = ['once', 'deal', 'customer', 'amount', 'owners', 'helped', 'isAnother'] as const;
  const rung = read.record(value, 'The ring', known);
  return {
    once: text(rung.once, 'once'),
    deal: rung.deal === null ? null : text(rung.deal, 'deal'),
    customer: text(rung.customer, 'customer'),
    amount: text(rung.amount, 'amount'),
    owners: list(rung.owners, 'owners').map((each) => {
      const { person, share } = read.record(each, 'owners', ['person', 'share']);
      return { person: text(person, 'person'), share: text(share, 'share') };
    }),
    helped: list(rung.helped, 'helped').map((each) => {
      const { asset, day } = read.record(each, 'helped', ['asset', 'day']);
      return { asset: text(asset, 'asset'), day: text(day, 'day') };
    }),
    isAnother: read.flag(rung.isAnother, 'isAnother'),
  };
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value.length <= TEXT_MAX) return value;
  throw new Refusal('invalid', `${name} must be a text of at most ${TEXT_MAX} characters.`);
}

function list(value: unknown, name: string): unknown[] {
  if (Array.isArray(value) && value.length <= LIST_MAX) return value;
  throw new Refusal('invalid', `${name} must be a list of at most ${LIST_MAX}.`);
}
