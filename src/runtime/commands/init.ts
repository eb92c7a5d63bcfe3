// assist init: makes the office of a new database.

import { readFileSync } from 'node:fs';
import { Refusal } from '#src/domain/refusal.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { type Command, print, readWords, UsageError } from './command.ts';

export const init: Command = {
  about: 'Makes the office: name, time zone, currency, and the first rules.',
  usage:
    '--name "Brightwater" --timezone Europe/Amsterdam --currency EUR [--locale en-GB] [--rules rules.json]',
  makesDatabase: true,
  run(app, words) {
    const text = { type: 'string' } as const;
    const options = { name: text, timezone: text, currency: text, locale: text, rules: text };
    const { values } = readWords(words, options, 0);
    const { name, timezone, currency } = values;
    if (!name || !timezone || !currency)
      throw new UsageError('An office needs a name, a time zone and a currency.');
    const locale = values.locale ?? (currency === 'USD' ? 'en-US' : 'en-GB');
    const rules = values.rules === undefined ? null : readJsonFile(values.rules);
    const answer = initOffice(app, { name, timezone, currency: currency.toUpperCase(), locale }, rules);
    print(
      answer.isNew
        ? `${answer.office.name} is ready: ${answer.office.timezone}, ${answer.office.currency}. Next: assist import people FILE.csv`
        : `${answer.office.name} was made before; nothing was changed.`,
    );
    return 0;
  },
};

/** Refusals: `not_found` for a missing file, `invalid` for one that is no JSON. */
export function readJsonFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Refusal('not_found', `${path} cannot be read. Check the file's name.`);
  }
  return parseJson(text, path);
}

/** `name` says in the refusal what the text was. Refusal: `invalid` for text that is no JSON. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal(
      'invalid',
      `${name} is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
    );
  }
}
