// How many people a team had on average over the days of a season. Counts heads, never points.

import type { Membership } from './fact.ts';
import { teamAt } from './membership.ts';
import { type Rational, rational } from './rational.ts';
import { daysOf } from './season.ts';
import { dayOf, endOfDay } from './time.ts';

/**
 * Each team's average head-count over the office days of `season` up to the one that holds `until` (UTC ms), which
 * counts as a whole day. A person is on the team for a day when a member at its end (on the last day: at `until`),
 * so whoever leaves during a day is not counted for it, and whoever joins is. Teams without a single day of
 * anybody are absent. Before the season has begun, nobody is counted.
 */
export function headcount(
  memberships: ReadonlyMap<string, readonly Membership[]>,
  season: string,
  until: number,
  zone: string,
): Map<string, Rational> {
  const today = dayOf(until, zone);
  const days = daysOf(season).filter((day) => day <= today);
  const ends = days.map((day) => Math.min(endOfDay(day, zone), until));
  const personDays = new Map<string, number>();
  for (const own of memberships.values()) {
    for (const end of ends) {
      const team = teamAt(own, end);
      if (team !== null) personDays.set(team, (personDays.get(team) ?? 0) + 1);
    }
  }
  return new Map([...personDays].map(([team, count]) => [team, rational(`${count}/${days.length}`)]));
}
