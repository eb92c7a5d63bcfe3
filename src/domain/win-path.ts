// The path of one win as three to five stations, true to time up to the signature. It chooses whom to show, no points.

import { DAY_MS } from './durations.ts';
import { monthOf } from './month-name.ts';
import { nextSeason, seasonOf, seasonSpan } from './season.ts';
import type { Face } from './story.ts';
import type { PathStation, WinPath } from './win-view.ts';

/** One counted touch on the way; `at` is UTC ms. */
export type PathStop = { at: number; points: number; faces: Face[]; title: string; who: string; on: string };

const HELPERS_MAX = 4;
const LAST_COLUMN = 20;
const STATION_COLUMNS = 4;

/** What the name of a month takes. */
const MONTH_COLUMNS = 2;

/** `stops` in order of time; the closing comes last. Of many, the ends and those with most points have a station. */
export function winPath(stops: readonly PathStop[], closing: PathStop, zone: string): WinPath {
  const kept = worthAStation(stops);
  const columns = columnsOf(kept, closing.at);
  const helpers = kept.map((stop, index): PathStation => {
    return { ...stationOf(stop, verbOf(stop, stops)), column: columns[index] ?? 0, craft: 'marketing' };
  });
  const closer: PathStation = { ...stationOf(closing, 'Closed'), column: LAST_COLUMN, craft: 'sales' };
  const all = [...kept, closing];
  const places = [...columns, LAST_COLUMN];
  const gaps = all.slice(1).map((stop, index) => ({
    from: places[index] ?? 0,
    to: places[index + 1] ?? 0,
    says: sayDays(stop.at - (all[index]?.at ?? 0)),
  }));
  const marks = all.map(({ at }, index) => ({ at, column: places[index] ?? 0 }));
  return {
    stations: [...helpers, closer],
    gaps,
    months: monthsOn(marks, zone),
    more: stops.length - kept.length,
  };
}

function worthAStation(stops: readonly PathStop[]): PathStop[] {
  if (stops.length <= HELPERS_MAX) return [...stops];
  const [first, ...between] = stops.slice(0, -1);
  const best = new Set(between.toSorted((a, b) => b.points - a.points).slice(0, HELPERS_MAX - 2));
  return [first, ...between.filter((stop) => best.has(stop)), stops.at(-1)].filter(
    (stop) => stop !== undefined,
  );
}

/** Places true to time, moved only as far as it takes for no station to cover another. */
function columnsOf(stops: readonly PathStop[], wonAt: number): number[] {
  const from = stops[0]?.at ?? wonAt;
  const span = Math.max(1, wonAt - from);
  const columns: number[] = [];
  let limit = LAST_COLUMN;
  for (const [index, stop] of [...stops.entries()].toReversed()) {
    const ideal = Math.round(((stop.at - from) / span) * LAST_COLUMN);
    limit = Math.max(index * STATION_COLUMNS, Math.min(ideal, limit - STATION_COLUMNS));
    columns.unshift(limit);
  }
  return columns;
}

/** Where each month begins between the stations; of many months only as many as have room. */
function monthsOn(marks: readonly { at: number; column: number }[], zone: string): WinPath['months'] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const months = [{ column: first.column, says: monthOf(seasonOf(first.at, zone)) }];
  for (let season = nextSeason(seasonOf(first.at, zone)); ; season = nextSeason(season)) {
    const { from } = seasonSpan(season, zone);
    const next = marks.findIndex(({ at }) => at > from);
    const [before, after] = [marks[next - 1], marks[next]];
    if (before === undefined || after === undefined) return spaced(months);
    const share = (from - before.at) / (after.at - before.at);
    months.push({ column: before.column + share * (after.column - before.column), says: monthOf(season) });
  }
}

function spaced(months: WinPath['months']): WinPath['months'] {
  let free = 0;
  return months.filter(({ column }, index) => {
    const next = months[index + 1];
    const isLead = index === 0 && next !== undefined && next.column - column < MONTH_COLUMNS;
    if (isLead || column < free) return false;
    free = column + MONTH_COLUMNS;
    return true;
  });
}

function stationOf(
  { points, faces, title, who, on }: PathStop,
  verb: string,
): Omit<PathStation, 'column' | 'craft'> {
  return { verb, points, faces: faces.slice(0, 2), title, who, on };
}

/** All touches at the earliest instant opened, all at the latest clinched. */
function verbOf({ at }: PathStop, stops: readonly PathStop[]): string {
  if (at === stops[0]?.at) return 'Opened';
  return at === stops.at(-1)?.at ? 'Clinched' : 'Helped';
}

function sayDays(spanMs: number): string {
  const days = Math.round(spanMs / DAY_MS);
  if (days === 0) return '';
  return days === 1 ? '1 day' : `${days} days`;
}
