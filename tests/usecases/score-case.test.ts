import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#src/domain/refusal.ts';
import { scoreCase } from '#src/usecases/score-case.ts';
import { WORKED } from '#tests/support/case.ts';

describe('an answer', () => {
  test('the worked example, point by point', () => {
    const score = scoreCase(WORKED);
    expect(score).toMatchObject({ winPoints: 120, assistPot: 120, waiting: 0 });
    expect(score.touches.map(({ touch, weight }) => [touch, weight])).toEqual([
      ['t1', '2/5'],
      ['t2', '1/10'],
      ['t3', '1/10'],
      ['t4', '2/5'],
    ]);
    expect(score.entries).toEqual([
      { person: 'linus', kind: 'win', touch: null, asset: null, points: 120 },
      { person: 'ada', kind: 'assist', touch: 't1', asset: 'case', points: 48 },
      { person: 'grace', kind: 'assist', touch: 't2', asset: 'webinar', points: 12 },
      { person: 'ada', kind: 'assist', touch: 't3', asset: 'case', points: 12 },
      { person: 'ada', kind: 'assist', touch: 't4', asset: 'pricing', points: 24 },
      { person: 'grace', kind: 'assist', touch: 't4', asset: 'pricing', points: 24 },
    ]);
  });

  test('numbers may be text, in the rules too', () => {
    const rules = {
      win: { base: '0', perAmount: '100', cap: '1000' },
      windowDays: '180',
      model: { kind: 'position', first: '40', middle: '20', last: '40' },
    };
    expect(scoreCase({ ...WORKED, rules, deal: { ...WORKED.deal, amount: '12000' } })).toEqual(
      scoreCase(WORKED),
    );
  });

  test('every reason why a touch does not count, and a pot that waits', () => {
    const deal = { ...WORKED.deal, won: '2026-11-20T12:00' };
    const assets = [...WORKED.assets, { asset: 'old', kind: 'deck', makers: null }];
    const touches = [
      { touch: 'late', asset: 'case', at: '2026-11-20T12:00:01' },
      { touch: 'far', asset: 'case', at: '2026-01-02' },
      { touch: 'no', asset: 'case', at: '2026-11-03', rejected: true },
      { touch: 'lost', asset: 'nobody-knows', at: '2026-11-04' },
      { touch: 'orphan', asset: 'old', at: '2026-11-05' },
    ];
    const score = scoreCase({ ...WORKED, deal, assets, touches });
    expect(score.waiting).toBe(120);
    expect(Object.fromEntries(score.touches.map(({ touch, reason }) => [touch, reason]))).toEqual({
      late: 'after_the_win',
      far: 'outside_the_window',
      no: 'rejected',
      lost: 'asset_unknown',
      orphan: 'no_makers',
    });
    const again = { touch: 'twice', asset: 'case', at: '2026-11-02T23:59' };
    expect(scoreCase({ ...WORKED, touches: [...WORKED.touches, again] }).touches[1]).toEqual({
      touch: 'twice',
      counted: false,
      reason: 'repeated_that_day',
      weight: null,
    });
    expect(scoreCase({ ...WORKED, deal: { ...deal, stage: 'open' } })).toMatchObject({
      winPoints: 0,
      entries: [],
    });
  });

  test('an amount in another currency is worth its rate', () => {
    const deal = { ...WORKED.deal, currency: 'USD', rate: 0.5 };
    expect(scoreCase({ ...WORKED, currency: 'EUR', deal }).winPoints).toBe(60);
    expect(scoreCase({ ...WORKED, deal }).winPoints).toBe(60);
    expect(scoreCase({ ...WORKED, deal: { ...WORKED.deal, currency: 'JPY' } }).winPoints).toBe(120);
  });
});

describe('a refusal', () => {
  const refused = (value: unknown): string[] => {
    try {
      scoreCase(value);
    } catch (refusal) {
      if (refusal instanceof Refusal) return refusal.say.split('\n');
      throw refusal;
    }
    return [];
  };

  test('names every problem at once, each by its place', () => {
    const wrong = {
      rules: { win: { perAmount: 0 }, assistRate: 'double' },
      timezone: 'Mars/Olympus',
      points: 7,
      deal: { deal: 'D', owners: 'zed', amount: '1,054', won: '2026-02-30', value: 3 },
      touches: [{ touch: 't1', asset: 'case', at: 'soon', rejected: 'yes' }, { touch: 't1' }, 'touch'],
      assets: [{ asset: 'case', kind: 'deck', makers: 'ada:0' }],
      people: [...WORKED.people, { person: 'ada', craft: 'cooking' }],
    };
    const places = refused(wrong).map((line) => line.split(':')[0]);
    expect(places.sort()).toEqual(
      [
        'points',
        'rules',
        'rules',
        'timezone',
        'people 4, craft',
        'people 4, person',
        'assets 1, makers',
        'deal, value',
        'deal, amount',
        'deal, owners',
        'deal, won',
        'touches 1, at',
        'touches 1, rejected',
        'touches 2, asset',
        'touches 2, touch',
        'touches 3',
      ].sort(),
    );
  });

  test.each([
    ['no object', [], ['A case is a JSON object']],
    ['nothing', {}, ['rules: ', 'timezone: ', 'deal: ', 'touches: ', 'assets: ', 'people: ']],
    ['a list that is none', { ...WORKED, people: { linus: 'sales' } }, ['people: It has to be a list']],
    ['a deal that is a list', { ...WORKED, deal: [WORKED.deal] }, ['deal: It has to be an object']],
    [
      'a foreign currency without a rate',
      { ...WORKED, currency: 'EUR', deal: { ...WORKED.deal, currency: 'USD' } },
      ['deal, rate: The amount is in USD'],
    ],
    [
      'a touch of another deal',
      { ...WORKED, touches: [{ ...WORKED.touches[0], deal: 'D2' }] },
      ['touches 1, deal: This touch is of “D2”'],
    ],
  ])('of %s', (_, value, sentences) => {
    const said = refused(value);
    for (const sentence of sentences) {
      expect(said.some((line) => line.startsWith(sentence))).toBe(true);
    }
  });

  test('one mistake is one problem', () => {
    const people = [{ person: 'linus', craft: 'sails' }, ...WORKED.people.slice(1)];
    expect(refused({ ...WORKED, people })).toHaveLength(1);
    const { deal: _key, ...keyless } = WORKED.deal;
    expect(refused({ ...WORKED, deal: keyless })).toHaveLength(1);
  });

  test('never anything but a refusal, whatever JSON comes in', () => {
    const part = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()));
    const parts = fc.record(
      { rules: part, timezone: part, deal: part, touches: part, assets: part, people: part },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(parts, (broken) => refused({ ...WORKED, ...broken }).length >= 0));
  });
});
