// An import that is taken back: what was comes back, what is new goes, and what changed since stays.

import { describe, expect, test } from 'vitest';
import { readAsset } from '#db/queries/assets.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readPerson } from '#db/queries/people.ts';
import { readTouch } from '#db/queries/touches.ts';
import { commitImport } from '#src/usecases/import-commit.ts';
import { undoImport } from '#src/usecases/import-undo.ts';
import { replay } from '#src/usecases/replay.ts';
import { bring, DEALS, drop, filledOffice, PEOPLE, points, RUTH, take, totalsAgree } from './import-desk.ts';

describe('undo', () => {
  test('restores what was, deletes what is new, keeps people, and leaves what changed since', async () => {
    const office = await filledOffice();
    const earned = points(office);
    const people = await drop(
      office,
      `${PEOPLE}zoe,Zoë,sales,Lumen,,\n`.replace('linus,Linus,sales,Harbour', 'linus,Linus,sales,Lumen'),
    );
    await commitImport(office.app, RUTH, people);
    const deals = `${DEALS.replace('12000', '24000')}D3,Acme,linus,900,2026-11-04,won\nD4,Beta,linus,100,2026-11-04,won\n`;
    const number = await drop(office, deals);
    await commitImport(office.app, RUTH, number);
    await bring(office, 'deals', 'deal,customer,owners,amount,won,stage\nD4,Beta,linus,300,2026-11-04,won\n');
    expect(await undoImport(office.app, RUTH, number)).toEqual({
      back: 2,
      kept: 1,
      stays: 0,
      names: ['Beta'],
    });
    expect(readDeal(office.app.db, 'D3')?.stage).toBe('deleted');
    expect(readDeal(office.app.db, 'D1')?.amountMinor).toBe(1_200_000);
    expect(await undoImport(office.app, RUTH, people)).toMatchObject({ back: 1, stays: 1 });
    expect(readPerson(office.app.db, 'linus')?.team).toBe('Harbour');
    expect(points(office)).toEqual({ ...earned, linus: (earned['linus'] ?? 0) + 3 });
    expect(totalsAgree(office)).toBe(true);
    expect(replay(office.app).differences).toEqual([]);
    await expect(undoImport(office.app, RUTH, number)).rejects.toThrow('already');
  });

  test('touches that were undone come in again with a better file; what a coach rejected does not', async () => {
    const office = await filledOffice();
    const file = 'touch,deal,asset,at\nT8,D1,guide,2026-10-02\n';
    const number = await drop(office, file);
    await commitImport(office.app, RUTH, number);
    await undoImport(office.app, RUTH, number);
    expect(readTouch(office.app.db, 'T8')?.rejected).toBe(true);
    expect(await take(office, file)).toMatchObject({ changed: 1 });
    const touch = readTouch(office.app.db, 'T8');
    expect(touch?.rejected).toBe(false);
    if (touch) office.tell({ kind: 'touch_set', touch: { ...touch, rejected: true } });
    expect(await take(office, `${file}\n`)).toMatchObject({ unchanged: 1 });
  });
});

test('new assets that were undone are retired, and come back with a better file', async () => {
  const office = await filledOffice();
  const file = 'asset,title,kind,makers\nA9,The ninth,guide,linus\n';
  const number = await drop(office, file);
  await commitImport(office.app, RUTH, number);
  expect(await undoImport(office.app, RUTH, number)).toMatchObject({ back: 1, stays: 0 });
  expect(readAsset(office.app.db, 'A9')?.retired).toBe(true);
  expect(await take(office, `${file}\n`)).toMatchObject({ changed: 1 });
  expect(readAsset(office.app.db, 'A9')?.retired).toBeUndefined();
});
