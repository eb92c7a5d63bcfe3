import { describe, expect, test } from 'vitest';
import { limits } from '#src/domain/limits.ts';
import { defaultRules, parseRules } from '#src/domain/parse-rules.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';

const win = { perAmount: 100 };

describe('parseRules', () => {
  test('reads what it wrote', () => {
    const rules = {
      win: { base: 50, perAmount: 0.5, perPoints: 2, cap: 500 },
      assistRate: 0.75,
      model: { kind: 'milestones', first: 22.5, lead: 22.5, opened: 22.5, close: 22.5, others: 10 },
      windowDays: 180,
      kindWeights: { webinar: 1.5, ad: 0 },
      teamScore: 'perHead',
      bothCrafts: false,
    };
    expect(parseRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
    expect(parseRules(defaultRules)).toEqual(defaultRules);
  });

  test('what is absent changes as little as it can', () => {
    expect(parseRules({ win })).toEqual({
      win: { base: 0, perAmount: 100, perPoints: 1, cap: limits.pointsPerWinMax },
      assistRate: 1,
      model: { kind: 'position', first: 40, middle: 20, last: 40 },
      windowDays: 180,
      kindWeights: {},
      teamScore: 'total',
      bothCrafts: true,
    });
    const leadCreation = { kind: 'milestones', first: 40, lead: 40, others: 20 };
    expect(parseRules({ win, model: leadCreation }).model).toEqual({ ...leadCreation, opened: 0, close: 0 });
    expect(parseRules({ win, model: { kind: 'decay', halfLifeDays: 7 } }).model).toEqual({
      kind: 'decay',
      halfLifeDays: 7,
    });
  });

  testOnSharedFiles('takes the rules of the joint data', ['crm_sales_joint/rules.json'], (text) => {
    expect(parseRules(JSON.parse(text))).toEqual(defaultRules);
  });

  test.each([
    ['nothing', null, /The rules must be an object/],
    ['a list', [], /The rules must be an object/],
    ['no win', {}, /win must be an object/],
    ['an unknown field', { win, assistRatio: 1 }, /no field “assistRatio”.*assistRate/],
    ['an unknown field of the win', { win: { ...win, bonus: 1 } }, /win has no field “bonus”/],
    [
      'an unknown field of the model',
      { win, model: { kind: 'linear', first: 1 } },
      /model has no field “first”/,
    ],
    ['no amount per point', { win: {} }, /win.perAmount must be a number above 0/],
    ['an amount of zero', { win: { perAmount: 0 } }, /win.perAmount must be a number above 0/],
    ['a text for a number', { win: { perAmount: '100' } }, /win.perAmount must be a number/],
    ['half a base point', { win: { ...win, base: 0.5 } }, /win.base must be a whole number/],
    ['a negative cap', { win: { ...win, cap: -1 } }, /win.cap must be a number from 0/],
    [
      'infinity',
      { win, assistRate: Number.POSITIVE_INFINITY },
      /assistRate must be a number from 0 up to 10/,
    ],
    ['a number like dust', { win, assistRate: 1e-9 }, /assistRate may have at most 6 decimals/],
    ['a window of no days', { win, windowDays: 0 }, /windowDays must be a number from 1/],
    ['half a day', { win, windowDays: 1.5 }, /windowDays must be a whole number/],
    ['an unknown model', { win, model: { kind: 'shapley' } }, /model.kind must be one of first, last/],
    ['a negative share', { win, model: { kind: 'position', first: -1 } }, /model.first must be/],
    ['shares of nothing', { win, model: { kind: 'position' } }, /at least one of first, middle, last/],
    ['no half-life', { win, model: { kind: 'decay' } }, /model.halfLifeDays must be a number above 0/],
    ['a negative kind', { win, kindWeights: { ad: -1 } }, /kindWeights.ad must be a number from 0/],
    ['a nameless kind', { win, kindWeights: { ' ': 1 } }, /kind is a word of 1 to/],
    ['another score', { win, teamScore: 'average' }, /teamScore must be one of total, perHead/],
    ['a word for a flag', { win, bothCrafts: 'yes' }, /bothCrafts must be true or false/],
  ])('refuses %s', (_, value, say) => {
    expect(() => parseRules(value)).toThrow(say);
    expect(() => parseRules(value)).toThrow(Refusal);
  });

  test('a kind that is named like what objects inherit is a name like any other', () => {
    const rules = parseRules(JSON.parse('{"win":{"perAmount":1},"kindWeights":{"constructor":2}}'));
    expect(Object.keys(rules.kindWeights)).toEqual(['constructor']);
  });

  test('a kind is compared as assets write it, and named once', () => {
    const { kindWeights } = parseRules({ win, kindWeights: { 'Landing Page': 5, webinar: 1.5 } });
    expect(kindWeights).toEqual({ 'landing-page': 5, webinar: 1.5 });
    expect(() => parseRules({ win, kindWeights: { Webinar: 2, webinar: 1 } })).toThrow(/webinar twice/);
  });
});
