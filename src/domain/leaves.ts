// The hands that a pot goes to, and how it is split over them, once. It does not decide which touches count.

import { allot } from './allot.ts';
import type { DealFile } from './deal-file.ts';
import type { Entry } from './entry.ts';
import type { Asset, Deal, Share } from './fact.ts';
import { teamAt } from './membership.ts';
import { byCodeUnit } from './order.ts';
import { div, mul, type Rational, rational, sum, toText } from './rational.ts';
import { seasonOf } from './season.ts';
import type { WeighedTouch } from './weighed.ts';

/** `weight` is the exact part of the pot. An owner's leaf has neither touch nor asset. */
export type Leaf = Pick<Entry, 'kind' | 'person' | 'touch' | 'asset'> & { weight: Rational };

/** The closing pot's leaves: the owners in the deal's order. */
export function winLeaves(deal: Deal): Leaf[] {
  return partsOf(deal.owners).map(({ person, part }) => {
    return { kind: 'win', person, touch: null, asset: null, weight: part };
  });
}

/** The assist pot's leaves, (touch, maker) each, by instant, asset, maker and touch. */
export function assistLeaves(touches: readonly WeighedTouch[], assets: ReadonlyMap<string, Asset>): Leaf[] {
  return touches
    .flatMap(({ touch, weight }) => {
      if (weight === null) return [];
      const makers = partsOf(assets.get(touch.asset)?.makers ?? []);
      return makers.map(({ person, part }) => ({ touch, person, weight: mul(weight, part) }));
    })
    .sort(
      (a, b) =>
        a.touch.at.at - b.touch.at.at ||
        byCodeUnit(a.touch.asset, b.touch.asset) ||
        byCodeUnit(a.person, b.person) ||
        byCodeUnit(a.touch.touch, b.touch.touch),
    )
    .map(({ touch, person, weight }) => {
      return { kind: 'assist', person, touch: touch.touch, asset: touch.asset, weight };
    });
}

/**
 * One entry for each leaf that gets points, in the season of the win (`won`, UTC ms) and with the team that the
 * person played for then. A pot without any leaf pays nothing. RangeError for a person the file does not know.
 */
export function pay(file: DealFile, won: number, pot: number, leaves: readonly Leaf[]): Entry[] {
  if (leaves.length === 0) return [];
  const points = allot(
    pot,
    leaves.map((leaf) => leaf.weight),
  );
  const season = seasonOf(won, file.office.timezone);
  return leaves
    .map((leaf, index): Entry => {
      const person = file.people.get(leaf.person);
      if (person === undefined) throw new RangeError(`The deal's file does not know ${leaf.person}.`);
      return {
        ...leaf,
        deal: file.deal.deal,
        team: teamAt(file.memberships.get(leaf.person), won),
        craft: person.craft,
        season,
        rulesVersion: file.rules.version,
        weight: toText(leaf.weight),
        points: points[index] ?? 0,
        corrects: null,
      };
    })
    .filter((entry) => entry.points !== 0);
}

/** Each person's share over the sum of all shares. */
function partsOf(shares: readonly Share[]): { person: string; part: Rational }[] {
  const whole = sum(shares.map(({ share }) => rational(share)));
  return shares.map(({ person, share }) => ({ person, part: div(rational(share), whole) }));
}
