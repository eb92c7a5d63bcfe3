import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { award } from '#src/domain/award.ts';
import type { Entry } from '#src/domain/entry.ts';
import type { Touch } from '#src/domain/fact.ts';
import { settle } from '#src/domain/settle.ts';
import { dealFile, shares, touch } from '#tests/support/deal-file.ts';

const path = [touch('t1', 'case', 20), touch('t2', 'webinar', 15), touch('t3', 'case', 13)];
const pricing = touch('t4', 'pricing', 1);

/** Totals by person, season and team of a ledger. */
function totals(entries: Entry[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { person, season, team, points } of entries) {
    const key = `${person} ${season} ${team}`;
    sums[key] = (sums[key] ?? 0) + points;
  }
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, points]) => points !== 0)
      .sort(),
  );
}

function byPerson(entries: Entry[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { person, points } of entries) sums[person] = (sums[person] ?? 0) + points;
  return sums;
}

describe('settle', () => {
  test('the worked example: a late touch moves twelve points and changes no sum', () => {
    const before = award(dealFile({ touches: path })).deserved;
    const correction = settle(award(dealFile({ touches: [...path, pricing] })).deserved, before);
    expect(byPerson(correction)).toEqual({ ada: -12, grace: 12 });
    expect(correction.reduce((sum, entry) => sum + entry.points, 0)).toBe(0);
    expect(correction.map(({ person, touch, weight, points }) => [person, touch, weight, points])).toEqual([
      ['grace', 't2', '1/10', -12],
      ['ada', 't3', '1/10', -36],
      ['ada', 't4', '1/5', 24],
      ['grace', 't4', '1/5', 24],
    ]);
  });

  test('a rejected touch is taken back with weight 0, by the rules that hold now', () => {
    const posted = award(dealFile({ touches: path })).deserved;
    const file = dealFile({ touches: path.map((each) => ({ ...each, rejected: each.touch === 't1' })) });
    file.rules.version = 3;
    const [gone, ...rest] = settle(award(file).deserved, posted);
    expect(gone).toMatchObject({ touch: 't1', weight: '0', points: -48, rulesVersion: 3 });
    expect(rest.map(({ touch, points }) => [touch, points])).toEqual([
      ['t2', 36],
      ['t3', 12],
    ]);
  });

  test('a refund takes everything back, and winning again gives it back', () => {
    const won = award(dealFile({ touches: path })).deserved;
    const refund = settle([], won);
    expect(totals([...won, ...refund])).toEqual({});
    expect(refund.every(({ weight }) => weight === '0')).toBe(true);
    const again = settle(won, [...won, ...refund]);
    expect(totals(again)).toEqual(totals(won));
  });

  test('a new owner, another month, team or craft are other leaves', () => {
    const posted = award(dealFile()).deserved;
    const other = dealFile({
      deal: { owners: shares('margaret'), won: { at: Date.UTC(2016, 11, 1), precision: 'time' } },
    });
    expect(settle(award(other).deserved, posted).map((e) => [e.person, e.season, e.points])).toEqual([
      ['linus', '2016-11', -120],
      ['margaret', '2016-12', 120],
    ]);
    const transferred = posted.map((entry) => ({ ...entry, team: 'Lantern' }));
    expect(totals(settle(transferred, posted))).toEqual({
      'linus 2016-11 Harbour': -120,
      'linus 2016-11 Lantern': 120,
    });
    const setRight = posted.map((entry) => ({ ...entry, craft: 'marketing' as const }));
    expect(settle(setRight, posted).map(({ craft, points }) => [craft, points])).toEqual([
      ['marketing', 120],
      ['sales', -120],
    ]);
  });

  test('what the ledger adds to an entry does not leak into a correction', () => {
    const posted = award(dealFile()).deserved.map((entry) => ({ ...entry, number: 1, fact: 9 }));
    const [correction] = settle([], posted);
    expect(correction).not.toHaveProperty('number');
    expect(correction).not.toHaveProperty('fact');
  });

  test('after the seal, differences land in the open season, and land there once', () => {
    const posted = award(dealFile({ touches: path })).deserved;
    const sealed = (season: string) => (season <= '2016-11' ? '2017-01' : season);
    const first = settle(award(dealFile({ touches: [...path, pricing] })).deserved, posted, sealed);
    expect(new Set(first.map(({ season }) => season))).toEqual(new Set(['2017-01']));
    expect(byPerson(first)).toEqual({ ada: -12, grace: 12 });
    const present = award(dealFile({ touches: [...path, pricing] })).deserved;
    expect(settle(present, [...posted, ...first], sealed)).toEqual([]);
    const laterSealed = (season: string) => (season <= '2017-01' ? '2017-02' : season);
    expect(settle(present, [...posted, ...first], laterSealed)).toEqual([]);
    expect(byPerson(settle([], [...posted, ...first], laterSealed))).toEqual({
      linus: -120,
      ada: -84,
      grace: -36,
    });
  });
});

describe('over any history', () => {
  const someTouches = fc
    .array(fc.tuple(fc.constantFrom('case', 'webinar', 'pricing'), fc.nat(200)), { maxLength: 8 })
    .map((all) => all.map(([of, days], index) => touch(`t${index}`, of, days)));
  const steps = fc.array(
    fc.record({
      touches: someTouches,
      amountMinor: fc.nat(3_000_000),
      owners: fc.constantFrom('linus', 'margaret', 'linus:1 margaret:2', 'ada linus'),
      stage: fc.constantFrom('won', 'won', 'lost', 'refunded', 'open'),
      wonInMonth: fc.integer({ min: 10, max: 12 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  type Step = { touches: Touch[]; amountMinor: number; owners: string; stage: string; wonInMonth: number };

  function deservedOf({ touches, amountMinor, owners, stage, wonInMonth }: Step): Entry[] {
    const won = { at: Date.UTC(2016, wonInMonth, 15), precision: 'time' as const };
    const deal = { amountMinor, owners: shares(owners), stage: stage as 'won', won };
    return award(dealFile({ touches, deal })).deserved;
  }

  test('the ledger holds just what is deserved at the end, and settling again posts nothing', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (history, random) => {
        const ledger: Entry[] = [];
        for (const step of history) ledger.push(...settle(deservedOf(step), ledger));
        const end = deservedOf(history.at(-1) as Step);
        expect(totals(ledger)).toEqual(totals(end));
        expect(settle(end, ledger)).toEqual([]);
        const shuffled = ledger
          .map((entry) => ({ entry, by: random.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ entry }) => entry);
        expect(settle([], shuffled)).toEqual(settle([], ledger));
      }),
    );
  });

  test('the order in which touches become known does not change the totals', () => {
    const orders = someTouches.chain((touches) =>
      fc.tuple(fc.constant(touches), fc.shuffledSubarray(touches, { minLength: touches.length })),
    );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        const ledgerOf = (order: Touch[]) => {
          const ledger: Entry[] = [];
          for (const known of order.keys()) {
            ledger.push(...settle(award(dealFile({ touches: order.slice(0, known + 1) })).deserved, ledger));
          }
          return ledger;
        };
        expect(totals(ledgerOf(one))).toEqual(totals(ledgerOf(other)));
      }),
    );
  });
});
