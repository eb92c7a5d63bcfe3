// Stations of an asset's month: a disc per win, and one disc with a count where discs would cover one another.

import { listNames } from './names.ts';
import type { MonthWin, ProfileMonth } from './profile-month.ts';
import type { AssetStation } from './profile-view.ts';
import { counted, dayAndMonth, dayOrdinal, initialsOf } from './profile-words.ts';

/** What stands in one disc: its wins in order of day, and the middle of their days. */
type Group = { wins: MonthWin[]; from: number; to: number };

/**
 * Stations in order of day, at least `apart` from each other; both `apart` and what `shareOf` makes of a day are
 * shares of the line's width. A lone win shows the initials of whoever closed it, several show how many they are.
 */
export function stationsOf(
  wins: MonthWin[],
  shareOf: (day: number) => number,
  apart: number,
  month: ProfileMonth,
): AssetStation[] {
  const groups: Group[] = [];
  for (const win of wins.toSorted((a, b) => a.wonAt - b.wonAt)) {
    let group: Group = { wins: [win], from: shareOf(win.day), to: shareOf(win.day) };
    // A joined disc moves to the middle of its days, so it may now reach the one before it, and so on.
    for (let last = groups.at(-1); last && middle(group) - middle(last) < apart; last = groups.at(-1)) {
      group = { wins: [...last.wins, ...group.wins], from: last.from, to: group.to };
      groups.pop();
    }
    groups.push(group);
  }
  return groups.map((group) => stationOf(group, month));
}

function stationOf(group: Group, month: ProfileMonth): AssetStation {
  const [first] = group.wins;
  const face = month.people.get(first?.owners[0]?.person ?? '');
  const isAlone = group.wins.length === 1;
  return {
    x: middle(group),
    mark: isAlone && face ? initialsOf(face.name) : String(group.wins.length),
    craft: face?.craft ?? 'sales',
    says: sayGroup(group.wins, month),
  };
}

/** `Maya Okafor on 3 Nov`, or `3 wins from the 5th to 9 Nov by Maya Okafor and Tom Ashworth`. */
function sayGroup(wins: MonthWin[], month: ProfileMonth): string {
  const [first, last] = [wins[0], wins.at(-1)];
  if (first === undefined || last === undefined) return '';
  const closers = new Set(wins.map((win) => win.owners[0]?.person ?? ''));
  const names = listNames([...closers].map((person) => month.people.get(person)?.name ?? person));
  const on = dayAndMonth(last.wonAt, month.office);
  if (wins.length === 1) return `${names} on ${on}`;
  const when = first.day === last.day ? `on ${on}` : `from the ${dayOrdinal(first.day)} to ${on}`;
  return `${counted(wins.length, 'win')} ${when} by ${names}`;
}

function middle({ from, to }: Group): number {
  return (from + to) / 2;
}
