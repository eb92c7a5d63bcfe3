// Reads a CSV file as a stream of rows of cells. It never knows what a column means.

import { parse } from 'csv-parse/sync';
import { Refusal } from '#src/domain/refusal.ts';
import { decodeText } from './decode.ts';
import { COLUMNS_MAX, LINE_CHARS_MAX, RECORD_LINES_MAX } from './limits.ts';
import { type Line, readLines } from './lines.ts';
import { type CsvRecord, joinRecords } from './records.ts';

/** A row has as many cells as the header, or else a sentence that says why it has none. */
export type CsvRow = { line: number; cells: string[] } | { line: number; say: string };

/** `close` ends the reading early and lets the input go. */
export type Csv = { header: string[]; batches: AsyncGenerator<CsvRow[]>; close: () => Promise<void> };

type Batch = { separator: string; records: CsvRecord[] };

/**
 * Reads the header at once, and the rows in batches as they are asked for. Lines without any content are no
 * rows. Refuses `invalid`: an empty file, a file that is no CSV, a header that cannot be read.
 */
export async function openCsv(input: AsyncIterable<Uint8Array>): Promise<Csv> {
  const source = readRecords(readLines(decodeText(input)));
  const close = async () => {
    await source.return(undefined);
  };
  try {
    const { value: first } = await source.next();
    const head = first?.records.shift();
    if (first === undefined || head === undefined) throw new Refusal('invalid', 'The file is empty.');
    const header = readHeader(head, first.separator);
    return { header, batches: readBatches(first, source, header.length), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function readHeader(head: CsvRecord, separator: string): string[] {
  const header = readAlone(head, separator);
  if ('say' in header) throw new Refusal('invalid', `The header cannot be read. ${header.say}`);
  if (header.cells.length <= COLUMNS_MAX) return header.cells;
  throw new Refusal('invalid', `The file has ${header.cells.length} columns; ${COLUMNS_MAX} is the most.`);
}

async function* readBatches(first: Batch, source: AsyncGenerator<Batch>, width: number) {
  yield readRows(first, width);
  for await (const batch of source) yield readRows(batch, width);
}

/** Batches with at least one record. The first record of the file is its header. */
async function* readRecords(source: AsyncIterable<Line[]>): AsyncGenerator<Batch> {
  let separator: string | null = null;
  let open: Line[] = [];
  for await (const lines of source) {
    open = open.concat(lines);
    if (separator === null) {
      const opening = openingOf(open);
      if (opening === null) continue;
      separator = opening.separator;
      open = opening.lines;
    }
    const { records, rest } = joinRecords(open, separator, false);
    open = rest;
    if (records.length > 0) yield { separator, records };
  }
  const records = separator === null ? [] : joinRecords(open, separator, true).records;
  if (separator !== null && records.length > 0) yield { separator, records };
}

/** The separator, and the lines from the header on. Excel's own first line `sep=;` is obeyed. */
function openingOf(lines: readonly Line[]): { separator: string; lines: Line[] } | null {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  const first = lines[start];
  if (first === undefined) return null;
  const told = /^"?sep=([,;\t])"?$/i.exec(first.text.trim())?.[1];
  if (told !== undefined) return { separator: told, lines: lines.slice(start + 1) };
  return { separator: separatorOf(first.text), lines: lines.slice(start) };
}

/** Comma, semicolon or tab: whichever the header has most of, outside quotation marks. */
function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return [';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best), ',');
}

/** Well-formed records are parsed together, which is five times as fast as one by one. */
function readRows({ records, separator }: Batch, width: number): CsvRow[] {
  const even = records.filter((record) => !record.odd && record.text.length <= LINE_CHARS_MAX);
  const cells = parseCells(even.map(({ text }) => text).join('\n'), separator);
  let next = 0;
  return records
    .map((record) => {
      if (record !== even[next]) return readAlone(record, separator);
      return { line: record.line, cells: cells[next++] ?? [] };
    })
    .filter((row) => 'say' in row || row.cells.some((cell) => cell.trim() !== ''))
    .map((row) => ('say' in row || row.cells.length === width ? row : ragged(row, width)));
}

function readAlone({ line, text }: CsvRecord, separator: string): CsvRow {
  if (text.length > LINE_CHARS_MAX) {
    return { line, say: `This row is longer than ${LINE_CHARS_MAX} characters; is a line break missing?` };
  }
  try {
    return { line, cells: parseCells(text, separator)[0] ?? [] };
  } catch {
    return {
      line,
      say: `A quotation mark opens here and is not closed within ${RECORD_LINES_MAX} lines. Close it, or double it ("") where it belongs to the text.`,
    };
  }
}

/** `relax_quotes` keeps a mark in the middle of a cell (`5" pipe`) as text. */
function parseCells(text: string, delimiter: string): string[][] {
  if (text === '') return [];
  return parse(text, { delimiter, record_delimiter: '\n', relax_quotes: true, relax_column_count: true });
}

function ragged({ line, cells }: { line: number; cells: string[] }, width: number): CsvRow {
  const cellsText = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
  return {
    line,
    say: `This row has ${cellsText}, the header has ${width}. Put text that contains the separator in quotation marks.`,
  };
}
