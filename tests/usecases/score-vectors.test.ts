import { expect } from 'vitest';
import { DAY_MS } from '#src/domain/durations.ts';
import { rational, sum, toNumber, toText, ZERO } from '#src/domain/rational.ts';
import { scoreCase } from '#src/usecases/score-case.ts';
import { MODELS, WORKED } from '#tests/support/case.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';

type Weights = {
  cases: {
    id: string;
    model: string;
    params?: Record<string, number>;
    ages_days?: number[];
    roles?: (string | null)[];
    expect_exact: string[];
  }[];
};

testOnSharedFiles('weighs as other attribution tools publish', ['vectors/attribution.json'], (text) => {
  for (const { id, model, params, ages_days, roles, expect_exact } of (JSON.parse(text) as Weights).cases) {
    const days = ages_days ?? expect_exact.map((_, index) => expect_exact.length - index);
    const dayOf = (age: number) => new Date(Date.UTC(2026, 10, 20) - age * DAY_MS).toISOString().slice(0, 10);
    const milestone = (role: string) => {
      const index = (roles ?? []).findIndex((held) => held?.includes(role));
      return index === -1 ? null : dayOf(days[index] ?? 0);
    };
    const score = scoreCase({
      ...WORKED,
      // Without a night on which the clocks change, an age in days is one in hours.
      timezone: 'UTC',
      rules: {
        ...WORKED.rules,
        model:
          model === 'time_decay'
            ? { kind: 'decay', halfLifeDays: params?.half_life_days }
            : { ...MODELS[model], ...params },
      },
      deal: { ...WORKED.deal, lead: milestone('LC'), opened: milestone('OC') },
      touches: days.map((age, index) => ({
        touch: `t${index}`,
        asset: 'case',
        at: dayOf(age),
        contact: `c${index}`,
      })),
    });
    const given = score.touches.map(({ weight }) => rational(weight ?? '0'));
    expect(given, id).toHaveLength(expect_exact.length);
    if (model !== 'time_decay') expect(given.map(toText), id).toEqual(expect_exact);
    for (const [index, exact] of expect_exact.entries()) {
      expect(toNumber(given[index] ?? ZERO), id).toBeCloseTo(toNumber(rational(exact)), 6);
    }
  }
});

type Apportion = { cases: { total: number; weights: (number | string)[]; expect: number[] }[] };

testOnSharedFiles('splits a pot as the published vectors do', ['vectors/apportion.json'], (text) => {
  let tried = 0;
  for (const { total, weights, expect: parts } of (JSON.parse(text) as Apportion).cases) {
    const exact = weights.map(rational);
    if (sum(exact).n === 0n) continue;
    const names = weights.map((_, index) => `p${index}`);
    const owners = names.flatMap((name, index) =>
      exact[index]?.n === 0n ? [] : [`${name}:${weights[index]}`],
    );
    const score = scoreCase({
      ...WORKED,
      rules: { win: { perAmount: 1 } },
      deal: { ...WORKED.deal, owners, amount: total },
      touches: [],
      people: [...WORKED.people, ...names.map((person) => ({ person, craft: 'sales' }))],
    });
    const points = new Map(score.entries.map((entry) => [entry.person, entry.points]));
    expect(
      names.map((name) => points.get(name) ?? 0),
      JSON.stringify({ total, weights }),
    ).toEqual(parts);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(0);
});
