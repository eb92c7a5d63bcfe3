// Which touches of a win have a station of their own: repeats merged, and of many the ends and those with most points.

import type { Award } from '../award.ts';
import type { DealFile } from '../deal-file.ts';
import { DAY_MS } from '../durations.ts';
import type { Role } from '../story.ts';
import { rolesOf } from '../tell.ts';
import { dayOf } from '../time.ts';

/**
 * `at` is UTC ms, `day` the office day as a running number. `asset` is null for the closing. `touches` is how many are
 * merged in it, `missed` how many touches since the stop before it have none.
 */
export type PathStop = {
  roles: Role[];
  at: number;
  day: number;
  asset: string | null;
  people: string[];
  points: number;
  touches: number;
  missed: number;
};

/** Before the closing: as many as a television shows with names that can be read from five metres. */
const HELPERS_MAX = 4;

/** In order of time, the closing last; empty for a deal that is not won or that no touch counts for. */
export function pathStops(file: DealFile, award: Award): PathStop[] {
  const { deal, office } = file;
  if (deal.won === null) return [];
  const merged = mergeTouches(file, award);
  if (merged.length === 0) return [];
  const kept = worthAStation(merged);
  const closing: PathStop = {
    roles: ['closer'],
    at: deal.won.at,
    day: dayNumber(deal.won.at, office.timezone),
    asset: null,
    people: deal.owners.map(({ person }) => person),
    points: pointsOf(award, ({ kind }) => kind === 'win'),
    touches: 0,
    missed: 0,
  };
  return countMissed(merged, kept, closing);
}

/** The same asset in the same role is one stop, at the first day it was there. */
function mergeTouches(file: DealFile, award: Award): PathStop[] {
  const counted = award.touches.filter((judged) => judged.counted).map((judged) => judged.touch);
  const stops = new Map<string, PathStop>();
  for (const touch of counted) {
    const roles = rolesOf(touch, counted);
    const points = pointsOf(award, (entry) => entry.touch === touch.touch);
    const key = JSON.stringify([roles, touch.asset]);
    const known = stops.get(key);
    if (known) {
      known.points += points;
      known.touches += 1;
      continue;
    }
    const makers = file.assets.get(touch.asset)?.makers ?? [];
    const day = dayNumber(touch.at.at, file.office.timezone);
    const people = makers.map(({ person }) => person);
    stops.set(key, {
      roles,
      at: touch.at.at,
      day,
      asset: touch.asset,
      people,
      points,
      touches: 1,
      missed: 0,
    });
  }
  return [...stops.values()];
}

/** One that opened and one that clinched, then those with most points; the earlier one where they are equal. */
function worthAStation(stops: readonly PathStop[]): Set<PathStop> {
  const best = stops.toSorted((a, b) => b.points - a.points);
  const opener = best.find(({ roles }) => roles.includes('opener'));
  const clincher = best.find((stop) => stop !== opener && stop.roles.includes('clincher'));
  const ends = [opener, clincher].filter((stop) => stop !== undefined);
  const others = best.filter((stop) => !ends.includes(stop));
  return new Set([...ends, ...others].slice(0, HELPERS_MAX));
}

/** Touches that lie before the first station belong to the gap behind it. */
function countMissed(
  merged: readonly PathStop[],
  kept: ReadonlySet<PathStop>,
  closing: PathStop,
): PathStop[] {
  const stops: PathStop[] = [];
  let missed = 0;
  for (const stop of [...merged, closing]) {
    if (stop !== closing && !kept.has(stop)) {
      missed += stop.touches;
      continue;
    }
    const isFirst = stops.length === 0;
    stops.push(isFirst ? stop : { ...stop, missed });
    if (!isFirst) missed = 0;
  }
  return stops;
}

function pointsOf(award: Award, isOf: (entry: Award['deserved'][number]) => boolean): number {
  return award.deserved.filter(isOf).reduce((sum, { points }) => sum + points, 0);
}

function dayNumber(at: number, zone: string): number {
  return Date.parse(`${dayOf(at, zone)}T00:00:00Z`) / DAY_MS;
}
