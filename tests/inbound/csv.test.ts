// Rows keep the line numbers of an editor, whatever separates cells and lines; broken rows cost only themselves.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvRow, openCsv } from '#src/inbound/csv.ts';
import { LINE_CHARS_MAX } from '#src/inbound/limits.ts';
import { collect, inChunks, utf8 } from './bytes.ts';

async function read(text: string, size?: number): Promise<{ header: string[]; rows: CsvRow[] }> {
  const { header, batches } = await openCsv(inChunks(utf8(text), size));
  return { header, rows: (await collect(batches)).flat() };
}

/** `line: a|b`, or `line! sentence`. */
function told(rows: CsvRow[]): string[] {
  return rows.map((row) =>
    'say' in row ? `${row.line}! ${row.say}` : `${row.line}: ${row.cells.join('|')}`,
  );
}

describe('separators and line breaks', () => {
  const files: [string, string][] = [
    ['commas, LF', 'a,b\n1,2\n3,4\n'],
    ['semicolons, CRLF', 'a;b\r\n1;2\r\n3;4\r\n'],
    ['tabs, no last line break', 'a\tb\n1\t2\n3\t4'],
    ['CR alone', 'a,b\r1,2\r3,4\r'],
    ['quoted header with the other separator inside', '"a;;;;",b\n1,2\n3,4'],
  ];
  test.each(files)('%s', async (_name, text) => {
    for (const size of [undefined, 1, 2]) {
      const { header, rows } = await read(text, size);
      expect(header).toHaveLength(2);
      expect(told(rows)).toEqual(['2: 1|2', '3: 3|4']);
    }
  });

  test('the line that Excel puts first is obeyed', async () => {
    const { header, rows } = await read('sep=;\na,x;b\n1,2;3');
    expect(header).toEqual(['a,x', 'b']);
    expect(told(rows)).toEqual(['3: 1,2|3']);
  });

  test('lines without content are no rows, and still count as lines', async () => {
    expect(told((await read('\n\na,b\n\n1,2\n,\n  \n3,4\n\n')).rows)).toEqual(['5: 1|2', '8: 3|4']);
  });

  test('a header alone is a file without rows; blank lines alone are an empty file', async () => {
    expect((await read('a,b')).rows).toEqual([]);
    await expect(read('\n \n')).rejects.toMatchObject({ say: 'The file is empty.' });
  });
});

describe('quotation marks', () => {
  test('hold separators, marks and line breaks; the row has the line on which it begins', async () => {
    const { rows } = await read('a,b\n"1,1","x ""y"""\n"two\r\nlines\n\nmore",2\n3,4\n');
    expect(told(rows)).toEqual(['2: 1,1|x "y"', '3: two\nlines\n\nmore|2', '7: 3|4']);
  });

  test('in the middle of a cell they are text', async () => {
    expect(told((await read('a,b\n5" pipe,2\n"x" y,"4"\n')).rows)).toEqual(['2: 5" pipe|2', '3: "x" y|4']);
  });

  test('one that is never closed spoils its own line and no other', async () => {
    const rows = ['a,b', '"1,2', '3,4', '"5",6', '"7\n7",8', '"9,9'].join('\n');
    expect(told((await read(rows)).rows)).toEqual([
      expect.stringMatching(/^2! A quotation mark opens here/),
      '3: 3|4',
      '4: 5|6',
      '5: 7\n7|8',
      expect.stringMatching(/^7! A quotation mark opens here/),
    ]);
  });

  test('one that is never closed in a long file', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) => (index === 700 ? `"${index},x` : `${index},x`));
    const { rows } = await read(`a,b\n${lines.join('\n')}\n`);
    expect(rows.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 2));
    expect(rows.filter((row) => 'say' in row)).toHaveLength(1);
  });
});

describe('rows that are no rows', () => {
  test('too few and too many cells', async () => {
    expect(told((await read('a,b\n1\n1,2,3\n4,5')).rows)).toEqual([
      expect.stringMatching(/^2! This row has 1 cell, the header has 2\./),
      expect.stringMatching(/^3! This row has 3 cells/),
      '4: 4|5',
    ]);
  });

  test('a line without end is cut, said, and passed over', async () => {
    const { rows } = await read(`a,b\n1,${'x'.repeat(3 * LINE_CHARS_MAX)}\n3,4\n`, 50_000);
    expect(told(rows)).toEqual([expect.stringMatching(/^2! This row is longer than 100000/), '3: 3|4']);
  });

  test('a header of too many columns or without end is refused', async () => {
    await expect(read(`${'a,'.repeat(600)}b\n`)).rejects.toMatchObject({
      say: expect.stringMatching(/601 columns/),
    });
    await expect(read('x'.repeat(LINE_CHARS_MAX + 5))).rejects.toMatchObject({ code: 'invalid' });
    await expect(read('"a,b\n1,2')).rejects.toMatchObject({
      say: expect.stringMatching(/header cannot be read/),
    });
  });
});

test('any table that is written by the rules is read back, cut into any chunks', async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', ';', '\t', 'a\nb', '""', 'é🎉', '\n'));
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.integer({ min: 1, max: 40 }),
      async (cells, separator, size) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = [['k', 'l', 'm'], ...cells].map((row) => row.map(quoted).join(separator)).join('\n');
        const { rows } = await read(text, size);
        const filled = cells.filter((row) => row.some((value) => value.trim() !== ''));
        const plain = (value: string) => value.replace(/\r\n?/g, '\n');
        expect(rows.map((row) => ('say' in row ? row.say : row.cells))).toEqual(
          filled.map((row) => row.map(plain)),
        );
      },
    ),
  );
});
