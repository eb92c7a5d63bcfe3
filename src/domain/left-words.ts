// Whom the points went to that rounding down left over, in a sentence. It splits nothing: it reads what was split.

import { compare, ONE, type Rational } from './rational.ts';
import type { PotPart, TouchStep } from './receipt-steps.ts';

/** A part of a pot and when its touch was; `at` tells equals apart. */
type Claim = { part: PotPart; at: number };

/** Of the assist pot; empty where nothing was left. Equals: the earlier leaf, as `assistLeaves` orders them. */
export function sayLeftOfTouches(touches: readonly TouchStep[], locale: string): string {
  const claims = touches.flatMap(({ touch, parts }) => parts.map((part) => ({ part, at: touch.at.at })));
  return sayLeft(claims, locale, sayTie);
}

/** Of the closing pot; empty where nothing was left. Equals: whoever comes first among the owners of the deal. */
export function sayLeftOfOwners(owners: readonly PotPart[], locale: string): string {
  const claims = owners.map((part) => ({ part, at: 0 }));
  return sayLeft(claims, locale, () => 'to whoever is listed first');
}

function sayLeft(
  claims: readonly Claim[],
  locale: string,
  tieBreak: (won: Claim[], lost: Claim[]) => string,
): string {
  const number = (points: number) => new Intl.NumberFormat(locale).format(points);
  const extra = claims.reduce((points, { part }) => points + part.extra, 0);
  if (extra === 0) return '';
  const all = claims.reduce((points, { part }) => points + part.whole, 0);
  const left =
    extra === 1
      ? 'The point left goes to the largest remainder'
      : `The ${number(extra)} points left go to the largest remainders`;
  const { won, lost } = tied(claims);
  const equals = lost.length === 0 ? '' : `; among equals, ${tieBreak(won, lost)}`;
  return `Each part is rounded down, to ${number(all)} together. ${left}${equals}.`;
}

/** Those with the smallest remainder that still got a point, and those that had the same and got none. */
function tied(claims: readonly Claim[]): { won: Claim[]; lost: Claim[] } {
  const lucky = claims.filter(({ part }) => part.extra === 1);
  const last = lucky.reduce(
    (least: Rational, { part }) => (compare(part.rest, least) < 0 ? part.rest : least),
    ONE,
  );
  const equal = claims.filter(({ part }) => compare(part.rest, last) === 0);
  return {
    won: equal.filter(({ part }) => part.extra === 1),
    lost: equal.filter(({ part }) => part.extra === 0),
  };
}

/** Only what decided: time, or keys at the same time. */
function sayTie(won: readonly Claim[], lost: readonly Claim[]): string {
  const first = Math.min(...won.map(({ at }) => at));
  const isByTime = lost.some(({ at }) => at > first);
  const isByKey = lost.some((loser) => won.some(({ at }) => at === loser.at));
  if (!isByKey) return 'to the earlier touch';
  const key = 'to the first by the keys of asset and maker';
  return isByTime ? `to the earlier touch, and at the same time ${key}` : key;
}
