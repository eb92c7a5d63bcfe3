// Every encoding that spreadsheets write arrives as the same text; a file that is no text is refused by name.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#src/inbound/decode.ts';
import { collect, inChunks, latin1, utf8, utf16 } from './bytes.ts';

const TEXT = 'person,name\nzoë,Zoë van Dijk\nåse,Åse 🎉\n';

async function decode(bytes: Uint8Array, size?: number): Promise<string> {
  return (await collect(decodeText(inChunks(bytes, size)))).join('');
}

describe('text in any encoding', () => {
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, 'le')],
    ['UTF-16, big end first', utf16(TEXT, 'be')],
  ];
  test.each(encodings)('%s', async (_name, bytes) => {
    expect(await decode(bytes)).toBe(TEXT);
    for (const size of [1, 2, 3, 7]) expect(await decode(bytes, size)).toBe(TEXT);
  });

  test('a character cut by the end of the first part that is looked at', async () => {
    const long = `${'x'.repeat(4095)}é🎉`;
    expect(await decode(utf8(long), 4096)).toBe(long);
  });

  test('bytes that are no UTF-8 spoil only their own characters', async () => {
    expect(await decode(latin1('name\nMüller\nWeber\n'))).toBe('name\nM\ufffdller\nWeber\n');
  });
});

describe('files that are no CSV', () => {
  const files: [string, Uint8Array, RegExp][] = [
    ['nothing', utf8(''), /^The file is empty\.$/],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /PNG picture, not CSV/],
    ['a JPEG', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), /JPEG picture/],
    ['a workbook', Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), /Excel workbook or a ZIP archive/],
    ['an old workbook', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), /old Excel workbook/],
    ['a gzip', gzipSync('a,b\n1,2\n'), /gzip/],
    ['a PDF', utf8('%PDF-1.7\n'), /PDF/],
    ['a database', utf8('SQLite format 3\0'), /SQLite/],
    ['JSON', utf8('\n {"deal": 1}'), /looks like JSON/],
    ['a JSON list', utf8('[{"deal": 1}]'), /looks like JSON/],
    ['JSON in UTF-16', utf16('{"deal": 1}', 'le'), /looks like JSON/],
    ['a page', utf8('<!doctype html><table>'), /HTML or XML/],
    ['zeros', new Uint8Array(64), /not text that Assist can read/],
    ['UTF-16 without its mark', utf16(TEXT, 'le').subarray(2), /not text that Assist can read/],
  ];
  test.each(files)('%s', async (_name, bytes, say) => {
    const refusal = { code: 'invalid', say: expect.stringMatching(say) };
    await expect(decode(bytes)).rejects.toMatchObject(refusal);
    await expect(decode(bytes, 1)).rejects.toMatchObject(refusal);
  });
});
