// One part of a case as rows; what their cells mean is for the row's own reader. It collects problems and throws none.

import type { Problem } from '#src/domain/problem.ts';
import { clean } from '#src/domain/text.ts';
import { COLUMNS, type ImportKind, type Row } from './columns.ts';
import { readJsonRow } from './json-row.ts';
import type { Parsed } from './row-fields.ts';
import { quote } from './text.ts';

/** `key` is the column that tells rows apart; `defaults` stand for columns that may be absent. */
export type CasePart = {
  part: 'deal' | 'touches' | 'assets' | 'people';
  kind: ImportKind;
  key: string;
  defaults: Readonly<Record<string, string>>;
};

/**
 * The states of all good rows; `problems` gets the others'. A problem's field is the row's place, counted from 1, and
 * the column: `touches 2, at`. Nothing for a part that is absent, which is the case's own problem.
 */
export function readCaseRows<State>(
  shape: CasePart,
  value: unknown,
  problems: Problem[],
  read: (row: Row) => Parsed<State>,
): State[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push(problem(shape.part, 'It has to be a list of objects.'));
    return [];
  }
  const seen = new Set<string>();
  return value.flatMap((one, index) => {
    const place = shape.part === 'deal' ? 'deal' : `${shape.part} ${index + 1}`;
    if (!isObject(one)) {
      problems.push(problem(place, 'It has to be an object with named fields.'));
      return [];
    }
    const key = textOf(one[shape.key]);
    const found = readOne(shape, one, read);
    if (key !== '' && seen.has(key)) {
      found.problems.push({ line: 1, field: shape.key, say: `${quote(key)} is there twice.` });
    }
    seen.add(key);
    problems.push(
      ...found.problems.map(({ field, say }) => ({ line: index + 1, field: `${place}, ${field}`, say })),
    );
    return found.problems.length > 0 || found.state === undefined ? [] : [found.state];
  });
}

/** Cells that are no text at all are complained about once, and their row is not read any further. */
function readOne<State>(
  { kind, defaults }: CasePart,
  fields: Record<string, unknown>,
  read: (row: Row) => Parsed<State>,
): { state?: State; problems: Problem[] } {
  const columns: readonly string[] = COLUMNS[kind].needed;
  const needed = columns.filter((field) => !Object.hasOwn(defaults, field));
  const { row, problems } = readJsonRow(kind, fields, { needed });
  const parsed = read({ ...row, cells: { ...defaults, ...row.cells } });
  if (!('problems' in parsed)) return { state: parsed.state, problems };
  const named = new Set(problems.map(({ field }) => field));
  const absent = (field: string) => needed.includes(field) && fields[field] === undefined;
  const fresh = parsed.problems.filter(({ field }) => !named.has(field) && !absent(field));
  return { problems: [...problems, ...fresh] };
}

/** About a part of the case that has no rows. */
export function problem(field: string, say: string): Problem {
  return { line: 1, field, say };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key as the readers of rows will see it, empty for what is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? clean(String(value)) : '';
}
