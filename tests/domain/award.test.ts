import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { award } from '#src/domain/award.ts';
import type { Entry } from '#src/domain/entry.ts';
import { ALWAYS, type Touch } from '#src/domain/fact.ts';
import { add, rational, toText, ZERO } from '#src/domain/rational.ts';
import { asset, dealFile, shares, touch, WON_AT } from '#tests/support/deal-file.ts';

const path = [touch('t1', 'case', 20), touch('t2', 'webinar', 15), touch('t3', 'case', 13)];
const pricing = touch('t4', 'pricing', 1);
const told = (entries: Entry[]) =>
  entries.map((e) => `${e.person} ${e.touch ?? e.kind} ${e.weight} ${e.points}`);
const pointsOf = (entries: Entry[], person: string) =>
  entries.filter((entry) => entry.person === person).reduce((points, entry) => points + entry.points, 0);

describe('the worked example', () => {
  test('120 win points for Linus, and 48 12 12 24 24 for those who helped', () => {
    const { winPoints, assistPot, waiting, deserved, touches } = award(
      dealFile({ touches: [pricing, ...path] }),
    );
    expect({ winPoints, assistPot, waiting }).toEqual({ winPoints: 120, assistPot: 120, waiting: 0 });
    expect(told(deserved)).toEqual([
      'linus win 1 120',
      'ada t1 2/5 48',
      'grace t2 1/10 12',
      'ada t3 1/10 12',
      'ada t4 1/5 24',
      'grace t4 1/5 24',
    ]);
    expect(touches.map(({ weight }) => weight && toText(weight))).toEqual(['2/5', '1/10', '1/10', '2/5']);
    expect([pointsOf(deserved, 'ada'), pointsOf(deserved, 'grace')]).toEqual([84, 36]);
  });

  test('before the last touch is known: Ada 96, Grace 24', () => {
    const { deserved } = award(dealFile({ touches: path }));
    expect([pointsOf(deserved, 'ada'), pointsOf(deserved, 'grace')]).toEqual([96, 24]);
  });

  test('each entry says for what, to whom, when and by which rules', () => {
    const file = dealFile({ touches: path });
    file.rules.version = 7;
    expect(award(file).deserved[1]).toEqual({
      deal: 'D',
      corrects: null,
      kind: 'assist',
      person: 'ada',
      team: 'Harbour',
      craft: 'marketing',
      touch: 't1',
      asset: 'case',
      season: '2016-11',
      rulesVersion: 7,
      weight: '2/5',
      points: 48,
    });
  });
});

describe('win points', () => {
  const points = (win: object, amountMinor: number) => {
    const rules = { win: { base: 50, perAmount: 100, perPoints: 1, cap: 500, ...win } };
    return award(dealFile({ rules, deal: { amountMinor } })).winPoints;
  };

  test('base, steps of the amount, and the cap', () => {
    expect(
      [0, 9_999, 10_000, 105_400, 4_499_999, 4_500_000, 10 ** 14].map((minor) => points({}, minor)),
    ).toEqual([50, 50, 51, 60, 499, 500, 500]);
    expect(points({ perPoints: 3 }, 25_000)).toBe(56);
    expect(points({ perAmount: 0.3 }, 90)).toBe(53);
    expect(points({ perAmount: 0.01, perPoints: 1_000_000_000 }, 10 ** 14)).toBe(500);
    expect(points({ cap: 20 }, 0)).toBe(20);
  });

  test('an amount below zero counts as zero', () => {
    expect(points({}, -500_000)).toBe(50);
  });

  test('a foreign amount counts at the rate that is stored with it', () => {
    const rate = { rate: '0.0925', on: '2016-11-30' };
    const sweden = { amountMinor: 12_000_000, currency: 'SEK', rate };
    expect(award(dealFile({ deal: sweden })).winPoints).toBe(111);
    expect(() => award(dealFile({ deal: { ...sweden, rate: null } }))).toThrow(/SEK/);
  });

  test('minor units follow the office: 12,000 yen are 120 steps too', () => {
    const file = dealFile({ deal: { amountMinor: 12_000, currency: 'JPY' } });
    file.office.currency = 'JPY';
    expect(award(file).winPoints).toBe(120);
  });
});

