// Personal bests worth a line: the own months and wins, compared with nobody.

import { monthOf } from './month-name.ts';
import type { MonthWin, ProfileMonth } from './profile-month.ts';
import type { Best } from './profile-view.ts';
import { whole } from './profile-words.ts';

const LINES_MAX = 3;

/** `points` are those of the month that is shown; only months up to it count. */
export function bestsOf(month: ProfileMonth, points: number): Best[] {
  const { locale } = month.office;
  const closed = largest(month.wins, (win) => win.closed);
  const made = largest(month.wins, (win) => win.made);
  const longest = largest(month.wins, touchesClosed);
  const bests: (Best | null)[] = [
    bestMonth(month, points),
    closed && { number: whole(closed.closed, locale), what: 'Largest win', where: closed.customer },
    made && { number: whole(made.made, locale), what: 'Largest assist', where: made.customer },
    longest && touchesClosed(longest) > 1
      ? { number: String(touchesClosed(longest)), what: 'Touches on one path', where: longest.customer }
      : null,
  ];
  return bests.filter((best) => best !== null).slice(0, LINES_MAX);
}

function bestMonth(month: ProfileMonth, points: number): Best | null {
  const months = [{ season: month.season, points }, ...month.past];
  const best = months.reduce((top, one) => (one.points > top.points ? one : top));
  if (best.points <= 0 || months.length < 2) return null;
  const where = best.season === month.season ? 'this one' : monthOf(best.season, 'long');
  return { number: whole(best.points, month.office.locale), what: 'Best month', where };
}

function touchesClosed(win: MonthWin): number {
  return win.closed > 0 ? new Set(win.leaves.map((leaf) => leaf.touch)).size : 0;
}

function largest(wins: MonthWin[], of: (win: MonthWin) => number): MonthWin | null {
  return wins.filter((win) => of(win) > 0).sort((a, b) => of(b) - of(a))[0] ?? null;
}
