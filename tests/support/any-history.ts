// Random histories of a small office, and random rules to judge them by.

import fc from 'fast-check';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Happening, Stage } from '#src/domain/fact.ts';
import type { Rules } from '#src/domain/rules.ts';

/** Two sellers, then two makers. */
export const PERSONS = ['linus', 'mia', 'ada', 'grace'] as const;
const ASSETS = ['deck', 'webinar'] as const;

const NOW = Date.parse('2026-11-20T16:00:00Z');

const shares = fc
  .uniqueArray(fc.constantFrom(...PERSONS), { minLength: 1, maxLength: 3 })
  .chain((who) =>
    fc.tuple(
      ...who.map((person) => fc.integer({ min: 1, max: 9 }).map((n) => ({ person, share: String(n) }))),
    ),
  );
const instant = fc
  .integer({ min: -130, max: 0 })
  .map((days) => ({ at: NOW + days * DAY_MS, precision: 'time' as const }));
const stages: Stage[] = ['open', 'won', 'won', 'won', 'lost', 'refunded', 'deleted'];
const key = fc.constantFrom('north', 'south', 'east', 'west');

/** Deals, touches and assets as they may reach an office whose people are known, over the last four months. */
export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('deal_set' as const),
    deal: fc.record({
      deal: key,
      customer: fc.constant('Northwind'),
      owners: shares,
      amountMinor: fc.integer({ min: -1000, max: 5_000_000 }),
      currency: fc.constant('EUR'),
      rate: fc.constant(null),
      lead: fc.option(instant),
      opened: fc.option(instant),
      won: instant,
      stage: fc.constantFrom(...stages),
    }),
  }),
  fc.record({
    kind: fc.constant('touch_set' as const),
    touch: fc.record({
      touch: fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6'),
      deal: key,
      asset: fc.constantFrom(...ASSETS),
      at: instant,
      contact: fc.constantFrom(null, 'buyer'),
      evidence: fc.constant('tracked' as const),
      rejected: fc.boolean(),
    }),
  }),
  fc.record({
    kind: fc.constant('asset_set' as const),
    asset: fc
      .constantFrom(...ASSETS)
      .chain((asset) =>
        shares.map((makers) => ({ asset, title: asset, kind: asset, publishedOn: null, url: '', makers })),
      ),
  }),
);

const weight = fc.integer({ min: 0, max: 60 });
const atLeastOne = fc.integer({ min: 1, max: 60 });
/** Rules that `parseRules` would let pass. */
export const anyRules: fc.Arbitrary<Rules> = fc.record({
  win: fc.record({
    base: fc.integer({ min: 0, max: 80 }),
    perAmount: fc.integer({ min: 1, max: 2000 }),
    perPoints: fc.integer({ min: 0, max: 3 }),
    cap: fc.integer({ min: 0, max: 900 }),
  }),
  assistRate: fc.constantFrom(0, 0.5, 1, 1.25),
  model: fc.oneof(
    fc.constantFrom({ kind: 'first' as const }, { kind: 'last' as const }, { kind: 'linear' as const }),
    fc.record({ kind: fc.constant('position' as const), first: atLeastOne, middle: weight, last: weight }),
    fc.record({
      kind: fc.constant('milestones' as const),
      first: atLeastOne,
      lead: weight,
      opened: weight,
      close: weight,
      others: weight,
    }),
    fc.record({ kind: fc.constant('decay' as const), halfLifeDays: fc.integer({ min: 1, max: 90 }) }),
  ),
  windowDays: fc.integer({ min: 1, max: 200 }),
  kindWeights: fc.constantFrom({}, { webinar: 1.5 }, { deck: 0 }),
  teamScore: fc.constantFrom('total' as const, 'perHead' as const),
  bothCrafts: fc.boolean(),
});
