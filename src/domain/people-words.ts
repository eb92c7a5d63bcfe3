// Days and spells of a team as the desk says them. English sentences; it decides nothing.

import { ALWAYS, type Membership } from './fact.ts';
import { sayDay } from './say-time.ts';
import { dayOf } from './time.ts';

/** `1 December`, with the year once it is another one than that of `now`; the office's day of an instant. */
export function dayInWords(at: number, zone: string, now: number): string {
  const isSameYear = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4);
  return sayDay(at, zone, isSameYear ? {} : { year: 'numeric' });
}

/** "Lantern; Kestrel since 1 September; Summit from 1 December on". `spells` are one person's, oldest first. */
export function spellsInWords(spells: readonly Membership[], zone: string, now: number): string {
  const words = spells.map(({ team, fromAt }) => {
    const name = team ?? 'no team';
    if (fromAt === ALWAYS) return name;
    const day = dayInWords(fromAt, zone, now);
    return fromAt > now ? `${name} from ${day} on` : `${name} since ${day}`;
  });
  return words.join('; ');
}
