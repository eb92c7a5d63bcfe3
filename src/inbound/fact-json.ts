// A fact as a machine sends it: a key, a kind, and the same fields as a file's columns. It asks no database.

import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import type { ImportKind, Row } from './columns.ts';
import { readJsonRow } from './json-row.ts';
import { list } from './text.ts';

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
  const keyText = readKey(key);
  const { row, problems } = readJsonRow(kindWord, kindWord === 'assets' ? ownKind(fields) : fields);
  if (problems.length > 0) throw new Refusal('invalid', problems.map(({ say }) => say).join(' '));
  return { key: keyText, kind: kindWord, row };
}

/** The fact's `kind` stands where an asset's own column of that name would, so that one is sent as `asset_kind`. */
function ownKind(fields: Record<string, unknown>): Record<string, unknown> {
  if (!Object.hasOwn(fields, 'asset_kind')) {
    throw new Refusal('invalid', 'The field “asset_kind” is missing: what the asset is, such as case study.');
  }
  const { asset_kind: kind, ...others } = fields;
  return { ...others, kind };
}

function readKey(key: unknown): string {
  const text = typeof key === 'string' ? clean(key) : '';
  if (text !== '' && text.length <= KEY_CHARS_MAX) return text;
  throw new Refusal(
    'invalid',
    `The key has to be a text of 1 to ${KEY_CHARS_MAX} characters, different for every fact.`,
  );
}
