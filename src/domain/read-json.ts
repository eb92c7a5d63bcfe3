// Reads untrusted JSON one value at a time. Each refusal names the field and says what would be right.

import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** `above` excludes its bound, `from` and `to` include theirs. */
type Range = { from?: number; above?: number; to: number };

/** Every reader returns the value with its type, or refuses it as invalid. `name` is the field as written. */
export const read = { record, number, whole, oneOf, flag };

/** `known` lists the fields that may be there; null lets every name in. */
function record(value: unknown, name: string, known: readonly string[] | null): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('invalid', `${name} must be an object with named fields.`);
  }
  const unknown = known === null ? undefined : Object.keys(value).find((field) => !known.includes(field));
  if (unknown !== undefined) {
    throw new Refusal('invalid', `${name} has no field “${unknown}”; it knows ${known?.join(', ')}.`);
  }
  return value as Record<string, unknown>;
}

function number(value: unknown, name: string, range: Range): number {
  const least = range.above ?? range.from ?? 0;
  const low = typeof value === 'number' && (range.above === undefined ? value < least : value <= least);
  if (typeof value !== 'number' || !Number.isFinite(value) || low || value > range.to) {
    const start = range.above === undefined ? `from ${least}` : `above ${least}`;
    throw new Refusal('invalid', `${name} must be a number ${start} up to ${range.to}.`);
  }
  if (Number(value.toFixed(limits.rulesDecimalsMax)) !== value) {
    throw new Refusal('invalid', `${name} may have at most ${limits.rulesDecimalsMax} decimals.`);
  }
  return value === 0 ? 0 : value;
}

function whole(value: unknown, name: string, range: Range): number {
  const read = number(value, name, range);
  if (!Number.isInteger(read)) throw new Refusal('invalid', `${name} must be a whole number.`);
  return read;
}

function oneOf<Word extends string>(value: unknown, name: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === value);
  if (word === undefined) throw new Refusal('invalid', `${name} must be one of ${words.join(', ')}.`);
  return word;
}

function flag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Refusal('invalid', `${name} must be true or false.`);
  return value;
}
