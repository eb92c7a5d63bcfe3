// Every point of a maker and why: per win the touches with their part of the assist pot, as arithmetic.

import { formatMoney } from './money.ts';
import { monthOf } from './month-name.ts';
import { signed } from './moves.ts';
import { listNames } from './names.ts';
import { fractionSum } from './profile-fraction.ts';
import type { LeafPart, MonthWin, ProfileMonth } from './profile-month.ts';
import { rolesOf } from './profile-roles.ts';
import { makerStrength } from './profile-strength.ts';
import type { MadeLine, MadeRow, MadeTable } from './profile-view.ts';
import { counted, dayAndMonth } from './profile-words.ts';
import { seasonOf } from './season.ts';

const ROWS_MAX = 7;

/** Null without any points from assists. The points of all rows sum to `points`, and lines to their row. */
export function madeTable(month: ProfileMonth): MadeTable | null {
  const wins = month.wins.filter((win) => win.made !== 0);
  if (wins.length === 0) return null;
  const rows = wins.map((win) => madeRow(win, month));
  const shown = rows.length <= ROWS_MAX + 1 ? rows.length : ROWS_MAX;
  const points = sum(rows);
  const touches = rows.reduce(
    (count, row) => count + row.lines.filter((line) => line.role !== null).length,
    0,
  );
  return {
    recent: rows.slice(0, shown),
    older: rows.slice(shown),
    olderPoints: sum(rows.slice(shown)),
    points,
    total: `${counted(wins.filter((win) => win.won && win.made > 0).length, 'win')}, ${counted(touches, 'touch').replace('touchs', 'touches')}`,
    strength: makerStrength(month),
  };
}

function madeRow(win: MonthWin, month: ProfileMonth): MadeRow {
  const own = win.leaves.filter((leaf) => leaf.person === month.face.person);
  const lines = own.map((leaf) => touchLine(leaf, win, month));
  const rest = win.made - lines.reduce((total, line) => total + line.points, 0);
  const closers = listNames(win.owners.map((owner) => month.people.get(owner.person)?.name ?? owner.person));
  return {
    deal: win.deal,
    on: dayAndMonth(win.wonAt, month.office),
    customer: win.customer,
    terms: [
      formatMoney(win.officeMinor, month.office.currency, month.office.locale),
      closers && `closed by ${closers}`,
    ]
      .filter(Boolean)
      .join(', '),
    lines: rest === 0 ? lines : [...lines, correction(rest, win, month)],
    points: win.made,
  };
}

function touchLine(leaf: LeafPart, win: MonthWin, month: ProfileMonth): MadeLine {
  return {
    role: rolesOf(leaf, win.leaves),
    asset: month.assets.get(leaf.asset)?.title ?? leaf.asset,
    when: `on ${dayAndMonth(leaf.at, month.office)}`,
    sum: fractionSum(leaf.weight, win.assistPot, leaf.points, month.office.locale),
    points: leaf.points,
  };
}

/** What the ledger holds beyond the present award: other seasons of the same deal, or a win that is no more. */
function correction(points: number, win: MonthWin, month: ProfileMonth): MadeLine {
  const why = !win.won
    ? 'The deal is no longer won'
    : win.day === 0
      ? `Correction of ${monthOf(seasonOf(win.wonAt, month.office.timezone))}`
      : 'Posted as a correction in another month';
  const before = signed(points, month.office.locale);
  return { role: null, asset: why, when: '', sum: { fraction: null, before, after: '' }, points };
}

function sum(rows: MadeRow[]): number {
  return rows.reduce((total, row) => total + row.points, 0);
}
