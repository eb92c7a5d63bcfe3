// How an act moved people's points, summed per person and said in one line. It posts nothing.

import { byCodeUnit } from './order.ts';
import { whole } from './profile-words.ts';

/** `points` are whole and not zero. */
export type Move = { person: string; points: number };

/** The sum of the entries per person, losses first, then gains, the largest of each first. */
export function movesOf(entries: readonly Move[]): Move[] {
  const sums = new Map<string, number>();
  for (const { person, points } of entries) sums.set(person, (sums.get(person) ?? 0) + points);
  return [...sums]
    .map(([person, points]) => ({ person, points }))
    .filter(({ points }) => points !== 0)
    .sort(
      (a, b) =>
        Number(a.points > 0) - Number(b.points > 0) ||
        Math.abs(b.points) - Math.abs(a.points) ||
        byCodeUnit(a.person, b.person),
    );
}

/** `Maya −14, Noor +6`. `shorts` are the office's short names by person. */
export function sayMoves(
  moves: readonly Move[],
  shorts: ReadonlyMap<string, string>,
  locale: string,
): string {
  if (moves.length === 0) return 'Nobody’s points moved.';
  const said = moves
    .slice(0, SAID_MAX)
    .map(({ person, points }) => `${shorts.get(person) ?? person} ${signed(points, locale)}`);
  const more = moves.length - said.length;
  return `${said.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** `+6`, `−14`. */
export function signed(points: number, locale: string): string {
  return `${points > 0 ? '+' : ''}${whole(points, locale)}`;
}

/** A sentence that lists more names is not read any more. */
const SAID_MAX = 6;