describe('the assist pot', () => {
  test('is rounded down from an exact rate, and comes on top', () => {
    const { winPoints, assistPot, deserved } = award(
      dealFile({ touches: path, rules: { assistRate: 0.29 } }),
    );
    expect([winPoints, assistPot]).toEqual([120, 34]);
    expect(pointsOf(deserved, 'linus')).toBe(120);
  });

  test('waits while no touch counts', () => {
    const { waiting, deserved } = award(dealFile({ touches: [touch('t1', 'ghost', 1)] }));
    expect(waiting).toBe(120);
    expect(told(deserved)).toEqual(['linus win 1 120']);
  });

  test('waits where no kind on the way weighs anything', () => {
    const { waiting, deserved } = award(dealFile({ touches: path, rules: { kindWeights: { deck: 0 } } }));
    expect(waiting).toBe(120);
    expect(deserved.length).toBe(1);
  });

  test('kinds of asset weigh in before the weights are scaled to one', () => {
    const assets = [asset('case', 'ada', 'case-study'), asset('webinar', 'grace', 'webinar')];
    const touches = [touch('t1', 'case', 3), touch('t2', 'webinar', 2)];
    const { deserved } = award(dealFile({ assets, touches, rules: { kindWeights: { webinar: 1.5 } } }));
    expect(told(deserved).slice(1)).toEqual(['ada t1 2/5 48', 'grace t2 3/5 72']);
    const odd = [asset('case', 'ada', 'constructor'), asset('webinar', 'grace', 'toString')];
    expect(told(award(dealFile({ assets: odd, touches })).deserved).slice(1)).toEqual([
      'ada t1 1/2 60',
      'grace t2 1/2 60',
    ]);
  });

  test('is allotted over the leaves once: shares of shares are never rounded twice', () => {
    const assets = [asset('a', 'ada:34 grace:33 hedy:33'), asset('b', 'ada:34 grace:33 hedy:33')];
    const touches = [touch('t1', 'a', 2), touch('t2', 'b', 1)];
    const { deserved } = award(dealFile({ assets, touches, deal: { amountMinor: 50_000 } }));
    expect(told(deserved).slice(1)).toEqual([
      'ada t1 17/100 1',
      'grace t1 33/200 1',
      'hedy t1 33/200 1',
      'ada t2 17/100 1',
      'grace t2 33/200 1',
    ]);
  });

  test('leaves at one instant go by asset, maker, touch', () => {
    const assets = [asset('b', 'hedy ada'), asset('a', 'grace')];
    const touches = [
      touch('t1', 'b', 1, { contact: 'x' }),
      touch('t2', 'a', 1),
      touch('t0', 'b', 1, { contact: 'y' }),
    ];
    const { deserved } = award(dealFile({ assets, touches, deal: { amountMinor: 600_000 } }));
    expect(told(deserved).slice(1)).toEqual([
      'grace t2 1/3 20',
      'ada t0 1/6 10',
      'ada t1 1/6 10',
      'hedy t0 1/6 10',
      'hedy t1 1/6 10',
    ]);
  });
});

describe('people', () => {
  test('owners are paid by their shares, in the order of the deal', () => {
    const deal = { owners: shares('margaret:1 linus:1 grace:1'), amountMinor: 100_000 };
    expect(told(award(dealFile({ deal })).deserved)).toEqual([
      'margaret win 1/3 4',
      'linus win 1/3 3',
      'grace win 1/3 3',
    ]);
  });

  test('somebody may be owner and maker of the same win', () => {
    const { deserved } = award(dealFile({ touches: path, deal: { owners: shares('ada') } }));
    expect(pointsOf(deserved, 'ada')).toBe(216);
  });

  test('the team is the one at the won instant', () => {
    const file = dealFile({ touches: path });
    const moved = [
      { team: 'Harbour', fromAt: ALWAYS },
      { team: 'Lantern', fromAt: WON_AT },
      { team: null, fromAt: WON_AT + 1 },
    ];
    file.memberships = new Map([
      ['ada', moved],
      ['grace', [{ team: 'Lantern', fromAt: WON_AT + 1 }]],
    ]);
    const teams = award(file).deserved.map(({ person, team }) => [person, team]);
    expect(new Map(teams as [string, string | null][])).toEqual(
      new Map([
        ['linus', null],
        ['ada', 'Lantern'],
        ['grace', null],
      ]),
    );
  });

  test('the season is the office month of the win', () => {
    const file = dealFile({ deal: { won: { at: Date.UTC(2016, 10, 30, 12), precision: 'time' } } });
    file.office.timezone = 'Pacific/Kiritimati';
    expect(award(file).deserved[0]?.season).toBe('2016-12');
  });

  test('somebody the file does not know is a bug', () => {
    expect(() => award(dealFile({ deal: { owners: shares('nobody') } }))).toThrow(RangeError);
  });
});

test('a deal that is not won deserves nothing, and its touches have no weight', () => {
  const { touches, ...rest } = award(dealFile({ touches: path, deal: { stage: 'refunded' } }));
  expect(rest).toEqual({ winPoints: 0, assistPot: 0, waiting: 0, deserved: [] });
  expect(touches.map(({ reason, weight }) => [reason, weight])).toEqual(path.map(() => ['not_won', null]));
});

test('whatever the touches: both pots are paid in full, and their order of arrival does not matter', () => {
  const someTouches: fc.Arbitrary<Touch[]> = fc
    .array(fc.tuple(fc.constantFrom('case', 'webinar', 'pricing', 'ghost'), fc.nat(200), fc.boolean()), {
      maxLength: 15,
    })
    .map((all) =>
      all.map(([of, days, rejected], index) => touch(`t${index}`, of, days + index / 97, { rejected })),
    );
  fc.assert(
    fc.property(someTouches, fc.nat(5_000_000), (touches, amountMinor) => {
      const whole = award(dealFile({ touches, deal: { amountMinor } }));
      const paid = (kind: string) =>
        whole.deserved
          .filter((entry) => entry.kind === kind)
          .reduce((points, entry) => points + entry.points, 0);
      expect(paid('win')).toBe(whole.winPoints);
      expect(paid('assist') + whole.waiting).toBe(whole.assistPot);
      expect(whole.deserved.every((entry) => entry.points > 0)).toBe(true);
      const weights = whole.touches.flatMap(({ weight }) => weight ?? []);
      if (weights.length > 0) expect(weights.reduce(add, ZERO)).toEqual(rational(1));
      expect(award(dealFile({ touches: [...touches].reverse(), deal: { amountMinor } }))).toEqual(whole);
    }),
  );
});
