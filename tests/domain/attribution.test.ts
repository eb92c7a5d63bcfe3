import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weigh } from '#src/domain/attribution.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { rational, sum, toText } from '#src/domain/rational.ts';
import type { Model } from '#src/domain/rules.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';

const NEVER = { lead: null, opened: null };
const u: Model = { kind: 'position', first: 40, middle: 20, last: 40 };
const w: Model = { kind: 'milestones', first: 30, lead: 30, opened: 30, close: 0, others: 10 };
const lead: Model = { kind: 'milestones', first: 40, lead: 40, opened: 0, close: 0, others: 20 };
const fullPath: Model = {
  kind: 'milestones',
  first: 22.5,
  lead: 22.5,
  opened: 22.5,
  close: 22.5,
  others: 10,
};

/** Weights as text for touches at these days; `dates` too are days. */
function weights(model: Model, days: number[], dates: { lead?: number; opened?: number } = {}): string {
  const instant = (day: number | undefined) => (day === undefined ? null : day * DAY_MS);
  const touches = days.map((day) => ({ at: day * DAY_MS }));
  return weigh(model, touches, { lead: instant(dates.lead), opened: instant(dates.opened) })
    .map(toText)
    .join(' ');
}

describe('one touch or one instant', () => {
  const models: Model[] = [
    { kind: 'first' },
    { kind: 'last' },
    { kind: 'linear' },
    { kind: 'position', first: 0, middle: 100, last: 0 },
    w,
    { kind: 'decay', halfLifeDays: 7 },
  ];
  test.each(models)('$kind gives a single touch everything, ties the same, nobody nothing', (model) => {
    expect(weights(model, [5])).toBe('1');
    expect(weights(model, [5, 5, 5])).toBe('1/3 1/3 1/3');
    expect(weights(model, [])).toBe('');
  });
});

describe('first, last, linear', () => {
  test('tied ends share', () => {
    expect(weights({ kind: 'first' }, [1, 1, 3])).toBe('1/2 1/2 0');
    expect(weights({ kind: 'last' }, [1, 3, 3])).toBe('0 1/2 1/2');
    expect(weights({ kind: 'linear' }, [1, 3, 3])).toBe('1/3 1/3 1/3');
  });
});

describe('position', () => {
  test.each([
    [u, [1, 2], '1/2 1/2'],
    [u, [1, 2, 3], '2/5 1/5 2/5'],
    [u, [1, 2, 3, 4, 5], '2/5 1/15 1/15 1/15 2/5'],
    [u, [0, 0, 4], '1/4 1/4 1/2'],
    [u, [0, 1, 1, 4], '2/5 1/10 1/10 2/5'],
    [{ kind: 'position', first: 20, middle: 20, last: 60 }, [1, 2], '1/4 3/4'],
    [{ kind: 'position', first: 60, middle: 20, last: 20 }, [1, 2], '3/4 1/4'],
    [{ kind: 'position', first: 0, middle: 100, last: 0 }, [1, 2], '1/2 1/2'],
    [{ kind: 'position', first: 0, middle: 100, last: 0 }, [1, 2, 3], '0 1 0'],
    [{ kind: 'position', first: 0.1, middle: 0.2, last: 0.7 }, [1, 2, 3], '1/10 1/5 7/10'],
  ] satisfies [Model, number[], string][])('%j over days %j', (model, days, expected) => {
    expect(weights(model, days)).toBe(expected);
  });
});

describe('milestones', () => {
  test('W: first, lead and opened a third each without others', () => {
    expect(weights(w, [1, 2, 3], { lead: 2, opened: 3 })).toBe('1/3 1/3 1/3');
  });

  test('W: one touch at two milestones adds up', () => {
    expect(weights(w, [1, 2], { lead: 1, opened: 2 })).toBe('2/3 1/3');
    expect(weights(w, [1, 2, 3], { lead: 1, opened: 3 })).toBe('3/5 1/10 3/10');
  });

  test('full path: lead and opened on one touch', () => {
    expect(weights(fullPath, [1, 2, 3, 4], { lead: 3, opened: 3 })).toBe('9/40 1/10 9/20 9/40');
  });

  test('the milestone is the latest touch by its date, ties included', () => {
    expect(weights(w, [1, 4, 4, 6, 9], { lead: 5, opened: 8 })).toBe('3/10 3/20 3/20 3/10 1/10');
  });

  test('a milestone before any touch, or without a date, is absent', () => {
    expect(weights(w, [5, 6, 7], { lead: 4, opened: 6 })).toBe('3/7 3/7 1/7');
    expect(weights(lead, [1, 2, 3, 4], { lead: 2 })).toBe('2/5 2/5 1/10 1/10');
  });

  test('a milestone of weight 0 takes no touch away from the others', () => {
    expect(weights(w, [1, 2, 3], { lead: 1, opened: 1 })).toBe('9/10 1/20 1/20');
  });

  test('fewer than two milestones fall back to linear', () => {
    expect(weights(w, [1, 2, 3])).toBe('1/3 1/3 1/3');
    expect(weights(lead, [5, 6], { lead: 4, opened: 9 })).toBe('1/2 1/2');
  });
});

