// The team's months on the podium: three rails, and no number below them, ever.

import type { ProfileMonth } from './profile-month.ts';
import type { Best, TeamMonths } from './profile-view.ts';
import { monthOf, whole } from './profile-words.ts';

const MONTHS_MAX = 6;

/** Null without a team, or while fewer than two months have a podium. */
export function teamMonths(month: ProfileMonth): TeamMonths | null {
  const { team } = month;
  const seasons = month.teamSeasons.slice(-MONTHS_MAX);
  if (team === null || seasons.filter((season) => season.places.length > 0).length < 2) return null;
  const teams = new Set([...seasons.flatMap((season) => season.places.map((place) => place.team)), team]);
  const lines = [...teams].sort().map((name) => ({
    team: name,
    own: name === team,
    rails: seasons.map((season) => season.places.find((place) => place.team === name)?.place ?? null),
  }));
  const open = seasons.at(-1)?.season === month.currentSeason;
  return {
    team,
    months: seasons.map((season) => ({
      label: monthOf(season.season, 'short'),
      open: season.season === month.currentSeason,
      team: season.team,
      own: season.own,
    })),
    lines: lines.sort((a, b) => Number(a.own) - Number(b.own)),
    says: `Places on the podium.${open ? ` ${monthOf(month.currentSeason)} is open.` : ''}`,
  };
}

/** Personal bests worth a line: the best month before this one, and the month's largest parts. */
export function bestsOf(month: ProfileMonth): Best[] {
  const { locale } = month.office;
  const best = month.past.toSorted((a, b) => b.points - a.points)[0];
  const closed = month.wins.toSorted((a, b) => b.closed - a.closed)[0];
  const made = month.wins.toSorted((a, b) => b.made - a.made)[0];
  const longest = month.wins
    .filter((win) => win.closed > 0)
    .map((win) => ({ customer: win.customer, touches: new Set(win.leaves.map((leaf) => leaf.touch)).size }))
    .sort((a, b) => b.touches - a.touches)[0];
  const bests: (Best | false | undefined)[] = [
    best &&
      best.points > 0 && {
        number: whole(best.points, locale),
        what: 'Best month before',
        where: monthOf(best.season, 'long'),
      },
    closed &&
      closed.closed > 0 && {
        number: whole(closed.closed, locale),
        what: 'Largest win',
        where: closed.customer,
      },
    made &&
      made.made > 0 && { number: whole(made.made, locale), what: 'Largest assist', where: made.customer },
    longest &&
      longest.touches > 1 && {
        number: String(longest.touches),
        what: 'Touches on one path',
        where: longest.customer,
      },
  ];
  return bests.filter((entry) => entry !== false && entry !== undefined).slice(0, 3);
}
