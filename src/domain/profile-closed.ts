// Every win of a closer, counted twice: the own points, the path that led there, and the helpers' points.

import { formatMoney } from './money.ts';
import { monthOf } from './month-name.ts';
import { listNames } from './names.ts';
import type { MonthWin, ProfileMonth } from './profile-month.ts';
import { relayOf, relayWeeks } from './profile-relay.ts';
import { closerStrength } from './profile-strength.ts';
import type { ClosedRow, ClosedTable, RelayScale, Waiting } from './profile-view.ts';
import { counted, dayAndMonth, whole } from './profile-words.ts';
import { div, rational, toText } from './rational.ts';

const ROWS_MAX = 9;

/** Null without any points from closing. The points of all rows sum to `points`. */
export function closedTable(month: ProfileMonth): ClosedTable | null {
  const wins = month.wins.filter((win) => win.closed !== 0);
  if (wins.length === 0) return null;
  const shown = wins.length <= ROWS_MAX + 1 ? wins.length : ROWS_MAX;
  const weeks = relayWeeks(wins.slice(0, shown));
  const olderWeeks = relayWeeks(wins.slice(shown));
  const recent = wins.slice(0, shown).map((win) => closedRow(win, weeks, month));
  const older = wins.slice(shown).map((win) => closedRow(win, olderWeeks, month));
  const rows = [...recent, ...older];
  const present = wins.filter((win) => win.won && win.day > 0);
  const worth = present.reduce((total, win) => total + win.officeMinor, 0);
  return {
    recent,
    older,
    olderPoints: sum(older, 'points'),
    olderHelped: sum(older, 'helped'),
    points: sum(rows, 'points'),
    helped: sum(rows, 'helped'),
    total: `${counted(present.length, 'win')} worth ${formatMoney(worth, month.office.currency, month.office.locale)}`,
    scale: scaleOf(weeks),
    olderScale: scaleOf(olderWeeks),
    waiting: waitingOf(rows, month),
    strength: closerStrength(wins, month),
  };
}

function closedRow(win: MonthWin, weeks: number, month: ProfileMonth): ClosedRow {
  const others = win.owners.filter((owner) => owner.person !== month.face.person);
  const names = others.map((owner) => month.people.get(owner.person)?.short ?? owner.person);
  const shared = names.length > 0 && `shared ${sharesOf(win, month.face.person)}with ${listNames(names)}`;
  const gone = !win.won && 'no longer won';
  const late = win.won && win.day === 0 && 'a correction';
  const terms = [
    dayAndMonth(win.wonAt, month.office),
    formatMoney(win.officeMinor, month.office.currency, month.office.locale),
    shared,
    gone,
    late,
  ];
  return {
    deal: win.deal,
    customer: win.customer,
    terms: terms.filter(Boolean).join(', '),
    relay: relayOf(win, weeks, month),
    points: win.closed,
    helped: win.helped,
    waiting: win.waiting,
  };
}

/** `3 : 2 ` for two owners, the person first; nothing for equal shares or for more owners. */
function sharesOf({ owners }: MonthWin, person: string): string {
  const [own, other] = owners.toSorted((a, b) => Number(b.person === person) - Number(a.person === person));
  if (owners.length !== 2 || !own || !other) return '';
  const ratio = toText(div(rational(own.weight), rational(other.weight)));
  return ratio === '1' ? '' : `${ratio.includes('/') ? ratio.replace('/', ' : ') : `${ratio} : 1`} `;
}

function waitingOf(rows: ClosedRow[], { season, face, office }: ProfileMonth): Waiting | null {
  const open = rows.filter((row) => row.waiting > 0);
  const [newest] = open;
  if (newest === undefined) return null;
  const points = open.reduce((total, row) => total + row.waiting, 0);
  const wins = open.length === 1 ? '' : `${counted(open.length, 'win')}, `;
  const wait = `${whole(points, office.locale)} ${points === 1 ? 'point waits' : 'points wait'} for a name`;
  return {
    deal: newest.deal,
    says: `${wins}${wait} until ${monthOf(season)} is sealed. ${face.short}’s stay as they are.`,
  };
}

function scaleOf(weeks: number): RelayScale {
  return { start: `${weeks} weeks before`, middle: `${weeks / 2} weeks` };
}

function sum(rows: ClosedRow[], key: 'points' | 'helped'): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
