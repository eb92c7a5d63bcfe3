// The time as the director takes it: the server's, with the day and the minute where the screen hangs.

import { MINUTE_MS } from '#src/domain/durations.ts';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { Now } from '#src/domain/television/director-state.ts';
import { officeTime } from './clock.ts';

/** Words for an instant cost more than all else that happens in a second, so each minute is read once. */
export function makeWallClock(): (at: number, timeZone: string) => Now {
  let read = '';
  let day = '';
  let minute = 0;
  return (at, timeZone) => {
    const now = `${Math.floor(at / MINUTE_MS)} ${timeZone}`;
    if (now !== read) {
      read = now;
      day = new Date(at).toLocaleDateString('sv-SE', { timeZone });
      const [hours, minutes] = officeTime(at, timeZone).split(':');
      minute = Number(hours) * 60 + Number(minutes);
    }
    return { at, day, minute };
  };
}

/** The clock on the wall: that of the place where the screen hangs, or the office's. */
export function zoneOf({ screen, office }: BoardFrame): string {
  return (screen || office).timezone;
}
