// A real year, sealed month by month, then imported again as it was, and once more with every win refunded.

import { expect, vi } from 'vitest';
import { readSealRows } from '#db/queries/seals.ts';
import { readPersonTotals, readSeasonSum, readSeasons, readTeamTotals } from '#db/queries/totals.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import { digestOf } from '#src/usecases/seal-month.ts';
import { sealSeason } from '#src/usecases/seal-season.ts';
import { GTX, PIPELINE } from '#tests/support/gtx.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';
import { bring, factKeys, RUTH, totalsAgree } from '#tests/usecases/import-desk.ts';

/** Some seconds alone, but tests share their processors. */
vi.setConfig({ testTimeout: 120_000 });

const FILES = [
  'crm_sales_joint/rules.json',
  'crm_sales_joint/people.csv',
  'crm_sales_joint/assets.csv',
  'crm_sales/sales_pipeline.csv',
  'crm_sales_joint/touches.csv',
];

testOnSharedFiles('a sealed year survives a refund of all of it', FILES, async (...texts) => {
  const [rules = '', people = '', assets = '', pipeline = '', touches = ''] = texts;
  const office = makeOffice(JSON.parse(rules), GTX);
  const deals = (won: string) =>
    bring(office, 'deals', pipeline, { map: { ...PIPELINE, stages: { ...PIPELINE.stages, Won: won } } });
  await bring(office, 'people', people);
  await bring(office, 'assets', assets);
  await deals('won');
  await bring(office, 'touches', touches);
  const seasons = readSeasons(office.app.db);
  for (const season of seasons) sealSeason(office.app, RUTH, season);
  const sealed = stateOf(office, seasons);
  const keys = factKeys(office);

  await deals('won');
  await bring(office, 'touches', touches);
  expect(factKeys(office)).toEqual(keys);
  expect(stateOf(office, seasons)).toBe(sealed);

  await deals('refunded');
  expect(stateOf(office, seasons)).toBe(sealed);
  const { $client } = office.app.db;
  expect($client.prepare('SELECT sum(points) FROM entries').pluck().get()).toBe(0);
  expect(
    $client.prepare('SELECT DISTINCT season FROM entries WHERE corrects IS NOT NULL').pluck().all(),
  ).toEqual(['2026-11']);
  expect(totalsAgree(office)).toBe(true);
});

/** Every seal and every total of the sealed months, with the digest as it is worked out now. */
function stateOf({ app }: TestOffice, seasons: readonly string[]): string {
  const seals = readSealRows(app.db);
  for (const { body, digest } of seals) expect(digestOf(app, JSON.parse(body) as SealedSeason)).toBe(digest);
  const totals = seasons.map((season) => [
    readTeamTotals(app.db, season),
    readPersonTotals(app.db, season),
    readSeasonSum(app.db, season),
  ]);
  return JSON.stringify([seals, totals]);
}
