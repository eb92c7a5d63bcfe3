// Joins lines to records where a quoted cell goes on over lines. It never splits a record into cells.

import { LINE_CHARS_MAX, RECORD_LINES_MAX } from './limits.ts';
import type { Line } from './lines.ts';

/** `odd`: the quotation marks do not pair up, so the record must be read alone and may be unreadable. */
export type CsvRecord = Line & { odd: boolean };

/**
 * Records that are complete, and the lines that still wait for more (none when these are the `last` lines).
 * A quotation mark that is never closed spoils its own line only: reading goes on with the next line.
 */
export function joinRecords(lines: readonly Line[], separator: string, last: boolean) {
  const records: CsvRecord[] = [];
  let start = 0;
  while (start < lines.length) {
    const end = recordEnd(lines, start, separator);
    if (end === 'needs more' && !last) break;
    const whole = typeof end === 'number';
    const { line, text } = lines[start]!;
    const until = whole ? end : start + 1;
    records.push({ line, text: until === start + 1 ? text : textOf(lines, start, until), odd: !whole });
    start = until;
  }
  return { records, rest: lines.slice(start) };
}

/** The index after the record's last line. */
function recordEnd(lines: readonly Line[], start: number, separator: string): number | 'odd' | 'needs more' {
  let quoting: Quoting = 'closed';
  let length = 0;
  for (let index = start; index < start + RECORD_LINES_MAX; index++) {
    const next = lines[index];
    if (next === undefined) return 'needs more';
    quoting = quotingAfter(next.text, separator, quoting === 'open');
    if (quoting === 'closed') return index + 1;
    length += next.text.length;
    if (quoting === 'odd' || length > LINE_CHARS_MAX) return 'odd';
  }
  return 'odd';
}

type Quoting = 'closed' | 'open' | 'odd';

/** A quotation mark opens only at the start of a cell, closes only at its end, and is doubled inside. */
function quotingAfter(text: string, separator: string, open: boolean): Quoting {
  let inside = open;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    if (!inside) {
      if (at > 0 && text[at - 1] !== separator) return 'odd';
      inside = true;
    } else if (text[at + 1] === '"') {
      at += 1;
    } else if (at + 1 === text.length || text[at + 1] === separator) {
      inside = false;
    } else {
      return 'odd';
    }
  }
  return inside ? 'open' : 'closed';
}

function textOf(lines: readonly Line[], start: number, end: number): string {
  return lines
    .slice(start, end)
    .map(({ text }) => text)
    .join('\n');
}
