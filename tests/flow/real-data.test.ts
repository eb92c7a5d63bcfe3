// A real year of a real company, with the marketing half made up for it, comes in as a whole and only once.

import { expect, vi } from 'vitest';
import { readDealFile } from '#db/queries/deal-file.ts';
import { award } from '#src/domain/award.ts';
import { parseRules } from '#src/domain/parse-rules.ts';
import { rational, sum, toText } from '#src/domain/rational.ts';
import type { Receipt } from '#src/domain/receipt.ts';
import { receipt } from '#src/usecases/receipt.ts';
import { GTX, PIPELINE } from '#tests/support/gtx.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { rawAssets, rawWins, records } from '#tests/support/raw-sales.ts';
import { type RawRules, secondOpinion } from '#tests/support/second-opinion.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';
import { bring, counts, factKeys, points, totalsAgree } from '#tests/usecases/import-desk.ts';

/** Some seconds alone, but tests share their processors. */
vi.setConfig({ testTimeout: 180_000 });

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

  const assetsOf = rawAssets(records(assets));
  const won = rawWins(records(pipeline), records(touches));
  for (const [name, raw] of Object.entries(RULES)) {
    const wrong = won.flatMap(([deal, win]) => {
      const expected = secondOpinion(win, raw, assetsOf);
      const given = judgedBy(office, deal, raw);
      return sameMap(expected, given) ? [] : [{ deal, expected: [...expected], given: [...given] }];
    });
    expect(wrong, `under ${name}`).toEqual([]);
  }

  expect(won.length).toBe(4238);
  const odd = Array.from(won, ([deal]) => ({ deal, says: complaintsOf(receipt(office.app, deal)) }));
  expect(odd.filter(({ says }) => says.length > 0)).toEqual([]);
});

/** Whatever a pencil would find wrong with a receipt, in words. */
function complaintsOf({ touches, closing, entries, people, ...told }: Receipt): string[] {
  const { winPoints, assistPot, waiting, total } = told;
  const parts = touches.flatMap((one) => one.parts);
  const counted = touches.filter((one) => one.counted);
  const points = (some: readonly { points: number }[]) => some.reduce((sum, one) => sum + one.points, 0);
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
  const one = (weights: (string | null)[]) =>
    toText(sum(weights.map((weight) => rational(weight ?? '0')))) === '1';
  const isNamed = (person: string) => people.some((named) => named.person === person);
  const checks: Record<string, boolean> = {
    'owners’ weights are one': one(closing.map(({ weight }) => weight)),
    'owners’ parts are the win points': points(closing) === winPoints,
    'touches’ weights are one, or none counts':
      counted.length === 0 || one(counted.map(({ weight }) => weight)),
    'makers’ weights are one, or the pot waits':
      waiting > 0 || parts.length === 0 || one(parts.map(({ weight }) => weight)),
    'makers’ parts are the pot, or all of it waits': points(parts) + waiting === assistPot,
    'touches sum as their parts': points(touches) === points(parts),
    'each part is its exact one, rounded': [...closing, ...parts].every(
      (part) =>
        part.points === part.whole + part.extra &&
        toText(sum([rational(part.whole), rational(part.rest)])) === part.exact,
    ),
    'entries sum to the total': points(entries) === total,
    'entries for closing are the win points': points(of('win')) === winPoints,
    'entries for help are what does not wait': points(of('assist')) === assistPot - waiting,
    'everybody has a name': [...entries, ...parts, ...closing].every(({ person }) => isNamed(person)),
  };
  return Object.keys(checks).filter((check) => !checks[check]);
}

/** Every model with its presets, and rules in which everything else is set as well. */
const PLAIN = {
  win: { base: 50, perAmount: 100, perPoints: 1, cap: 500 },
  assistPercent: 100,
  windowDays: 180,
  kindTenths: {},
};
const RULES: Record<string, RawRules> = {
  first: { ...PLAIN, model: { kind: 'first' } },
  last: { ...PLAIN, model: { kind: 'last' } },
  linear: { ...PLAIN, model: { kind: 'linear' } },
  '40/20/40': { ...PLAIN, model: { kind: 'position', first: 40, middle: 20, last: 40 } },
  '60/20/20': { ...PLAIN, model: { kind: 'position', first: 60, middle: 20, last: 20 } },
  '20/20/60': { ...PLAIN, model: { kind: 'position', first: 20, middle: 20, last: 60 } },
  lead: { ...PLAIN, model: { kind: 'milestones', first: 40, lead: 40, opened: 0, close: 0, others: 20 } },
  W: { ...PLAIN, model: { kind: 'milestones', first: 30, lead: 30, opened: 30, close: 0, others: 10 } },
  'full path': {
    ...PLAIN,
    model: { kind: 'milestones', first: 22.5, lead: 22.5, opened: 22.5, close: 22.5, others: 10 },
  },
  'decay 7': { ...PLAIN, model: { kind: 'decay', halfLifeDays: 7 } },
  'decay 30': { ...PLAIN, model: { kind: 'decay', halfLifeDays: 30 } },
  'everything else': {
    win: { base: 0, perAmount: 250, perPoints: 3, cap: 90 },
    assistPercent: 75,
    model: { kind: 'position', first: 40, middle: 20, last: 40 },
    windowDays: 30,
    kindTenths: { webinar: 15, deck: 0 },
  },
};

/** What the product says of the same deal under these rules: points by `win person` and `assist person`. */
function judgedBy({ app }: TestOffice, deal: string, raw: RawRules): Map<string, number> {
  const file = readDealFile(app.db, deal);
  if (file === null) throw new Error(`The office does not know ${deal}.`);
  const kindWeights = Object.fromEntries(
    Object.entries(raw.kindTenths).map(([kind, tenths]) => [kind, tenths / 10]),
  );
  const rules = parseRules({
    win: raw.win,
    assistRate: raw.assistPercent / 100,
    model: raw.model,
    windowDays: raw.windowDays,
    kindWeights,
  });
  const points = new Map<string, number>();
  for (const entry of award({ ...file, rules: { version: 1, rules } }).deserved) {
    const key = `${entry.kind} ${entry.person}`;
    points.set(key, (points.get(key) ?? 0) + entry.points);
  }
  return points;
}

const sameMap = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

function wins({ app }: TestOffice): unknown {
  return app.db.$client
    .prepare('SELECT sum(wins) AS wins, sum(amount_minor) AS amount FROM season_sums')
    .get();
}
