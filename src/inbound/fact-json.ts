// A fact as a machine sends it: a key, a kind, and the same fields as a file's columns. It asks no database.

import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { COLUMNS, columnsOf, type ImportKind, type Row } from './columns.ts';
import { list, quote } from './text.ts';

/** `key` makes the sending idempotent; `row` holds the fields by the names of the native columns. */
export type SentFact = { key: string; kind: ImportKind; row: Row };

const KINDS: Record<string, ImportKind> = {
  person: 'people',
  asset: 'assets',
  deal: 'deals',
  touch: 'touches',
};
const KEY_CHARS_MAX = 200;

/**
 * `value` is unchecked JSON such as `{"key": "crm/1042/7", "kind": "deal", "deal": "1042", "amount": 96000, …}`.
 * Texts, numbers and null are fields; `owners` and `makers` may also be lists of texts.
 * Refuses `invalid`: anything else, an unknown field or kind, and a field that is missing.
 */
export function parseFactJson(value: unknown): SentFact {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('invalid', 'Send one fact as a JSON object with a key and a kind.');
  }
  const { key, kind, ...fields } = value as Record<string, unknown>;
  const kindWord = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (kindWord === undefined) {
    throw new Refusal('invalid', `The kind has to be one of ${list(Object.keys(KINDS))}.`);
  }
  return { key: readKey(key), kind: kindWord, row: { line: 1, cells: readFields(kindWord, fields) } };
}

function readKey(key: unknown): string {
  const text = typeof key === 'string' ? clean(key) : '';
  if (text !== '' && text.length <= KEY_CHARS_MAX) return text;
  throw new Refusal(
    'invalid',
    `The key has to be a text of 1 to ${KEY_CHARS_MAX} characters, different for every fact.`,
  );
}

function readFields(kind: ImportKind, fields: Record<string, unknown>): Row['cells'] {
  const unknown = Object.keys(fields).find((field) => !columnsOf(kind).includes(field));
  if (unknown !== undefined) {
    throw new Refusal(
      'invalid',
      `There is no field ${quote(unknown)}. There are ${list(columnsOf(kind), 20)}.`,
    );
  }
  const missing = COLUMNS[kind].needed.filter((field) => fields[field] === undefined);
  if (missing.length > 0) {
    const are = missing.length === 1 ? 'field' : 'fields';
    throw new Refusal(
      'invalid',
      `The ${are} ${list(missing.map(quote))} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    );
  }
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, readField(field, value)]));
}

function readField(field: string, value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return digits(value);
  const isList = (field === 'owners' || field === 'makers') && Array.isArray(value);
  if (isList && value.every((one) => typeof one === 'string' && !/[;|]/.test(one))) return value.join(';');
  throw new Refusal('invalid', `The field ${quote(field)} has to be a text, a number or null.`);
}

/** A JSON number has one reading; a fourth decimal keeps three from being taken for a thousand. */
function digits(value: number): string {
  const text = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
