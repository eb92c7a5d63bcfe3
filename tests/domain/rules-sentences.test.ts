// Rules read as sentences, whatever an office chose.

import { describe, expect, it } from 'vitest';
import { defaultRules } from '#src/domain/parse-rules.ts';
import type { Model, Rules } from '#src/domain/rules.ts';
import { rulesSentences } from '#src/domain/rules-sentences.ts';

const office = { currency: 'EUR', locale: 'en-GB' };

function read(rules: Partial<Rules>): Record<string, string> {
  return Object.fromEntries(
    rulesSentences({ ...defaultRules, ...rules }, office).map(({ subject, says }) => [
      subject,
      says.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.value)).join(''),
    ]),
  );
}

describe('rules as sentences', () => {
  it('say what a win gives', () => {
    const win = (win: Rules['win']) => read({ win })['A win'];
    expect(win({ base: 50, perAmount: 1000, perPoints: 1, cap: 500 })).toBe(
      'gives 50 points and 1 more for every €1,000, at most 500.',
    );
    expect(win({ base: 0, perAmount: 0.5, perPoints: 2, cap: 1_000_000_000 })).toBe(
      'gives 2 points for every €0.50.',
    );
    expect(win({ base: 1, perAmount: 1000, perPoints: 0, cap: 10 })).toBe(
      'gives 1 point, whatever it is worth, at most 10.',
    );
  });

  it('say what help earns', () => {
    expect(read({ assistRate: 1 })['Its help']).toContain('the same number again');
    expect(read({ assistRate: 0.5 })['Its help']).toContain('0.5 points for every point of the win');
    expect(read({ assistRate: 0 })['Its help']).toBe('earns nothing.');
  });

  it.for<Model>([
    { kind: 'first' },
    { kind: 'last' },
    { kind: 'linear' },
    { kind: 'decay', halfLifeDays: 1 },
    { kind: 'position', first: 40, middle: 0, last: 60 },
    { kind: 'milestones', first: 1, lead: 2, opened: 3, close: 4, others: 5 },
  ])('say how $kind shares', (model) => {
    const row = rulesSentences({ ...defaultRules, model }, office).find(
      ({ subject }) => subject === 'That help',
    );
    expect(row?.says.length).toBeGreaterThan(0);
    expect(row?.bar.every(({ weight }) => weight > 0)).toBe(true);
  });

  it('name every kind that weighs differently', () => {
    const kinds = read({ kindWeights: { webinar: 1.5, 'case-study': 1, 'e-book': 0 } });
    expect(kinds).toMatchObject({ 'A webinar': 'counts 1.5 times.', 'An e book': 'counts nothing.' });
    expect(read({ kindWeights: {} })['Every kind']).toBe('of work counts alike.');
  });
});
