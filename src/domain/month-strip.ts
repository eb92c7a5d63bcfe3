// A person's teams as a strip of five months: three behind, the present one, the next. Geometry, no drawing.

import type { Membership } from './fact.ts';
import { monthOf } from './month-name.ts';
import { nextSeason, previousSeason, seasonOf, seasonSpan } from './season.ts';

/** `x` and `width` in units of the strip, `STRIP_WIDTH` in all. `plan` is still to come, `other` another team. */
export type StripBar = { x: number; width: number; is: 'here' | 'other' | 'plan' };

export type StripMonth = { name: string; x: number };

export const STRIP_WIDTH = 170;
const MONTHS = 5;
const MONTH_WIDTH = STRIP_WIDTH / MONTHS;

/** The months of the strips of a page that is read at `at` (UTC ms). */
export function stripMonths(at: number, zone: string): StripMonth[] {
  return seasonsOf(at, zone).map((season, index) => ({
    name: monthOf(season, 'short'),
    x: index * MONTH_WIDTH,
  }));
}

/**
 * What is seen of one person's spells (oldest first) in the row of `team`. The present spell reaches up to `at`;
 * a later one is a plan. Spells without a team leave a gap.
 */
export function stripOf(
  spells: readonly Membership[],
  team: string | null,
  at: number,
  zone: string,
): StripBar[] {
  const seasons = seasonsOf(at, zone);
  return spells.flatMap((spell, index): StripBar[] => {
    const isPlan = spell.fromAt > at;
    const until = spells[index + 1]?.fromAt ?? Number.POSITIVE_INFINITY;
    const from = placeOf(spell.fromAt, seasons, zone);
    const width = placeOf(isPlan ? until : Math.min(until, at), seasons, zone) - from;
    if (spell.team === null || width < 1) return [];
    const is = isPlan ? 'plan' : spell.team === team ? 'here' : 'other';
    return [{ x: rounded(from), width: rounded(width), is }];
  });
}

function seasonsOf(at: number, zone: string): string[] {
  const first = previousSeason(previousSeason(previousSeason(seasonOf(at, zone))));
  const seasons = [first];
  while (seasons.length < MONTHS) seasons.push(nextSeason(seasons[seasons.length - 1] ?? first));
  return seasons;
}

/** Months are drawn alike, however many days they have. */
function placeOf(at: number, seasons: readonly string[], zone: string): number {
  const spans = seasons.map((season) => seasonSpan(season, zone));
  const index = spans.findIndex((span) => at <= span.to);
  const span = spans[index];
  if (span === undefined) return STRIP_WIDTH;
  const share = Math.max(0, (at - span.from) / (span.to + 1 - span.from));
  return (index + share) * MONTH_WIDTH;
}

const rounded = (place: number) => Math.round(place * 10) / 10;
