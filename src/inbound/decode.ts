// Turns the bytes of a file into text, and refuses files that are no text. It never looks for rows.

import { Refusal } from '#src/domain/refusal.ts';
import { SNIFF_BYTES } from './limits.ts';

/**
 * UTF-8 with or without a byte order mark, UTF-16 with one. A byte that is no UTF-8 becomes U+FFFD, so that
 * only the row that holds it is lost. Refuses `invalid`: an empty file, and a file that is no CSV.
 */
export async function* decodeText(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder = new TextDecoder('utf-8');
  for await (const chunk of input) {
    if (head === null) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head = joined(head, chunk);
    if (head.length < SNIFF_BYTES) continue;
    decoder = decoderFor(head);
    yield decoder.decode(head, { stream: true });
    head = null;
  }
  if (head !== null) {
    decoder = decoderFor(head);
    yield decoder.decode(head, { stream: true });
  }
  yield decoder.decode();
}

function joined(head: Uint8Array, chunk: Uint8Array): Uint8Array {
  const both = new Uint8Array(head.length + chunk.length);
  both.set(head);
  both.set(chunk, head.length);
  return both;
}

/** The decoder drops the byte order mark itself. */
function decoderFor(head: Uint8Array): InstanceType<typeof TextDecoder> {
  if (head.length === 0) throw new Refusal('invalid', 'The file is empty.');
  const format = binaryFormat(head);
  if (format !== null) throw new Refusal('invalid', `This is ${format}, not CSV. ${SAVE_AS_CSV}`);
  const encoding = encodingOf(head);
  if (encoding === 'utf-8' && head.subarray(0, SNIFF_BYTES).includes(0)) {
    throw new Refusal('invalid', `The file is not text that Assist can read. ${SAVE_AS_CSV}`);
  }
  const decoder = new TextDecoder(encoding);
  refuseMarkup(new TextDecoder(encoding).decode(head.subarray(0, SNIFF_BYTES), { stream: true }));
  return decoder;
}

const SAVE_AS_CSV = 'Save the table as CSV (UTF-8) and import that file.';

/** The first bytes, written as Latin-1, of files that people mistake for a table. */
const MAGIC: readonly (readonly [start: string, format: string])[] = [
  ['PK\x03\x04', 'an Excel workbook or a ZIP archive'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF-', 'a PDF document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['SQLite format 3', 'an SQLite database'],
  ['{\\rtf', 'a rich text document'],
];

function binaryFormat(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, 16));
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
}

function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** No table's first column is named like this, and a person should hear what the file is instead. */
function refuseMarkup(text: string): void {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    throw new Refusal('invalid', `This looks like JSON, not CSV. ${SAVE_AS_CSV}`);
  }
  if (start.startsWith('<')) throw new Refusal('invalid', `This is HTML or XML, not CSV. ${SAVE_AS_CSV}`);
}
