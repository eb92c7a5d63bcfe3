// Turns text that was pasted from a spreadsheet into rows of cells. It knows no columns and refuses nothing.

import { parse } from 'csv-parse/sync';
import { clean } from '#src/domain/text.ts';
import { COLUMNS_MAX, LINE_CHARS_MAX, PASTED_LINES_MAX } from './limits.ts';
import { type CsvRecord, joinRecords } from './records.ts';

/** Cells are as they were pasted; `line` counts from 1, as an editor does. */
export type PastedCells = { line: number; cells: string[] };

/** `left` counts the rows after the limit, which were not read. */
export type PastedTable = { rows: PastedCells[]; left: number };

/** Tabs, semicolons or commas between cells; lines without any content are no rows. */
export function readPastedTable(text: string): PastedTable {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ line: index + 1, text: line.slice(0, LINE_CHARS_MAX) }));
  const separator = separatorOf(lines.slice(0, SAMPLE_LINES).map((line) => line.text));
  const rows = joinRecords(lines, separator, true)
    .records.map((record) => ({ line: record.line, cells: cellsOf(record, separator) }))
    .filter(({ cells }) => cells.some((cell) => clean(cell) !== ''));
  return { rows: rows.slice(0, PASTED_LINES_MAX), left: Math.max(0, rows.length - PASTED_LINES_MAX) };
}

const SAMPLE_LINES = 20;

/** A tab comes from a spreadsheet and from nowhere else. Else whichever the first lines have more of. */
function separatorOf(lines: readonly string[]): string {
  const bare = lines.join('\n').replace(/"[^"\n]*"/g, '');
  if (bare.includes('\t')) return '\t';
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

/** What is odd in its quotation marks is split as it stands: somebody will see it in the table. */
function cellsOf({ text, odd }: CsvRecord, delimiter: string): string[] {
  if (odd) return text.split(delimiter, COLUMNS_MAX);
  const options = { delimiter, record_delimiter: '\n', relax_quotes: true, relax_column_count: true };
  try {
    const [cells = []] = parse(text, options) as string[][];
    return cells.slice(0, COLUMNS_MAX);
  } catch {
    return text.split(delimiter, COLUMNS_MAX);
  }
}
