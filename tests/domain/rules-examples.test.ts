// Examples of what wins give: they have to be what the ledger would write.

import { describe, expect, it } from 'vitest';
import { defaultRules } from '#src/domain/parse-rules.ts';
import type { Rules } from '#src/domain/rules.ts';
import { rulesExamples } from '#src/domain/rules-examples.ts';

const office = { currency: 'EUR', locale: 'en-GB' };
const read = (rules: Partial<Rules>) =>
  rulesExamples({ ...defaultRules, ...rules }, office).map(
    ({ amount, closing, helping }) => `${amount}: ${closing} and ${helping}`,
  );

describe('what a win gives', () => {
  it('grows by the rule and ends at its cap', () => {
    const win = { base: 50, perAmount: 1000, perPoints: 1, cap: 500 };
    expect(read({ win, assistRate: 1 })).toEqual([
      '€1,000: 51 and 51',
      '€10,000: 60 and 60',
      '€50,000: 100 and 100',
      '€100,000: 150 and 150',
      '€200,000: 250 and 250',
      '€450,000: 500 and 500',
    ]);
  });

  it('rounds the help down, as the ledger does', () => {
    const win = { base: 0, perAmount: 100, perPoints: 1, cap: 15 };
    expect(read({ win, assistRate: 0.5 })).toEqual(['€100: 1 and 0', '€1,000: 10 and 5', '€1,500: 15 and 7']);
  });

  it('shows none where every win gives the same, or a cap is below the base', () => {
    expect(read({ win: { base: 100, perAmount: 100, perPoints: 0, cap: 500 } })).toEqual([]);
    expect(read({ win: { base: 100, perAmount: 100, perPoints: 1, cap: 50 } })).toEqual([]);
  });
});
