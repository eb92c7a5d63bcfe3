// Whatever arrives, an import ends in an answer or a refusal, every row has one outcome, and the totals are right.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '#src/domain/refusal.ts';
import { columnsOf } from '#src/inbound/columns.ts';
import { type ImportKind, importCsv } from '#src/usecases/import-csv.ts';
import { inChunks, utf8 } from '#tests/inbound/bytes.ts';
import type { TestOffice } from '#tests/support/office.ts';
import { counts, factKeys, filledOffice, totalsAgree } from './import-desk.ts';

const KINDS: ImportKind[] = ['people', 'assets', 'deals', 'touches'];

/** Values that mean something somewhere, so that many rows come far. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'linus',
    'ada:60; grace:40',
    'ada:0',
    'D1',
    'D2',
    'T1',
    'guide',
    'deck',
    'sales',
    'won',
    'lost',
  ),
  fc.constantFrom(
    '2026-11-03',
    '2026-10-01T09:00Z',
    '2026-02-30',
    '1200',
    '-3',
    '1,054',
    'EUR',
    'USD',
    '0.92',
  ),
  fc.constantFrom(
    '"',
    '""',
    '"x',
    'a"b',
    '\n',
    '\u0000',
    '\ufffd',
    '\u202e',
    '=1+1',
    '__proto__',
    'x'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Rows that are mostly right, so that facts are made, with one cell of anything. */
const likely = {
  people: ['p', 'Name', 'sales', 'Harbour', 'title', 'a@b', 'face'],
  assets: ['guide', 'Title', 'deck', 'ada:60; grace:40', '2026-11-03', 'https://x.example'],
  deals: ['D1', 'Acme', 'linus', '1200', '2026-11-03', 'won', 'EUR', '', '', '2026-10-01', '2026-10-02'],
  touches: ['T1', 'D1', 'guide', '2026-10-01', 'it', 'named'],
} satisfies Record<ImportKind, string[]>;

function tableOf(kind: ImportKind): fc.Arbitrary<string> {
  const width = columnsOf(kind).length;
  const nearly = fc
    .tuple(fc.nat(width - 1), cell)
    .map(([at, value]) => likely[kind].map((good, index) => (index === at ? value : good)));
  const wild = fc.array(cell, { minLength: width, maxLength: width });
  const ragged = fc.array(cell, { maxLength: width + 2 });
  const row = fc.oneof(
    { weight: 6, arbitrary: nearly },
    { weight: 2, arbitrary: wild },
    { weight: 1, arbitrary: ragged },
  );
  const rows = fc.array(
    row.map((cells) => cells.join(';')),
    { maxLength: 12 },
  );
  const end = fc.constantFrom('\n', '\r\n', '\r');
  return fc.tuple(rows, end).map(([lines, between]) => [columnsOf(kind).join(';'), ...lines].join(between));
}

const kindAndTable = fc.constantFrom(...KINDS).chain((kind) => fc.tuple(fc.constant(kind), tableOf(kind)));

async function attempt(office: TestOffice, kind: ImportKind, bytes: Uint8Array, map: unknown, size = 64) {
  const before = factKeys(office).length;
  try {
    const result = await importCsv(office.app, { kind, input: inChunks(bytes, size), map, dryRun: false });
    counts(result);
    for (const { line, field, say } of result.problems) {
      expect(line).toBeGreaterThan(1);
      expect(field).not.toBe('');
      expect(say).toMatch(/[.?]$/);
    }
    return result;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    expect(factKeys(office)).toHaveLength(before);
    return null;
  } finally {
    expect(totalsAgree(office)).toBe(true);
  }
}

test('tables of half-sensible rows; the same again changes nothing', async () => {
  const office = await filledOffice();
  const facts = factKeys(office).length;
  await fc.assert(
    fc.asyncProperty(kindAndTable, fc.integer({ min: 1, max: 200 }), async ([kind, text], size) => {
      const first = await attempt(office, kind, utf8(text), null, size);
      const keys = factKeys(office);
      const again = await attempt(office, kind, utf8(text), null, size);
      expect(factKeys(office)).toEqual(keys);
      expect(again?.problems).toEqual(first?.problems);
    }),
    { numRuns: 300 },
  );
  expect(factKeys(office).length).toBeGreaterThan(facts + 100);
});

test('bytes of any kind, and maps of any kind', async () => {
  const office = await filledOffice();
  const torn = fc
    .tuple(kindAndTable, fc.uint8Array({ maxLength: 20 }), fc.nat())
    .map(([[, text], noise, at]) => {
      const whole = Buffer.from(text);
      const cut = at % (whole.length + 1);
      return new Uint8Array(Buffer.concat([whole.subarray(0, cut), noise, whole.subarray(cut)]));
    });
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), torn);
  const map = fc.oneof(
    fc.constant(null),
    fc.jsonValue(),
    fc.record({ deal: fc.string(), stages: fc.jsonValue() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...KINDS), bytes, map, async (kind, file, told) => {
      await attempt(office, kind, file, told);
    }),
    { numRuns: 500 },
  );
});
