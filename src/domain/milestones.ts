// The milestone models: what first met the buyers, what led to the lead, the opening and the close.

import { indexesAt, indexesOutside, type Part } from './parts.ts';
import { isZero, rational } from './rational.ts';
import type { Model } from './rules.ts';

/** The instants (UTC ms) of a deal's lead and of its opening, null where nobody knows. */
export type MilestoneDates = { lead: number | null; opened: number | null };

/**
 * The present milestones and what the touches in none of them share, or null when fewer than two milestones are
 * present. A milestone is absent with weight 0, without a date, or with no touch by its date. `times` are in
 * order.
 */
export function milestoneParts(
  model: Model & { kind: 'milestones' },
  times: number[],
  dates: MilestoneDates,
): Part[] | null {
  const all: Part[] = [
    { role: 'first', weight: rational(model.first), indexes: indexesAt(times, times[0]) },
    { role: 'lead', weight: rational(model.lead), indexes: indexesAt(times, latestBy(times, dates.lead)) },
    {
      role: 'opened',
      weight: rational(model.opened),
      indexes: indexesAt(times, latestBy(times, dates.opened)),
    },
    { role: 'last', weight: rational(model.close), indexes: indexesAt(times, times.at(-1)) },
  ];
  const present = all.filter((part) => part.indexes.length > 0 && !isZero(part.weight));
  if (present.length < 2) return null;
  return [
    ...present,
    { role: 'between', weight: rational(model.others), indexes: indexesOutside(times, present) },
  ];
}

function latestBy(times: number[], date: number | null): number | undefined {
  return date === null ? undefined : times.findLast((at) => at <= date);
}
