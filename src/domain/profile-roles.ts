// Which part a touch played on the way to a win, in the words of the page.

import type { LeafPart } from './profile-month.ts';

/** All touches at the earliest instant opened, all at the latest clinched; a single one did both. */
export function rolesOf(leaf: { at: number }, leaves: LeafPart[]): string {
  const first = Math.min(...leaves.map((other) => other.at));
  const last = Math.max(...leaves.map((other) => other.at));
  if (first === last) return 'Opened and clinched';
  if (leaf.at === first) return 'Opened';
  return leaf.at === last ? 'Clinched' : 'Helped';
}
