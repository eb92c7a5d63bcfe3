// Random histories of a small office: deals, touches, makers and moves, said in any order.

import fc from 'fast-check';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Happening, Stage } from '#src/domain/fact.ts';
import { makeOffice, type TestOffice } from './office.ts';

const NOW = Date.parse('2026-11-23T13:32:00Z');

const teams = ['Harbour', 'Lantern'] as const;
const persons = ['linus', 'mia', 'ada', 'grace'] as const;
const assets = ['deck', 'webinar'] as const;
const deals = ['north', 'south', 'east'] as const;
const stages: Stage[] = ['open', 'won', 'won', 'won', 'lost', 'refunded', 'deleted'];

const instant = fc
  .integer({ min: -40, max: 0 })
  .map((days) => ({ at: NOW + days * DAY_MS, precision: 'time' as const }));
const shares = fc
  .uniqueArray(fc.constantFrom(...persons), { minLength: 1, maxLength: 3 })
  .chain((who) =>
    fc.tuple(
      ...who.map((person) => fc.integer({ min: 1, max: 9 }).map((n) => ({ person, share: String(n) }))),
    ),
  );

/** Everything that may reach an office whose people and assets are known. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('deal_set' as const),
    deal: fc.record({
      deal: fc.constantFrom(...deals),
      customer: fc.constant('Northwind'),
      owners: shares,
      amountMinor: fc.integer({ min: -1000, max: 5_000_000 }),
      currency: fc.constant('EUR'),
      rate: fc.constant(null),
      lead: fc.constant(null),
      opened: fc.constant(null),
      won: instant,
      stage: fc.constantFrom(...stages),
    }),
  }),
  fc.record({
    kind: fc.constant('touch_set' as const),
    touch: fc.record({
      touch: fc.constantFrom('t1', 't2', 't3', 't4', 't5'),
      deal: fc.constantFrom(...deals),
      asset: fc.constantFrom(...assets),
      at: instant,
      contact: fc.constantFrom(null, 'buyer'),
      evidence: fc.constant('tracked' as const),
      rejected: fc.boolean(),
    }),
  }),
  fc.record({
    kind: fc.constant('asset_set' as const),
    asset: fc
      .constantFrom(...assets)
      .chain((asset) =>
        shares.map((makers) => ({ asset, title: asset, kind: 'deck', publishedOn: null, url: '', makers })),
      ),
  }),
);

/** From any day of the open month on, or of the next. */
export const move: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constant('membership_set' as const),
  person: fc.constantFrom(...persons),
  team: fc.constantFrom('Harbour', 'Lantern', 'Summit', null),
  fromAt: fc.integer({ min: 0, max: 40 }).map((days) => Date.parse('2026-10-31T23:00:00Z') + days * DAY_MS),
});

/** An office in which four people of two teams and two assets are known, and all this was said, one after the other. */
export function tellAll(happenings: readonly Happening[]): TestOffice {
  const office = makeOffice();
  persons.forEach((person, index) => {
    const craft = index < 2 ? ('sales' as const) : ('marketing' as const);
    const rest = { name: person, craft, team: teams[index % 2] ?? null, title: '', email: '', face: '' };
    office.tell({ kind: 'person_set', person: { person, ...rest } });
  });
  for (const asset of assets) {
    const makers = [{ person: 'ada', share: '1' }];
    office.tell({
      kind: 'asset_set',
      asset: { asset, title: asset, kind: 'deck', publishedOn: null, url: '', makers },
    });
  }
  for (const one of happenings) office.tell(one);
  return office;
}
