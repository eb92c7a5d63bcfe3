// Reads single cells of a row, and collects a problem with a sentence for each that cannot be used.

import type { Instant } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import type { Problem } from '#src/domain/problem.ts';
import { clean } from '#src/domain/text.ts';
import { parseInstant } from '#src/domain/time.ts';
import type { Row } from './columns.ts';
import { hasLostCharacters, quote } from './text.ts';

/**
 * What a row turned into: the state that it describes beside the one that was known before (null for a new one),
 * or everything that is wrong with it.
 */
export type Parsed<State> = { state: State; before: State | null } | { problems: Problem[] };

/** A row while it is being read. */
export type Reading = { row: Row; problems: Problem[] };

export function startReading(row: Row): Reading {
  return { row, problems: [] };
}

export function finish<State>({ problems }: Reading, state: State, before: State | null): Parsed<State> {
  return problems.length > 0 ? { problems } : { state, before };
}

export function complain({ row, problems }: Reading, field: string, say: string): void {
  problems.push({ line: row.line, field, say });
}

/** False where the file does not have the column: then it says nothing, and what is known stays. */
export function has({ row }: Reading, field: string): boolean {
  return row.cells[field] !== undefined;
}

/** The cleaned text of a cell, empty when it is blank, absent or unusable; at most `charsMax` characters. */
export function readText(reading: Reading, field: string, charsMax: number): string {
  const raw = reading.row.cells[field] ?? '';
  const text = clean(raw);
  if (hasLostCharacters(raw)) {
    const found = quote(raw);
    complain(
      reading,
      field,
      `Some characters of ${found} were lost. Save the file as UTF-8 and import it again.`,
    );
    return '';
  }
  if (text.length > charsMax) {
    complain(reading, field, `The ${field} has ${text.length} characters; ${charsMax} is the most.`);
    return '';
  }
  return text;
}

/** The same for a cell that must not be blank. */
export function readNeeded(reading: Reading, field: string, charsMax: number): string {
  const complaints = reading.problems.length;
  const text = readText(reading, field, charsMax);
  if (text === '' && reading.problems.length === complaints)
    complain(reading, field, `There is nothing in ${quote(field)}, and every row needs it.`);
  return text;
}

/** One of a few words, without regard to case; `fallback` for a blank cell, or a problem when that is null. */
export function readWord<Word extends string>(
  reading: Reading,
  field: string,
  words: readonly Word[],
  fallback: Word | null,
): Word | null {
  const text =
    fallback === null
      ? readNeeded(reading, field, limits.nameTextMax)
      : readText(reading, field, limits.nameTextMax);
  if (text === '') return fallback;
  const word = words.find((known) => known === text.toLowerCase());
  if (word === undefined) complain(reading, field, unknownWord(field, text, words));
  return word ?? null;
}

/** The sentence for a word that is none of those that a column can hold. */
export function unknownWord(field: string, text: string, words: readonly string[]): string {
  return `The ${field} ${quote(text)} is unknown. It can be: ${words.join(', ')}.`;
}

/** Null for a blank cell. A date alone is the start or the end of that office day. */
export function readInstant(
  reading: Reading,
  field: string,
  timezone: string,
  edge: 'start' | 'end',
): Instant | null {
  const text = readText(reading, field, DATE_CHARS_MAX);
  if (text === '') return null;
  const instant = parseInstant(text, timezone, edge);
  if (instant === null) {
    complain(
      reading,
      field,
      `${quote(text)} is not a date that exists. Write it as 2026-11-23, or with its time as 2026-11-23T16:42.`,
    );
  }
  return instant;
}

/** The longest instant has nine decimals and an offset. */
const DATE_CHARS_MAX = 40;
