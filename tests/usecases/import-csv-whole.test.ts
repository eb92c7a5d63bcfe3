// What concerns a file as a whole: when it is refused nothing is stored, and when it is long it comes in batches.

import { describe, expect, test } from 'vitest';
import { openDb } from '#db/open.ts';
import { importCsv } from '#src/usecases/import-csv.ts';
import { inChunks, utf8 } from '#tests/inbound/bytes.ts';
import { makeOffice } from '#tests/support/office.ts';
import { bring, counts, DEALS, factKeys, filledOffice, PEOPLE, points, totalsAgree } from './import-desk.ts';

describe('refused as a whole, with nothing stored', () => {
  test.each([
    ['an empty file', '', null, /^The file is empty\.$/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), null, /PNG picture/],
    ['a workbook', Buffer.from('PK\x03\x04', 'latin1'), null, /Excel workbook/],
    ['JSON', '[{"deal":"D1"}]', null, /looks like JSON/],
    ['a page', '<html>', null, /HTML/],
    ['a missing column', 'deal,customer\nD9,x\n', null, /“owners”, “amount”, “won” and “stage” are missing/],
    ['a map that is none', DEALS, 7, /must be a JSON object/],
  ])('%s', async (_name, file, map, say) => {
    const office = await filledOffice();
    const [keys, rings] = [factKeys(office), office.rings()];
    await expect(bring(office, 'deals', file, { map })).rejects.toMatchObject({
      code: 'invalid',
      say: expect.stringMatching(say),
    });
    expect(factKeys(office)).toEqual(keys);
    expect(office.rings()).toBe(rings);
  });

  test('before there is an office', async () => {
    const office = makeOffice();
    const app = { ...office.app, db: openDb(':memory:') };
    await expect(bring({ ...office, app }, 'people', PEOPLE)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('the input is let go when the header is refused', async () => {
    let closed = false;
    async function* input() {
      try {
        yield utf8(`nothing,useful\n${'1,2\n'.repeat(5000)}`);
        yield utf8('3,4\n');
      } finally {
        closed = true;
      }
    }
    const { app } = makeOffice();
    const request = { kind: 'people', input: input(), map: null, dryRun: false } as const;
    await expect(importCsv(app, request)).rejects.toMatchObject({ code: 'invalid' });
    expect(closed).toBe(true);
  });
});

describe('long files', () => {
  const rows = Array.from({ length: 1700 }, (_, number) => `X${number},,linus,100,2026-11-02,won`);
  const file = `deal,customer,owners,amount,won,stage\n${rows.join('\n')}\n`;

  test('are stored batch by batch, and what is said to be read is stored', async () => {
    const office = await filledOffice();
    const heard: number[] = [];
    const stored = office.app.db.$client.prepare("SELECT count(*) FROM deals WHERE deal LIKE 'X%'").pluck();
    const onProgress = (read: number) => {
      heard.push(read);
      expect(stored.get()).toBe(read);
      expect(totalsAgree(office)).toBe(true);
    };
    expect(counts(await bring(office, 'deals', file, { onProgress }))).toBe('1700 0 0 0 / 0');
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.at(-1)).toBe(1700);
  });

  test('keep the whole batches when the source fails, ring for them, and go on at the next try', async () => {
    const office = await filledOffice();
    const rings = office.rings();
    async function* failing() {
      yield utf8(file.slice(0, 40_000));
      throw new Error('The disk is gone.');
    }
    const request = { kind: 'deals', map: null, dryRun: false } as const;
    await expect(importCsv(office.app, { ...request, input: failing() })).rejects.toThrow(
      'The disk is gone.',
    );
    expect(office.rings()).toBe(rings + 1);
    expect(totalsAgree(office)).toBe(true);
    const again = await importCsv(office.app, { ...request, input: inChunks(utf8(file), 777) });
    expect(again.unchanged).toBeGreaterThan(400);
    expect(again.new + again.unchanged).toBe(1700);
    expect(points(office).linus).toBe(120 + 1700);
  });
});
