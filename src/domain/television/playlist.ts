// What a group of screens shows and when: its scenes with their times, its teams, its special days. Knows no screens.

import type { DaySpan } from '../day-span.ts';
import type { Language } from '../place.ts';
import { isWithin } from '../screen.ts';
import { dayOf } from '../time.ts';
import { SCENE_SECONDS, SCENES, type SceneKind } from './scene.ts';

/** One scene of a playlist: on ISO weekdays `days` (1 is Monday), within `from` to `until` (`HH:MM`), or all day for null. */
export type PlaylistEntry = {
  scene: SceneKind;
  isOn: boolean;
  seconds: number;
  days: number[];
  hours: DaySpan | null;
};

/** A day `YYYY-MM-DD` that is not as others: dark, without confetti and sound, or with hours of its own. */
export type SpecialDay =
  | { on: string; name: string; shows: 'dark' | 'calm' }
  | ({ on: string; name: string; shows: 'hours' } & DaySpan);

/** `timezone` null is the office's; `teams` are those whose own boards come first in the loop. */
export type GroupSettings = {
  name: string;
  language: Language;
  timezone: string | null;
  teams: string[];
  playlist: PlaylistEntry[];
  specialDays: SpecialDay[];
};

export type ScreenGroup = GroupSettings & { id: number; changed: number };

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** No clock reads the end, so the whole day is within. */
const ALL_DAY = { from: '00:00', until: '24:00' };

/** Every scene at its own length, always: what a screen without a group shows. */
export const USUAL_PLAYLIST: readonly PlaylistEntry[] = SCENES.map((scene) => ({
  scene,
  isOn: true,
  seconds: SCENE_SECONDS[scene],
  days: EVERY_DAY,
  hours: null,
}));

/**
 * The entries that may be shown at an instant, as the clock of `zone` has it. Hours that end before they begin run past
 * midnight, into the day after.
 */
export function entriesAt(playlist: readonly PlaylistEntry[], at: number, zone: string): PlaylistEntry[] {
  return playlist.filter(
    ({ isOn, days, hours }) => isOn && isWithin({ days, ...(hours ?? ALL_DAY) }, at, zone),
  );
}

/** The special day that holds at an instant, as the calendar of `zone` has it, or null. */
export function specialDayAt(days: readonly SpecialDay[], at: number, zone: string): SpecialDay | null {
  const today = dayOf(at, zone);
  return days.find(({ on }) => on === today) ?? null;
}
