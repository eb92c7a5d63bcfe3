// Makes the office of a new database: its name, zone, currency, and the first rules, in force from the beginning.

import { readOffice } from '#db/queries/office.ts';
import type { Office } from '#src/domain/fact.ts';
import { isCurrency } from '#src/domain/money.ts';
import { defaultRules, parseRules } from '#src/domain/parse-rules.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { readZone } from '#src/domain/typed-zone.ts';
import type { App } from './app.ts';
import { recordFacts } from './record-fact.ts';

export type InitAnswer = { office: Office; isNew: boolean };

/**
 * `rules` is untrusted JSON, or null for the rules that Assist proposes. Doing it twice with the same answers
 * changes nothing. Refusals: `invalid` for an unknown zone, currency or locale, and for impossible rules;
 * `conflict` when the database already is another office.
 */
export function initOffice(app: App, wanted: Office, rules: unknown): InitAnswer {
  const office = checkOffice(wanted);
  const first = rules === null ? defaultRules : parseRules(rules);
  const occurredAt = app.now();
  const known = readOffice(app.db);
  if (known && sameOffice(known, office)) return { office: known, isNew: false };
  if (known) {
    throw new Refusal(
      'conflict',
      `This database already is the office ${known.name}. Set ASSIST_DB to another file for another office.`,
    );
  }
  recordFacts(app, [
    { kind: 'office_set', key: 'office/1', source: 'cli', occurredAt, office },
    {
      kind: 'rules_set',
      key: 'rules/1',
      source: 'cli',
      occurredAt,
      rules: first,
      fromAt: null,
      note: 'The first rules',
    },
  ]);
  app.ring();
  return { office, isNew: true };
}

/** The office with its name cleaned and its zone found. Refusals: `invalid` for a name, zone, currency or locale that cannot be. */
export function checkOffice(office: Office): Office {
  const name = clean(office.name);
  if (name === '' || name.length > 80)
    throw new Refusal('invalid', 'Give the office a name of 1 to 80 characters.');
  const timezone = readZone(office.timezone, 'Europe/Amsterdam');
  if (!isCurrency(office.currency)) {
    throw new Refusal(
      'invalid',
      `${office.currency} is no currency. Write its code of three letters, like EUR.`,
    );
  }
  try {
    return { ...office, name, timezone, locale: Intl.getCanonicalLocales(office.locale)[0] ?? office.locale };
  } catch {
    throw new Refusal('invalid', `${office.locale} is no locale. Write one like en-GB or de-DE.`);
  }
}

function sameOffice(a: Office, b: Office): boolean {
  return a.name === b.name && a.timezone === b.timezone && a.currency === b.currency && a.locale === b.locale;
}
