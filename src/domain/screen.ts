// A paired screen: where it hangs, when it shows the board, and how a coach sees it. Knows no tokens.

import { type DaySpan, isBlankSpan, readSpan } from './day-span.ts';
import { readLabel } from './label.ts';
import { Refusal } from './refusal.ts';
import { offsetAt } from './zone.ts';

/** How far away people sit: up to 3.5 m, 5 m or 7 m from 55 inches. */
export type Distance = 'near' | 'default' | 'far';

export const DISTANCES: readonly Distance[] = ['near', 'default', 'far'];

/** Teams on the board, by distance: the larger the type, the fewer. No place below them leaves the server. */
export const ROWS: Readonly<Record<Distance, number>> = { near: 10, default: 7, far: 5 };

/** As many as any screen shows. */
export const ROWS_MAX = Math.max(...Object.values(ROWS));

/** When the board shows, where it hangs: ISO weekdays (1 is Monday) and `HH:MM`; otherwise it is a dim clock. */
export type Hours = DaySpan & { days: number[] };

/**
 * `volume` runs from 0 to 100. `calm`: no confetti, nothing fast. `group` is the number of the group that says what
 * it shows, or null for what every screen shows; nothing is heard within `quiet`, on any day, null for always heard.
 */
export type ScreenSettings = {
  name: string;
  distance: Distance;
  hours: Hours;
  volume: number;
  calm: boolean;
  quiet: DaySpan | null;
  group: number | null;
};

/** What a screen said of its own sound: `muted` until somebody has pressed a key on it. */
export type Sound = 'unknown' | 'on' | 'muted';

/**
 * A screen as the desk lists it. `engine` is in words; `isLive` while it follows the board, `isSilent` when it should
 * be heard and is not. Instants in UTC ms; `seenAt` is null until it came for the first time. `changed` counts edits.
 */
export type ScreenState = ScreenSettings & {
  id: number;
  engine: string;
  sound: Sound;
  seenAt: number | null;
  isLive: boolean;
  isSilent: boolean;
  pairedAt: number;
  changed: number;
};

/** As a form brings them: nothing is checked yet. */
export type ScreenForm = {
  name: string;
  distance: string;
  days: readonly string[];
  from: string;
  until: string;
  volume: string;
  calm: boolean;
  quietFrom: string;
  quietUntil: string;
  group: string;
};

/** What a form begins with: an office that works from Monday to Friday and sits at five metres. */
export const BLANK_FORM: ScreenForm = {
  name: '',
  distance: 'default',
  days: ['1', '2', '3', '4', '5'],
  from: '07:30',
  until: '18:30',
  volume: '60',
  calm: false,
  quietFrom: '',
  quietUntil: '',
  group: '',
};

/** A screen says that it is there once a minute; two and a half without a word and it is away. */
const LIVE_MS = 150_000;

/**
 * Whether there is such a group is for the use-case to ask.
 * Refusals (`invalid`): no name, an unknown distance, no day, times that are none, a volume out of range.
 */
export function readScreenForm(form: ScreenForm): ScreenSettings {
  const name = readLabel(form.name, 'the screen', 'name');
  const distance = DISTANCES.find((one) => one === form.distance);
  if (distance === undefined) throw new Refusal('invalid', 'Choose how far away people sit.');
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => form.days.includes(String(day)));
  if (days.length === 0) throw new Refusal('invalid', 'Choose at least one day on which the board shows.');
  const hours = { days, ...readSpan(form, { field: 'from', says: HOURS_SAYS }) };
  const volume = Number(form.volume);
  if (!/^\d{1,3}$/.test(form.volume) || volume > 100)
    throw new Refusal('invalid', 'The volume is a whole number from 0 to 100.');
  const typed = { from: form.quietFrom, until: form.quietUntil };
  const quiet = isBlankSpan(typed) ? null : readSpan(typed, { field: 'quietFrom', says: QUIET_SAYS });
  const group = /^\d{1,9}$/.test(form.group) ? Number(form.group) : null;
  return { name, distance, hours, volume, calm: form.calm, quiet, group };
}

const HOURS_SAYS = {
  unwritten: 'Write both times of its hours like 07:30.',
  same: 'Its hours begin and end at the same minute.',
};
const QUIET_SAYS = {
  unwritten: 'Write both times of its quiet hours like 12:00, or leave both empty.',
  same: 'Its quiet hours begin and end at the same minute.',
};

/** The form as it is shown before anything is changed. */
export function formOf({ name, distance, hours, volume, calm, quiet, group }: ScreenSettings): ScreenForm {
  const { days, from, until } = hours;
  return {
    ...{ name, distance, from, until, calm },
    days: days.map(String),
    volume: String(volume),
    quietFrom: quiet?.from ?? '',
    quietUntil: quiet?.until ?? '',
    group: group === null ? '' : String(group),
  };
}

/** Whether the board shows at an instant. Hours that end before they begin run past midnight, into the next day. */
export function isWithin({ days, from, until }: Hours, at: number, zone: string): boolean {
  const wall = new Date(at + offsetAt(at, zone));
  const time = wall.toISOString().slice(11, 16);
  const today = wall.getUTCDay() || 7;
  const yesterday = today === 1 ? 7 : today - 1;
  if (from < until) return days.includes(today) && time >= from && time < until;
  return (days.includes(today) && time >= from) || (days.includes(yesterday) && time < until);
}

/** Whether a screen that was last seen then follows the board now. */
export const isLive = (seenAt: number | null, now: number): boolean =>
  seenAt !== null && now - seenAt <= LIVE_MS;

/** Whether a screen that should be heard said that it cannot be. */
export const isSilent = (sound: Sound, volume: number): boolean => sound === 'muted' && volume > 0;
