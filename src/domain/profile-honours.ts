// The honours of sealed months as seals to hang on a profile.

import { monthOf } from './month-name.ts';
import type { ProfileMonth } from './profile-month.ts';
import type { HonourSeal } from './profile-view.ts';
import { whole } from './profile-words.ts';
import { HONOURS } from './season-view.ts';

/** A wall of more would hide the month. The others stand in the hall of fame. */
const SEALS_MAX = 4;

/** The newest honours first. */
export function honourSeals({ honours, office }: ProfileMonth): HonourSeal[] {
  return honours.slice(0, SEALS_MAX).map(({ season, kind, count }) => {
    const { name, unit } = HONOURS[kind];
    return {
      id: `${kind}-${season}`,
      href: `/seasons/${season}`,
      round: `${name} · ${monthOf(season, 'long')} · Sealed`,
      figure: whole(count, office.locale),
      unit: count === 1 ? unit.slice(0, -1) : unit,
    };
  });
}
