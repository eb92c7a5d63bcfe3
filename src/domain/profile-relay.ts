// The relay of one win: who met the buyers when, on a line that is true to time up to the signature.

import { DAY_MS } from './durations.ts';
import { listNames } from './names.ts';
import type { LeafPart, MonthWin, ProfileMonth } from './profile-month.ts';
import type { Relay, Station } from './profile-view.ts';
import { dayAndMonth } from './profile-words.ts';

const WEEK_MS = 7 * DAY_MS;
const WEEKS = [4, 6, 8, 10, 12, 16, 20, 26, 40, 52];

/** The least distance between two stations, as a share of the relay: so that all initials can be read. */
const APART = 0.075;

/** The shortest round number of weeks that holds every path of the table. */
export function relayWeeks(wins: MonthWin[]): number {
  const longest = Math.max(
    0,
    ...wins.flatMap((win) => win.leaves.map((leaf) => (win.wonAt - leaf.at) / WEEK_MS)),
  );
  return WEEKS.find((weeks) => weeks >= longest) ?? 52;
}

/** Stations in order of time, one per touch and maker; `says` tells the same to those who cannot see it. */
export function relayOf(win: MonthWin, weeks: number, month: ProfileMonth): Relay {
  const stops = win.leaves.toSorted((a, b) => a.at - b.at);
  const owners = win.owners.toSorted(
    (a, b) => Number(b.person === month.face.person) - Number(a.person === month.face.person),
  );
  const closers = owners.flatMap((owner) => month.people.get(owner.person) ?? []);
  return { stations: spread(stops, win, weeks, month), closers, says: sayRelay(stops, win, month) };
}

/** From the signature backwards, so that only crowded stations move, and only to the left. */
function spread(stops: LeafPart[], win: MonthWin, weeks: number, month: ProfileMonth): Station[] {
  const apart = Math.min(APART, 0.9 / stops.length);
  let limit = 1 - apart * 1.1;
  const stations: Station[] = [];
  for (const stop of stops.toReversed()) {
    const face = month.people.get(stop.person);
    const x = Math.max(0, Math.min(1 - (win.wonAt - stop.at) / (weeks * WEEK_MS), limit));
    if (face !== undefined) stations.unshift({ face, x });
    limit = x - apart;
  }
  return stations;
}

function sayRelay(stops: LeafPart[], win: MonthWin, month: ProfileMonth): string {
  const closers = listNames(win.owners.map((owner) => month.people.get(owner.person)?.name ?? owner.person));
  const signed = closers === '' ? '' : `Closed by ${closers} on ${dayAndMonth(win.wonAt, month.office)}.`;
  if (stops.length === 0) return win.waiting > 0 ? `Nobody is named as a helper yet. ${signed}` : signed;
  const met = stops.map((stop) => {
    const who = month.people.get(stop.person)?.name ?? stop.person;
    return `${who} with ${month.assets.get(stop.asset)?.title ?? stop.asset} on ${dayAndMonth(stop.at, month.office)}`;
  });
  return `${listNames(met)}. ${signed}`;
}