describe('decay', () => {
  const decay = (halfLifeDays: number): Model => ({ kind: 'decay', halfLifeDays });

  test('whole half-lives halve', () => {
    expect(weights(decay(7), [0, 7, 14])).toBe('1/7 2/7 4/7');
    expect(weights(decay(7), [0, 7, 14, 21, 28])).toBe('1/31 2/31 4/31 8/31 16/31');
  });

  test('millionths, rounded half up: 2^-7 is exactly 7812.5, and 2^-0.5 is 0.70710678…', () => {
    expect(weights(decay(1), [0, 7])).toBe('7813/1007813 1000000/1007813');
    expect(weights(decay(2), [0, 1])).toBe('707107/1707107 1000000/1707107');
  });

  test('the oldest touch still gets a millionth', () => {
    expect(weights(decay(1), [0, 3660])).toBe('1/1000001 1000000/1000001');
    expect(weights(decay(100), [0, 2096])).toBe('1/1000001 1000000/1000001');
  });

  test('agrees with floating point wherever that can tell', () => {
    fc.assert(
      fc.property(fc.nat(400 * DAY_MS), fc.integer({ min: 1, max: 40_000 }), (ageMs, hundredths) => {
        const [old, young] = weigh(decay(hundredths / 100), [{ at: 0 }, { at: ageMs }], NEVER);
        const millionths = (Number(old?.n) / Number(old?.d) / (Number(young?.n) / Number(young?.d))) * 1e6;
        const float = Math.max(1, 2 ** ((-ageMs / DAY_MS / hundredths) * 100) * 1e6);
        expect(Math.abs(millionths - float)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });
});

describe('every model', () => {
  const part = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
  const models: fc.Arbitrary<Model> = fc.oneof(
    fc.constantFrom<Model>({ kind: 'first' }, { kind: 'last' }, { kind: 'linear' }),
    fc.record({ kind: fc.constant('position' as const), first: part, middle: part, last: part }),
    fc.record({
      kind: fc.constant('milestones' as const),
      first: part,
      lead: part,
      opened: part,
      close: part,
      others: part,
    }),
    fc.record({ kind: fc.constant('decay' as const), halfLifeDays: fc.integer({ min: 1, max: 90 }) }),
  );
  const days = fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }).map((all) => all.sort((a, b) => a - b));
  const date = fc.option(fc.integer({ min: -5, max: 65 }));

  test('weights are not negative, sum to exactly one, and are equal at one instant', () => {
    fc.assert(
      fc.property(models, days, date, date, (model, at, leadDay, openedDay) => {
        const result = weigh(
          model,
          at.map((day) => ({ at: day })),
          { lead: leadDay, opened: openedDay },
        );
        expect(result.every((weight) => weight.n >= 0n)).toBe(true);
        expect(toText(sum(result))).toBe('1');
        for (const [index, day] of at.entries()) {
          expect(result[index]).toEqual(result[at.indexOf(day)]);
        }
      }),
    );
  });
});

type Vector = {
  id: string;
  kind: 'touch_weights' | 'milestone_weights';
  model: string;
  params?: { first?: number; middle?: number; last?: number; half_life_days?: number };
  ages_days?: number[];
  touches?: number | string[];
  roles?: (string | null)[];
  expect_exact: string[];
};

testOnSharedFiles(
  'agrees with what other attribution tools publish',
  ['vectors/attribution.json'],
  (text) => {
    const models: Record<string, (vector: Vector) => Model> = {
      first: () => ({ kind: 'first' }),
      first_touch: () => ({ kind: 'first' }),
      linear: () => ({ kind: 'linear' }),
      position: ({ params }) => ({ kind: 'position', first: 40, middle: 20, last: 40, ...params }),
      time_decay: ({ params }) => ({ kind: 'decay', halfLifeDays: params?.half_life_days ?? 7 }),
      w_shaped: () => w,
      full_path: () => fullPath,
    };
    for (const vector of (JSON.parse(text) as { cases: Vector[] }).cases) {
      const model = models[vector.model]?.(vector);
      if (model === undefined)
        throw new Error(`A model the vectors know and this test does not: ${vector.model}`);
      const count = vector.expect_exact.length;
      const at = vector.ages_days?.map((age) => -age) ?? [...Array(count).keys()];
      const dates: { lead?: number; opened?: number } = {};
      for (const [index, roles] of (vector.roles ?? []).entries()) {
        if (roles?.includes('LC')) dates.lead = index;
        if (roles?.includes('OC')) dates.opened = index;
      }
      const given = weights(model, at, dates).split(' ');
      if (vector.model !== 'time_decay') expect(given, vector.id).toEqual(vector.expect_exact);
      for (const [index, exact] of vector.expect_exact.entries()) {
        const [have, want] = [rational(given[index] ?? ''), rational(exact)];
        expect(Number(have.n) / Number(have.d), vector.id).toBeCloseTo(Number(want.n) / Number(want.d), 6);
      }
    }
  },
);
