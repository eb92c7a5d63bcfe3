// The special days of a group as a form brings them: holidays, a day of mourning, a summer party. Checks them one by one.

import { readSpan } from '../day-span.ts';
import { readLabel } from '../label.ts';
import { limits } from '../limits.ts';
import { Refusal, wrongField } from '../refusal.ts';
import { sayDay } from '../say-time.ts';
import { clean } from '../text.ts';
import { isDay, startOfDay } from '../time.ts';
import type { SpecialDay } from './playlist.ts';

/** As a form brings it. A row without a day and a name is none. */
export type DayRow = { on: string; name: string; shows: string; from: string; until: string };

export const BLANK_DAY: DayRow = { on: '', name: '', shows: 'dark', from: '', until: '' };

/** Four years of holidays of a country that has many. */
const SPECIAL_DAYS_MAX = 60;

/** Nothing is written in it, so it is only room for another. */
export const isBlankDay = ({ on, name }: DayRow): boolean => on.trim() === '' && clean(name) === '';

/**
 * In the order of the calendar; days before `today` (`YYYY-MM-DD`) fall off. Refusals: `invalid`, with a sentence at
 * `special-`, the number of the row among those that are written, and `-on`, `-name`, `-shows` or `-hours`.
 */
export function readDayRows(rows: readonly DayRow[], today: string): SpecialDay[] {
  const written = rows.filter((row) => !isBlankDay(row));
  const days = written
    .map((row, index) => readDayRow(row, `special-${index}`))
    .filter(({ on }) => on >= today);
  if (days.length > SPECIAL_DAYS_MAX) {
    const say = `A group keeps at most ${SPECIAL_DAYS_MAX} special days, and these are ${days.length}.`;
    throw new Refusal('invalid', `${say} Add the later ones when the first are over.`);
  }
  const all = written.map(({ on }) => on.trim());
  const twice = all.findIndex((on, index) => on >= today && all.indexOf(on) < index);
  if (twice >= 0) {
    const say = `${nameOf(all[twice] ?? '')} stands there twice. Keep one of the two.`;
    throw wrongField(`special-${twice}-on`, say);
  }
  return days.sort((a, b) => (a.on < b.on ? -1 : 1));
}

export function dayRowOf(day: SpecialDay): DayRow {
  const { on, name, shows } = day;
  const hours = day.shows === 'hours' ? { from: day.from, until: day.until } : { from: '', until: '' };
  return { on, name, shows, ...hours };
}

function readDayRow(row: DayRow, field: string): SpecialDay {
  const on = row.on.trim();
  const { shows } = row;
  if (!isDay(on) || Number(on.slice(0, 4)) > limits.yearMax)
    throw wrongField(`${field}-on`, `Say on which day ${clean(row.name) || 'this'} is, like 2026-12-24.`);
  const name = readLabel(row.name, nameOf(on), `${field}-name`);
  if (shows === 'dark' || shows === 'calm') return { on, name, shows };
  if (shows !== 'hours') throw wrongField(`${field}-shows`, `Choose what ${name} looks like.`);
  const says = {
    unwritten: `${name}: write both times of its own hours like 09:00.`,
    same: `${name}: its hours begin and end at the same minute.`,
  };
  return { on, name, shows, ...readSpan(row, { field: `${field}-hours`, says }) };
}

const nameOf = (on: string) => sayDay(startOfDay(on, 'UTC'), 'UTC', { year: 'numeric' });
