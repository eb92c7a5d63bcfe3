// Who played for which team when. Changes nothing and counts no points.

import type { Membership } from './fact.ts';

/** The team of a person at an instant (UTC ms), null for none. `memberships` are that person's, oldest first. */
export function teamAt(memberships: readonly Membership[] | undefined, at: number): string | null {
  return memberships?.findLast((membership) => membership.fromAt <= at)?.team ?? null;
}

/**
 * The memberships once `next` has been said: what began earlier stays, what began then or later is replaced. A spell
 * that would only repeat the one before it is left out, so equal histories are equal lists.
 */
export function withMembership(memberships: readonly Membership[], next: Membership): Membership[] {
  const earlier = memberships.filter(({ fromAt }) => fromAt < next.fromAt);
  return teamAt(earlier, next.fromAt) === next.team && earlier.length > 0 ? earlier : [...earlier, next];
}

/** The first spell that begins after an instant (UTC ms): what is planned, or null. */
export function nextMembership(
  memberships: readonly Membership[] | undefined,
  at: number,
): Membership | null {
  return memberships?.find((membership) => membership.fromAt > at) ?? null;
}
