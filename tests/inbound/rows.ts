// A small office for tests of single rows: three people, one asset, and rows told as `column=value` cells.

import type { Asset, Office, Person } from '#src/domain/fact.ts';
import type { Row } from '#src/inbound/columns.ts';
import { indexPeople } from '#src/inbound/people-index.ts';
import type { Parsed } from '#src/inbound/row-fields.ts';

export const OFFICE: Office = { name: 'Test', timezone: 'Europe/Berlin', currency: 'EUR', locale: 'en-GB' };

export const PEOPLE: Person[] = [
  person('ada', 'Ada Lovelace'),
  person('zoe', 'Zoë van Dijk'),
  person('linus', 'Linus'),
  person('twin-1', 'Sam Twin'),
  person('twin-2', 'Sam Twin'),
  person('crm:42', 'Grace Hopper'),
];

export const ASSET: Asset = {
  asset: 'A1',
  title: 'Guide',
  kind: 'deck',
  publishedOn: null,
  url: '',
  makers: [{ person: 'ada', share: '1' }],
};

export const people = indexPeople(PEOPLE);

export function person(key: string, name: string): Person {
  return { person: key, name, craft: 'sales', team: null, title: '', email: '', face: key };
}

export function row(cells: Partial<Record<string, string>>, line = 7): Row {
  return { line, cells };
}

/** `field: sentence` for each problem; empty for a state. */
export function problemsOf(parsed: Parsed<unknown>): string[] {
  return 'problems' in parsed ? parsed.problems.map(({ field, say }) => `${field}: ${say}`) : [];
}

export function stateOf<State>(parsed: Parsed<State>): State {
  if ('problems' in parsed) throw new Error(`Expected a state, got: ${problemsOf(parsed).join(' ')}`);
  return parsed.state;
}
