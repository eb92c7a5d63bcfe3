// The fingerprint of a fact's content: two facts of one key are the same exactly when these are equal.

import { createHash } from 'node:crypto';
import type { Fact } from '#src/domain/fact.ts';

/**
 * SHA-256, in hex, of what the fact says: not of its key, the door it came in by, or when it occurred, which is
 * either part of the content or the moment of sending, and a machine that sends again sends later.
 */
export function hashFact(fact: Fact): string {
  const { key: _key, source: _source, occurredAt: _occurredAt, ...content } = fact;
  return hashContent(content);
}

/** SHA-256, in hex, of any JSON value, whatever the order of its fields. */
export function hashContent(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
