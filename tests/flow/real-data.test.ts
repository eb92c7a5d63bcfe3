// A real year of a real company, with the marketing half made up for it, comes in as a whole and only once.

import { expect, vi } from 'vitest';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';
import { bring, counts, factKeys, points, totalsAgree } from '#tests/usecases/import-desk.ts';

/** Some seconds alone, but tests share their processors. */
vi.setConfig({ testTimeout: 180_000 });

const GTX = { name: 'GTX', timezone: 'America/New_York', currency: 'USD', locale: 'en-US' };

/** As `../shared/data/README.md` has it. */
const PIPELINE = {
  deal: 'opportunity_id',
  customer: 'account',
  owners: 'sales_agent',
  amount: 'close_value',
  opened: 'engage_date',
  won: 'close_date',
  stage: 'deal_stage',
  stages: { Won: 'won', Lost: 'lost', Engaging: 'open', Prospecting: 'open' },
};

const FILES = [
  'crm_sales_joint/rules.json',
  'crm_sales_joint/people.csv',
  'crm_sales_joint/assets.csv',
  'crm_sales/sales_pipeline.csv',
  'crm_sales_joint/touches.csv',
];

testOnSharedFiles('the year of crm_sales and its marketing half', FILES, async (...texts) => {
  const [rules = '', people = '', assets = '', pipeline = '', touches = ''] = texts;
  const office = makeOffice(JSON.parse(rules), GTX);
  const importAll = async () => [
    counts(await bring(office, 'people', people)),
    counts(await bring(office, 'assets', assets)),
    counts(await bring(office, 'deals', pipeline, { map: PIPELINE })),
    counts(await bring(office, 'touches', touches)),
  ];
  expect(await importAll()).toEqual(['49 0 0 0 / 0', '40 0 0 0 / 0', '8800 0 0 0 / 0', '21319 0 0 25 / 25']);
  expect(wins(office)).toEqual({ wins: 4238, amount: 1_000_553_400 });
  expect(totalsAgree(office)).toBe(true);

  const [keys, earned, rings] = [factKeys(office), points(office), office.rings()];
  expect(await importAll()).toEqual(['0 0 49 0 / 0', '0 0 40 0 / 0', '0 0 8800 0 / 0', '0 0 21319 25 / 25']);
  expect(factKeys(office)).toEqual(keys);
  expect(points(office)).toEqual(earned);
  expect(office.rings()).toBe(rings);
});

function wins({ app }: TestOffice): unknown {
  return app.db.$client
    .prepare('SELECT sum(wins) AS wins, sum(amount_minor) AS amount FROM season_sums')
    .get();
}
