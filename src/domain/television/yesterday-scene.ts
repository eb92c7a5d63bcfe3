// What happened since the office went home: for the first hour of the day. Only a shape and pure rules.

import { HOUR_MS } from '../durations.ts';
import type { Hours } from '../screen.ts';
import type { Face } from '../story.ts';
import { addDays, dayOf, parseInstant } from '../time.ts';
import type { SceneHead } from './scene.ts';
import type { Word } from './win-sentence.ts';

/** `when` is the clock, with the day where it was not last night; `words` tell who did what, `who` is everybody once. */
export type YesterdayWin = { customer: string; amount: string; when: string; words: Word[]; who: Face[] };

/** Beside the wins: a team that took the lead (`who` null), somebody's first assist. */
export type YesterdayNote = { kind: 'lead' | 'first_assist'; who: Face | null; says: string };

/** `count`, `sum` and `assists` are ready to show; `wins` are the newest first and `more` says how many others there are. */
export type YesterdayScene = SceneHead & {
  scene: 'yesterday';
  count: string;
  unit: string;
  sum: string;
  assists: string;
  wins: YesterdayWin[];
  more: string;
  notes: YesterdayNote[];
};

/** The morning of an office: it went home at `since` (UTC ms), on `day` (`YYYY-MM-DD`). */
export type Morning = { since: number; day: string };

/** A screen that shows the board all night says nothing about when people come and go. */
const EARLIEST = '05:00';
const LATEST = '22:00';
const USUAL: Hours = { days: [1, 2, 3, 4, 5], from: '07:30', until: '18:30' };

/**
 * Null outside of the first hour of a working day. The office opens with the earliest of its screens and goes home with
 * the latest, on the days on which one of them shows the board; hours of the night say nothing about that.
 * Instants in UTC ms, clocks as `zone` has them.
 */
export function morningAt(now: number, zone: string, screens: readonly Hours[]): Morning | null {
  const { days, from, until } = officeHours(screens);
  const today = dayOf(now, zone);
  const opens = instantOf(today, from, zone);
  if (!days.includes(weekdayOf(today)) || now < opens || now >= opens + HOUR_MS) return null;
  const before = [1, 2, 3, 4, 5, 6, 7].map((back) => addDays(today, -back));
  const day = before.find((one) => days.includes(weekdayOf(one))) ?? addDays(today, -1);
  return { since: instantOf(day, until, zone), day };
}

function officeHours(screens: readonly Hours[]): Hours {
  const usable = screens.filter(({ from, until }) => from >= EARLIEST && until <= LATEST && from < until);
  if (usable.length === 0) return USUAL;
  return {
    days: [...new Set(usable.flatMap(({ days }) => days))],
    from: usable.map((hours) => hours.from).sort()[0] ?? USUAL.from,
    until:
      usable
        .map((hours) => hours.until)
        .sort()
        .at(-1) ?? USUAL.until,
  };
}

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

function instantOf(day: string, time: string, zone: string): number {
  return parseInstant(`${day} ${time}`, zone, 'start')?.at ?? 0;
}
