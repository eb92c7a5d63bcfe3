// The special days of a group as a form brings them: holidays, a day of mourning, a summer party. Checks them one by one.

import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { sayDay } from '../say-time.ts';
import { isTime } from '../screen.ts';
import { clean } from '../text.ts';
import { isDay, startOfDay } from '../time.ts';
import type { SpecialDay } from './playlist.ts';

/** As a form brings it. A row without a day and a name is none. */
export type DayRow = { on: string; name: string; shows: string; from: string; until: string };

export const BLANK_DAY: DayRow = { on: '', name: '', shows: 'dark', from: '', until: '' };

/** Four years of holidays of a country that has many. */
export const SPECIAL_DAYS_MAX = 60;

const NAME_MAX = 60;

/** In the order of the calendar; days before `today` (`YYYY-MM-DD`) fall off. Refusals: `invalid`, with a sentence. */
export function readDayRows(rows: readonly DayRow[], today: string): SpecialDay[] {
  const written = rows.filter(({ on, name }) => on.trim() !== '' || clean(name) !== '');
  const days = written.map(readDayRow).filter(({ on }) => on >= today);
  if (days.length > SPECIAL_DAYS_MAX) {
    const say = `A group keeps at most ${SPECIAL_DAYS_MAX} special days, and these are ${days.length}.`;
    throw new Refusal('invalid', `${say} Add the later ones when the first are over.`);
  }
  days.sort((a, b) => (a.on < b.on ? -1 : 1));
  const twice = days.find(({ on }, index) => on === days[index + 1]?.on);
  if (twice) throw new Refusal('invalid', `${nameOf(twice.on)} stands there twice. Keep one of the two.`);
  return days;
}

export function dayRowOf(day: SpecialDay): DayRow {
  const { on, name, shows } = day;
  const hours = day.shows === 'hours' ? { from: day.from, until: day.until } : { from: '', until: '' };
  return { on, name, shows, ...hours };
}

function readDayRow({ on: typedOn, name: typedName, shows, from, until }: DayRow): SpecialDay {
  const on = typedOn.trim();
  const name = clean(typedName);
  if (!isDay(on) || Number(on.slice(0, 4)) > limits.yearMax)
    throw new Refusal('invalid', `Say on which day ${name || 'this'} is, like 2026-12-24.`);
  if (name === '' || [...name].length > NAME_MAX)
    throw new Refusal('invalid', `Give ${nameOf(on)} a name of 1 to ${NAME_MAX} characters.`);
  if (shows === 'dark' || shows === 'calm') return { on, name, shows };
  if (shows !== 'hours') throw new Refusal('invalid', `Choose what ${name} looks like.`);
  if (!isTime(from.trim()) || !isTime(until.trim()))
    throw new Refusal('invalid', `${name}: write both times of its own hours like 09:00.`);
  if (from.trim() === until.trim())
    throw new Refusal('invalid', `${name}: its hours begin and end at the same minute.`);
  return { on, name, shows, from: from.trim(), until: until.trim() };
}

const nameOf = (on: string) => sayDay(startOfDay(on, 'UTC'), 'UTC', { year: 'numeric' });
