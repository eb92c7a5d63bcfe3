// The arithmetic of a receipt: the worked example to the last number, and sums that agree with the award always.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import { add, compare, ONE, rational, sub, sum, toText, ZERO } from '#src/domain/rational.ts';
import { receiptSteps } from '#src/domain/receipt-steps.ts';
import { asset, dealFile, shares, touch } from '#tests/support/deal-file.ts';

const stepsOf = (file: DealFile) => receiptSteps(file, award(file));
const worked = () =>
  dealFile({
    touches: [
      touch('t1', 'case', 20),
      touch('t2', 'webinar', 15),
      touch('t3', 'case', 13),
      touch('t4', 'pricing', 1),
    ],
  });

describe('the worked example', () => {
  test('is 12,000 in 120 steps, twice 120, and 48 12 12 24 24', () => {
    const { amount, closing, assist, touches } = stepsOf(worked());
    expect(amount).toMatchObject({
      countsMinor: 1_200_000,
      steps: 120n,
      base: 0,
      isCapped: false,
      points: 120,
    });
    expect(closing).toMatchObject([{ person: 'linus', weight: ONE, whole: 120, extra: 0, points: 120 }]);
    expect(assist).toEqual({ rate: ONE, exact: rational(120), pot: 120, waiting: 0 });
    const told = touches.map(({ weight, parts, points }) => [
      weight && toText(weight),
      parts.map(({ person, weight: part, exact }) => [person, toText(part), toText(exact)]),
      points,
    ]);
    expect(told).toEqual([
      ['2/5', [['ada', '2/5', '48']], 48],
      ['1/10', [['grace', '1/10', '12']], 12],
      ['1/10', [['ada', '1/10', '12']], 12],
      [
        '2/5',
        [
          ['ada', '1/5', '24'],
          ['grace', '1/5', '24'],
        ],
        48,
      ],
    ]);
  });

  test('says which part of 40 / 20 / 40 each touch is, and how many share it', () => {
    const { weights } = stepsOf(worked());
    expect(weights?.present.map(({ role, weight, touches }) => [role, toText(weight), touches])).toEqual([
      ['first', '40', 1],
      ['last', '40', 1],
      ['between', '20', 2],
    ]);
    expect(weights?.absent).toEqual([]);
    expect(weights?.touches.get('t3')?.parts).toMatchObject([{ role: 'between', touches: 2 }]);
  });

  test('with two touches, nothing lies between and the rest is scaled', () => {
    const file = dealFile({ touches: [touch('t1', 'case', 2), touch('t2', 'webinar', 1)] });
    const { weights } = stepsOf(file);
    expect(weights).toMatchObject({
      whole: rational(80),
      absent: [{ role: 'between', weight: rational(20) }],
    });
  });
});

describe('step by step', () => {
  test('what is left over goes to the largest remainders', () => {
    const deal = { owners: shares('margaret:1 linus:1 grace:1'), amountMinor: 100_000 };
    expect(
      stepsOf(dealFile({ deal })).closing.map(({ whole, rest, extra }) => [whole, toText(rest), extra]),
    ).toEqual([
      [3, '1/3', 1],
      [3, '1/3', 0],
      [3, '1/3', 0],
    ]);
  });

  test('the cap, an amount below zero, a foreign amount at its rate', () => {
    const win = { base: 50, perAmount: 100, perPoints: 1, cap: 500 };
    const at = (deal: object) => stepsOf(dealFile({ rules: { win }, deal })).amount;
    expect(at({ amountMinor: 9_000_000 })).toMatchObject({ uncapped: 950n, isCapped: true, points: 500 });
    expect(at({ amountMinor: 4_500_000 })).toMatchObject({ uncapped: 500n, isCapped: false });
    expect(at({ amountMinor: -5 })).toMatchObject({ countsMinor: 0, steps: 0n, points: 50 });
    const rate = { rate: '0.0925', on: '2016-11-30' };
    expect(at({ amountMinor: 12_000_000, currency: 'SEK', rate })).toMatchObject({
      rate,
      countsMinor: 1_110_000,
      steps: 111n,
      points: 161,
    });
  });

  test('a kind that weighs more, and what all weights are divided by', () => {
    const assets = [asset('case', 'ada', 'case-study'), asset('webinar', 'grace', 'webinar')];
    const touches = [touch('t1', 'case', 3), touch('t2', 'webinar', 2)];
    const { weights } = stepsOf(dealFile({ assets, touches, rules: { kindWeights: { webinar: 1.5 } } }));
    expect(toText(weights?.scaled ?? ZERO)).toBe('5/4');
    expect(toText(weights?.touches.get('t2')?.kindWeight ?? ZERO)).toBe('3/2');
  });

  test('a pot that waits has no parts, and a deal that is not won has no amount', () => {
    const all = { kindWeights: { deck: 0 } };
    const waits = stepsOf(dealFile({ touches: [touch('t1', 'case', 1)], rules: all }));
    expect(waits.assist.waiting).toBe(120);
    expect(waits.touches).toMatchObject([{ weight: ZERO, parts: [], points: 0 }]);
    const gone = stepsOf(dealFile({ touches: [touch('t1', 'case', 1)], deal: { stage: 'refunded' } }));
    expect(gone).toMatchObject({ amount: null, closing: [], weights: null });
    expect(gone.touches).toMatchObject([{ reason: 'not_won', parts: [] }]);
  });
});

