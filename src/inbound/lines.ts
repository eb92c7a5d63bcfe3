// Cuts decoded text into lines as an editor counts them. It knows nothing of cells and quotes.

import { BATCH_LINES, LINE_CHARS_MAX } from './limits.ts';

/** `line` counts from 1. `text` is without its line break, and cut one character past the limit. */
export type Line = { line: number; text: string };

/** Lines in batches, ended by LF, CRLF or CR; an empty last line is none. */
export async function* readLines(texts: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let line = 0;
  let open = '';
  let heldReturn = '';
  for await (const chunk of texts) {
    const text = heldReturn + chunk;
    // A CR at the end may be half of a CRLF: it waits for what comes next.
    heldReturn = text.endsWith('\r') ? '\r' : '';
    const pieces = (heldReturn === '' ? text : text.slice(0, -1)).split(/\r\n|\n|\r/);
    for (const piece of pieces.slice(0, -1)) {
      batch.push({ line: ++line, text: bounded(open + piece) });
      open = '';
      if (batch.length === BATCH_LINES) {
        yield batch;
        batch = [];
      }
    }
    open = bounded(open + pieces.at(-1));
  }
  if (open !== '') batch.push({ line: ++line, text: open });
  if (batch.length > 0) yield batch;
}

function bounded(text: string): string {
  return text.length > LINE_CHARS_MAX ? text.slice(0, LINE_CHARS_MAX + 1) : text;
}
