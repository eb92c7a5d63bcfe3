// The team's months on the podium: three rails, and no number below them, ever.

import { monthOf } from './month-name.ts';
import type { ProfileMonth } from './profile-month.ts';
import type { TeamMonths } from './profile-view.ts';

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
      sealed: season.sealed,
      team: season.team,
      own: season.own,
    })),
    lines: lines.sort((a, b) => Number(a.own) - Number(b.own)),
    says: `Places on the podium.${open ? ` ${monthOf(month.currentSeason)} is open.` : ''}`,
  };
}