const models = fc.constantFrom(
  { kind: 'first' } as const,
  { kind: 'linear' } as const,
  { kind: 'position', first: 40, middle: 20, last: 40 } as const,
  { kind: 'position', first: 0, middle: 100, last: 0 } as const,
  { kind: 'milestones', first: 22.5, lead: 22.5, opened: 22.5, close: 22.5, others: 10 } as const,
  { kind: 'decay', halfLifeDays: 7 } as const,
);
const people = ['linus', 'margaret', 'ada', 'grace', 'hedy'];
const someShares = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...people), fc.integer({ min: 1, max: 97 })), {
    minLength: 1,
    selector: ([name]) => name,
  })
  .map((all) => shares(all.map((one) => one.join(':')).join(' ')));
const files = fc
  .record({
    model: models,
    win: fc.record({
      base: fc.nat(60),
      perAmount: fc.constantFrom(100, 1000, 0.3),
      perPoints: fc.nat(3),
      cap: fc.constantFrom(40, 500, 1_000_000),
    }),
    assistRate: fc.constantFrom(0, 0.29, 1, 1.5),
    kindWeights: fc.constantFrom({}, { deck: 1.5 }, { deck: 0 }, { deck: 0, video: 0 }),
    priced: fc.constantFrom(
      { currency: 'EUR', rate: null },
      { currency: 'SEK', rate: { rate: '0.0925', on: '2016-11-30' } },
    ),
    amountMinor: fc.integer({ min: -1000, max: 50_000_000 }),
    owners: someShares,
    makers: fc.tuple(someShares, someShares),
    seen: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ghost'), fc.nat(200), fc.boolean()), {
      maxLength: 20,
    }),
  })
  .map(({ model, win, assistRate, kindWeights, priced, amountMinor, owners, makers, seen }) =>
    dealFile({
      rules: { model, win, assistRate, kindWeights },
      deal: { ...priced, amountMinor, owners, lead: null },
      assets: [
        { ...asset('a', 'ada', 'deck'), makers: makers[0] },
        { ...asset('b', 'ada', 'video'), makers: makers[1] },
      ],
      touches: seen.map(([of, days, rejected], index) => touch(`t${index}`, of, days, { rejected })),
    }),
  );

describe('whatever the deal', () => {
  test('every step sums, and says what the award says', () => {
    fc.assert(
      fc.property(files, (file) => agrees(file)),
      { numRuns: 300 },
    );
  });

  test('also with fifty owners, and five hundred touches of fifty makers each', () => {
    const many = Array.from({ length: 50 }, (_, index) => `p${index}`);
    const crowd = shares(many.map((person, index) => `${person}:${index + 1}`).join(' '));
    const touches = Array.from({ length: 500 }, (_, index) => touch(`t${index}`, 'a', index / 3));
    const file = dealFile({
      deal: { owners: crowd, amountMinor: 77_777_777 },
      assets: [{ ...asset('a', 'ada'), makers: crowd }],
      touches,
    });
    const ada = file.people.get('ada');
    if (ada) file.people = new Map(many.map((person) => [person, { ...ada, person }]));
    agrees(file);
  });
});

function agrees(file: DealFile): void {
  const judged = award(file);
  const { amount, closing, assist, weights, touches } = receiptSteps(file, judged);
  const parts = touches.flatMap((each) => each.parts);
  const pointsOf = (all: readonly { points: number }[]) =>
    all.reduce((points, part) => points + part.points, 0);
  expect(amount?.points).toBe(judged.winPoints);
  expect(pointsOf(closing)).toBe(judged.winPoints);
  expect(pointsOf(parts) + assist.waiting).toBe(judged.assistPot);
  expect(sum(closing.map(({ weight }) => weight))).toEqual(ONE);
  if (parts.length > 0 && judged.assistPot > 0) {
    expect(sum(parts.map(({ weight }) => weight))).toEqual(ONE);
    expect(sum(parts.map(({ exact }) => exact))).toEqual(rational(judged.assistPot));
  }
  for (const { exact, whole, rest, extra, points } of [...closing, ...parts]) {
    expect(sub(exact, rational(whole))).toEqual(rest);
    expect(compare(rest, ONE) < 0 && rest.n >= 0n).toBe(true);
    expect(points).toBe(whole + extra);
  }
  for (const { touch: seen, weight, parts: makers } of touches) {
    const why = weights?.touches.get(seen.touch);
    expect(why === undefined).toBe(weight === null);
    if (makers.length > 0) expect(sum(makers.map((part) => part.weight))).toEqual(weight);
  }
  if (weights) expect(sum([...weights.touches.values()].map(({ byModel }) => byModel))).toEqual(ONE);
  const paid = (all: readonly { person: string; points: number }[]) => {
    const points = new Map<string, number>();
    for (const { person, points: given } of all) points.set(person, (points.get(person) ?? 0) + given);
    return [...points].filter(([, given]) => given !== 0).sort();
  };
  expect(paid([...closing, ...parts])).toEqual(paid(judged.deserved));
  expect(add(assist.rate, ZERO)).toEqual(rational(file.rules.rules.assistRate));
}
