import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScoredEntry } from '#src/domain/scored.ts';
import { receipt } from '#src/usecases/receipt.ts';
import { receiveFact } from '#src/usecases/receive-fact.ts';
import { scoreCase } from '#src/usecases/score-case.ts';
import { MODELS } from '#tests/support/case.ts';
import { makeOffice } from '#tests/support/office.ts';

describe('agreement', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
  const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'));
  const time = fc.tuple(day, two(23), two(59)).map(([date, hour, minute]) => `${date}T${hour}:${minute}`);
  const when = fc.oneof(day, time);
  const sharers = (names: string[]) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 9 })), {
        minLength: 1,
        selector: ([name]) => name,
      })
      .map((all) => all.map(([name, share]) => `${name}:${share}`));
  const story = fc.record({
    rules: fc.record({
      win: fc.record({ base: fc.nat(50), perAmount: fc.integer({ min: 1, max: 500 }), cap: fc.nat(900) }),
      assistRate: fc.constantFrom(0, 0.5, 1, 1.25),
      windowDays: fc.integer({ min: 1, max: 40 }),
      kindWeights: fc.constantFrom({}, { webinar: 1.5 }, { webinar: 0 }),
      model: fc.constantFrom({ kind: 'last' }, MODELS.position, MODELS.w_shaped, MODELS.full_path, {
        kind: 'decay',
        halfLifeDays: 7,
      }),
    }),
    timezone: fc.constantFrom('Pacific/Kiritimati', 'America/New_York', 'Asia/Kathmandu'),
    deal: fc.record({
      owners: sharers(['linus', 'maya', 'ada']),
      amount: fc.integer({ min: -100, max: 90_000 }),
      lead: fc.option(day),
      opened: fc.option(when),
      won: when,
      stage: fc.constantFrom('won', 'won', 'won', 'refunded'),
      priced: fc.constantFrom(
        { currency: 'EUR' },
        { currency: 'USD', rate: 0.8731 },
        { currency: 'JPY', rate: '0.0061' },
      ),
    }),
    makers: fc.tuple(sharers(['ada', 'grace']), sharers(['ada', 'grace', 'linus']), fc.constant([])),
    touches: fc.array(
      fc.record({
        asset: fc.constantFrom('case', 'webinar', 'old'),
        at: when,
        contact: fc.constantFrom('kim', 'lee', null),
      }),
      { maxLength: 8 },
    ),
    touchesFirst: fc.boolean(),
  });

  test('it says what recording the same deal posts, in any order', () => {
    fc.assert(
      fc.property(
        story,
        ({ rules, timezone, deal: { priced, ...rest }, makers, touches: on, touchesFirst }) => {
          const deal = { deal: 'D', customer: 'Northwind', ...rest, ...priced };
          const assets = [
            { asset: 'case', title: 'Case', kind: 'deck', makers: makers[0] },
            { asset: 'webinar', title: 'Webinar', kind: 'Webinar', makers: makers[1] },
            { asset: 'old', title: 'Old', kind: 'deck', makers: makers[2] },
          ];
          const touches = on.map((touch, index) => ({ touch: `t${index}`, deal: 'D', ...touch }));
          const people = ['linus', 'maya', 'ada', 'grace'].map((person) => {
            return { person, name: person, craft: 'sales', team: 'Harbour' };
          });
          const score = scoreCase({ rules, timezone, currency: 'EUR', deal, touches, assets, people });

          const { app, tell } = makeOffice(rules, { name: 'B', timezone, currency: 'EUR', locale: 'en-GB' });
          const lists = assets.map(({ kind, makers: of, ...asset }) => {
            const shares = of
              .map((each) => each.split(':'))
              .map(([person = '', share = '']) => ({ person, share }));
            return { ...asset, kind: kind.toLowerCase(), publishedOn: null, url: '', makers: shares };
          });
          const rows = (kind: string, all: Record<string, unknown>[]) => all.map((row) => ({ kind, ...row }));
          const won = rows('deal', [deal]);
          const seen = rows('touch', touches);
          const facts = [
            ...rows('person', people),
            ...(touchesFirst ? [...seen, ...won] : [...won, ...seen]),
          ];
          for (const [index, fact] of facts.entries()) {
            // A fact's own kind leaves no room for an asset's, so assets come in by another door.
            if (index === people.length) for (const asset of lists) tell({ kind: 'asset_set', asset });
            receiveFact(app, { key: `k${index}`, ...fact });
          }
          const posted = receipt(app, 'D');

          expect(score).toMatchObject({
            winPoints: posted.winPoints,
            assistPot: posted.assistPot,
            waiting: posted.waiting,
          });
          expect(score.touches).toEqual(
            posted.touches.map(({ touch, counted, reason, weight }) => ({ touch, counted, reason, weight })),
          );
          expect(balances(score.entries)).toEqual(balances(posted.entries));
          app.db.$client.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  function balances(entries: readonly ScoredEntry[]): [string, number][] {
    const points = new Map<string, number>();
    for (const { person, kind, touch, asset, points: given } of entries) {
      const leaf = JSON.stringify([person, kind, touch, asset]);
      points.set(leaf, (points.get(leaf) ?? 0) + given);
    }
    return [...points].filter(([, total]) => total !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  }
});
