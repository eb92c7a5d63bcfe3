// One JSON object as a row of a file: the same fields as the native columns, and numbers may be numbers. It reads no meaning.

import type { Problem } from '#src/domain/problem.ts';
import { COLUMNS, columnsOf, type ImportKind, type Row } from './columns.ts';
import { list, quote } from './text.ts';

/**
 * Texts, numbers and null are fields; `owners` and `makers` may also be lists of texts. `needed` are the fields that
 * have to be there. Every unknown, missing or unusable field is a problem on `line`; the row holds the others.
 */
export function readJsonRow(
  kind: ImportKind,
  fields: Readonly<Record<string, unknown>>,
  { line = 1, needed = COLUMNS[kind].needed }: { line?: number; needed?: readonly string[] } = {},
): { row: Row; problems: Problem[] } {
  const problems: Problem[] = [];
  const cells = new Map<string, string>();
  for (const [field, value] of Object.entries(fields)) {
    const cell = readCell(field, value);
    if (!columnsOf(kind).includes(field)) {
      const say = `There is no field ${quote(field)}. There are ${list(columnsOf(kind), 20)}.`;
      problems.push({ line, field, say });
    } else if (cell === null) {
      const say = `The field ${quote(field)} has to be a text, a number or null.`;
      problems.push({ line, field, say });
    } else {
      cells.set(field, cell);
    }
  }
  const missing = needed.filter((field) => fields[field] === undefined);
  if (missing.length > 0) {
    const [fieldWord, are] = missing.length === 1 ? ['field', 'is'] : ['fields', 'are'];
    const say = `The ${fieldWord} ${list(missing.map(quote))} ${are} missing.`;
    problems.push({ line, field: missing[0] ?? '', say });
  }
  return { row: { line, cells: Object.fromEntries(cells) }, problems };
}

function readCell(field: string, value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return digits(value);
  const isList = (field === 'owners' || field === 'makers') && Array.isArray(value);
  if (isList && value.every((one) => typeof one === 'string' && !/[;|]/.test(one))) return value.join(';');
  return null;
}

/** A JSON number has one reading; a fourth decimal keeps three from being taken for a thousand. */
function digits(value: number): string {
  const text = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
