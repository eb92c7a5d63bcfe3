// The calculator on the page of the rules gives what a real win would, names what it cannot use, and writes nothing.

import { describe, expect, test } from 'vitest';
import { type CalculatorForm, EXAMPLE_FORM } from '#src/domain/calculator-form.ts';
import { rulesCalculator } from '#src/usecases/rules-calculator.ts';
import { WORKED } from '#tests/support/case.ts';
import { makeOffice } from '#tests/support/office.ts';

const VISITOR = { kind: 'visitor' } as const;
const office = makeOffice();

function ask(form: Partial<CalculatorForm>, json: string | null = null) {
  const view = rulesCalculator(office.app, VISITOR, { form: { ...EXAMPLE_FORM, ...form }, json });
  if (view === null) throw new Error('There are rules.');
  return view;
}

const pointsOf = ({ answer }: ReturnType<typeof ask>) =>
  Object.fromEntries(
    (answer?.people ?? []).map(({ person, closing, helping }) => [person, [closing, helping]]),
  );

describe('the form', () => {
  test('the worked example of the scoring contract, and its JSON gives the same', () => {
    const view = ask({});
    expect(view.answer).toMatchObject({ winPoints: 120, assistPot: 120, waiting: 0 });
    expect(view.answer?.touches.map(({ weight, percent }) => [weight, percent])).toEqual([
      ['2/5', '40 %'],
      ['1/10', '10 %'],
      ['1/10', '10 %'],
      ['2/5', '40 %'],
    ]);
    expect(pointsOf(view)).toEqual({ Linus: [120, 0], Ada: [0, 84], Grace: [0, 36] });
    expect(ask({}, view.json).answer).toEqual(view.answer);
  });

  test('other models, shares, somebody of both kinds, and a day that is exactly the window', () => {
    const owners = [
      { owner: 'Linus', share: '60' },
      { owner: 'Ada', share: '40' },
    ];
    const one = [{ kind: 'deck', maker: 'Ada:3, Grace:1', days: '180' }];
    expect(pointsOf(ask({ owners, touches: one }))).toEqual({
      Linus: [72, 0],
      Ada: [48, 90],
      Grace: [0, 30],
    });
    const late = ask({ touches: [{ kind: 'deck', maker: 'Ada', days: '181' }] });
    expect(late.answer?.waiting).toBe(120);
    expect(late.answer?.touches[0]?.why).toBe('More than 180 days before the win.');
    expect(pointsOf(ask({ rules: 'first' }))).toEqual({ Linus: [120, 0], Ada: [0, 120] });
    const milestones = ask({ rules: 'w', lead: '17', opened: '15' });
    expect(milestones.answer?.touches.map(({ weight }) => weight)).toEqual(['3/10', '3/10', '1/10', '3/10']);
  });

  test.each([
    [{ amount: 'NaN' }, 'deal, amount: '],
    [{ rules: 'nobody-knows' }, 'Choose the rules from the list.'],
    [{ lead: '-3' }, 'First contact: “-3” is not a number of days.'],
    [{ touches: [{ kind: 'deck', maker: 'Ada', days: '1e3' }] }, 'Touch 1: “1e3” is not a number of days.'],
    [{ owners: [] }, 'deal, owners: '],
    [{ owners: [{ owner: 'Linus', share: '-1' }] }, 'deal, owners: '],
  ] satisfies [Partial<CalculatorForm>, string][])('%j is refused by name', (form, sentence) => {
    const { answer, complaints } = ask(form);
    expect(answer).toBeNull();
    expect(complaints.some((say) => say.startsWith(sentence))).toBe(true);
  });
});

describe('the JSON', () => {
  const run = (value: unknown) => ask({}, typeof value === 'string' ? value : JSON.stringify(value));

  test('is what assist score takes', () => {
    expect(run(WORKED).answer).toMatchObject({ winPoints: 120, assistPot: 120 });
    expect(run(`\uFEFF${JSON.stringify(WORKED)}`).complaints).toEqual([]);
  });

  test.each([
    ['no JSON', '{"rules"', 'This is no JSON.'],
    ['a list', [], 'A case is a JSON object'],
    ['a prototype', '{"__proto__": {"x": 1}}', '__proto__: '],
    [
      'an unknown field far inside',
      { ...WORKED, rules: { ...WORKED.rules, model: { kind: 'linear', first: 1 } } },
      'rules: ',
    ],
    ['an unknown field of the win', { ...WORKED, rules: { win: { perAmount: 1, bonus: 2 } } }, 'rules: '],
    [
      'a touch twice',
      { ...WORKED, touches: [WORKED.touches[0], WORKED.touches[0]] },
      'touches 2, touch: “t1” is there twice.',
    ],
    [
      'an asset twice',
      { ...WORKED, assets: [...WORKED.assets, WORKED.assets[0]] },
      'assets 4, asset: “case” is there twice.',
    ],
    [
      'a person twice',
      { ...WORKED, people: [...WORKED.people, WORKED.people[0]] },
      'people 4, person: “linus” is there twice.',
    ],
    ['a share of a stranger', { ...WORKED, deal: { ...WORKED.deal, owners: 'zed' } }, 'deal, owners: '],
    [
      'a maker who is nobody',
      { ...WORKED, assets: [{ asset: 'case', kind: 'deck', makers: 'zed' }] },
      'assets 1, makers: ',
    ],
    ['infinity', { ...WORKED, deal: { ...WORKED.deal, amount: 'Infinity' } }, 'deal, amount: '],
    ['a number that is too large', { ...WORKED, deal: { ...WORKED.deal, amount: 1e300 } }, 'deal, amount: '],
    ['a share of NaN', { ...WORKED, deal: { ...WORKED.deal, owners: 'linus:NaN' } }, 'deal, owners: '],
    ['a day that is none', { ...WORKED, deal: { ...WORKED.deal, won: '2026-02-29' } }, 'deal, won: '],
    ['a nested field', { ...WORKED, deal: { ...WORKED.deal, amount: { eur: 1 } } }, 'deal, amount: '],
    ['half a surrogate', { ...WORKED, deal: { ...WORKED.deal, deal: '\ud800' } }, 'deal, deal: '],
  ])('refuses %s by name', (_, value, sentence) => {
    const { answer, complaints } = run(value);
    expect(answer).toBeNull();
    expect(complaints.some((say) => say.startsWith(sentence))).toBe(true);
  });

  test('an amount below zero counts as zero, a time that clocks skip is the time after it', () => {
    expect(run({ ...WORKED, deal: { ...WORKED.deal, amount: -5 } }).answer?.winPoints).toBe(0);
    const deal = { ...WORKED.deal, won: '2026-03-29T02:30' };
    const touch = (at: string) => ({ ...WORKED, deal, touches: [{ touch: 't', asset: 'case', at }] });
    expect(run(touch('2026-03-29T01:31Z')).answer?.touches[0]?.why).toBe('It came after the win.');
    expect(run(touch('2026-03-29T01:30Z')).answer?.waiting).toBe(0);
  });
});

test('nothing is written, whatever is asked, and only who may see people may ask', () => {
  const { db } = office.app;
  const changes = () => db.$client.prepare('SELECT total_changes()').pluck().get();
  const before = changes();
  ask({});
  ask({ amount: 'x' });
  ask({}, JSON.stringify(WORKED));
  ask({}, '[');
  expect(changes()).toBe(before);
  const asked = { form: null, json: null };
  expect(() => rulesCalculator(office.app, { kind: 'nobody' }, asked)).toThrow('Sign in first.');
});
