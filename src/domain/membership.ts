// Who played for which team when. Changes nothing and counts no points.

import type { Membership } from './fact.ts';

/** The team of a person at an instant (UTC ms), null for none. `memberships` are that person's, oldest first. */
export function teamAt(memberships: readonly Membership[] | undefined, at: number): string | null {
  return memberships?.findLast((membership) => membership.fromAt <= at)?.team ?? null;
}
