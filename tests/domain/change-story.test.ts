// Changes are told as people would tell them.

import { describe, expect, test } from 'vitest';
import { changeStory, foldedStory } from '#src/domain/change-story.ts';
import { changesOf, type Words } from '#src/domain/change-words.ts';
import type { Deal, Happening, Touch } from '#src/domain/fact.ts';
import { foldChanges } from '#src/domain/fold-changes.ts';
import { defaultRules } from '#src/domain/parse-rules.ts';

const words: Words = {
  person: (key) => ({ maya: 'Maya Okafor', tom: 'Tom Ashworth' })[key] ?? key,
  asset: () => 'Pricing guide',
  deal: () => 'Northwind Water',
  touch: () => 'Pricing guide',
  thanks: () => null,
  question: (question) => ({
    question,
    deal: 'D1',
    about: { kind: 'owner', person: 'tom' },
    why: 'Who?',
    by: '',
  }),
  actor: (call) => ({ 'account:a': 'Amara Nwosu', 'account:l': 'Lena Fischer' })[call] ?? call,
  timezone: 'Europe/Amsterdam',
  currency: 'EUR',
  locale: 'en-GB',
};

const deal: Deal = {
  deal: 'D1',
  customer: 'Northwind Water',
  owners: [{ person: 'maya', share: '1' }],
  amountMinor: 9_600_000,
  currency: 'EUR',
  rate: null,
  lead: null,
  opened: null,
  won: { at: Date.parse('2026-11-20T12:00:00Z'), precision: 'day' },
  stage: 'won',
};
const touch: Touch = {
  touch: 'T1',
  deal: 'D1',
  asset: 'guide',
  at: { at: 0, precision: 'day' },
  contact: null,
  evidence: 'claimed',
  rejected: false,
};

const of = (told: Partial<Deal>): Happening => ({ kind: 'deal_set', deal: { ...deal, ...told } });
const story = (before: Happening | null, fact: Happening, reason: string | null = null) =>
  changeStory({ who: 'Ruth', before, fact, reason }, words);

test('of rules says from when, who signed and why; what changed stands sentence by sentence', () => {
  const first = { kind: 'rules_set', rules: defaultRules, fromAt: null, note: 'The first rules' } as const;
  const rules = { ...defaultRules, windowDays: 90, kindWeights: { webinar: 1.5 } };
  const fromAt = Date.parse('2026-11-30T23:00:00Z');
  const signed = { sales: 'account:a', marketing: 'account:l' };
  const second = { kind: 'rules_set', rules, fromAt, note: 'Newer work', signed } as const;
  expect(story(null, first)).toBe('Ruth set the first rules: “The first rules”');
  expect(story(first, second)).toBe(
    'Ruth brought in rules from 1 Dec 2026 on, signed by Amara Nwosu for sales and Lena Fischer for marketing: “Newer work”',
  );
  expect(changesOf(first, second, words)).toEqual([
    { field: 'A webinar', before: 'counts like any other kind of work.', after: 'counts 1.5 times.' },
    {
      field: 'Work',
      before: 'counts if it met the buyers in the 180 days before the win.',
      after: 'counts if it met the buyers in the 90 days before the win.',
    },
  ]);
});

describe('a story', () => {
  test.for([
    [
      of({}),
      of({ amountMinor: 9_200_000 }),
      'discount after review',
      'Ruth changed Northwind Water: amount €96,000 → €92,000, “discount after review”',
    ],
    [null, of({}), null, 'Ruth added Northwind Water: won, €96,000, Maya Okafor'],
    [
      of({}),
      of({
        owners: [
          { person: 'maya', share: '60' },
          { person: 'tom', share: '40' },
        ],
      }),
      null,
      'Ruth changed Northwind Water: owners Maya Okafor → Maya Okafor 60, Tom Ashworth 40',
    ],
    [
      of({}),
      of({ won: null, stage: 'open' }),
      null,
      'Ruth changed Northwind Water: stage won → open, won 20 Nov 2026 → none',
    ],
    [null, { kind: 'touch_set', touch }, null, 'Ruth claimed “Pricing guide” on Northwind Water'],
    [
      { kind: 'touch_set', touch },
      { kind: 'touch_set', touch: { ...touch, rejected: true } },
      'Wrong Northwind',
      'Ruth rejected “Pricing guide” on Northwind Water, “Wrong Northwind”',
    ],
    [
      { kind: 'goal_set', season: '2026-11', amountMinor: 100_000_00 },
      { kind: 'goal_set', season: '2026-11', amountMinor: 120_000_00 },
      null,
      'Ruth changed the joint goal of November 2026: goal €100,000 → €120,000',
    ],
    [
      null,
      {
        kind: 'question_asked',
        question: {
          question: 'q',
          deal: 'D1',
          about: { kind: 'touch', touch: 'T1' },
          why: 'Who read it?',
          by: '',
        },
      },
      'Who read it?',
      'Ruth questioned “Pricing guide” on Northwind Water, “Who read it?”',
    ],
    [
      null,
      { kind: 'question_ruled', question: 'q', ruling: 'rejected', reason: 'Maya alone', by: '' },
      null,
      'Ruth ruled that Tom Ashworth’s part in closing Northwind Water does not count, “Maya alone”',
    ],
  ] as [Happening | null, Happening, string | null, string][])('%#', ([before, fact, reason, said]) => {
    expect(story(before, fact, reason)).toBe(said);
  });

  test('of many is one line', () => {
    expect(foldedStory('The CRM', 'deal_set', 214, false)).toBe('The CRM changed 214 deals');
  });
});

test('what a person did stands alone; machines and imports fold by the day, and the next page begins after them', () => {
  const at = (number: number, told: object) => ({
    ...{
      number,
      key: `k/${number}`,
      kind: 'deal_set',
      source: 'api',
      recordedAt: 0,
      actor: 'token:1',
      batch: null,
    },
    ...told,
  });
  const lines = [
    at(9, {}),
    at(8, { source: 'coach', actor: 'account:ruth' }),
    at(7, {}),
    at(6, { source: 'import', batch: 3 }),
    at(5, { source: 'import', batch: 3 }),
    at(4, { source: 'coach', actor: 'account:ruth' }),
    at(3, { recordedAt: -1 }),
  ];
  const { folds, last } = foldChanges(lines, (moment) => String(moment), 4);
  expect(folds.map(({ first, count }) => [first.number, count])).toEqual([
    [9, 2],
    [8, 1],
    [6, 2],
    [4, 1],
  ]);
  expect(last).toBe(4);
});
