// How a screen is told to people: its days, its distance, when it was last there, whether it is heard.

import { sayClock, sayDay } from './say-time.ts';
import type { Hours, ScreenState } from './screen.ts';
import { dayOf } from './time.ts';

/** By ISO weekday; nothing stands at 0. */
export const DAY_NAMES = [
  '',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `Mo to Fr, 07:30 to 18:30` */
export function hoursText({ days, from, until }: Hours): string {
  return `${daysText(days)}, ${from} to ${until}`;
}

/** `Mo to Fr`, `Mo, We`, `Every day`; days are ISO weekdays in their order. */
export function daysText(days: readonly number[]): string {
  if (days.length === 0) return 'On no day';
  if (days.length === 7) return 'Every day';
  const short = days.map((day) => (DAY_NAMES[day] ?? '').slice(0, 2));
  const isRun = days.length > 2 && days.every((day, index) => day === (days[0] ?? 0) + index);
  return isRun ? `${short[0]} to ${short[short.length - 1]}` : short.join(', ');
}

/** `Live` · `Away since 14:32` · `Not there yet`, in the office's zone. */
export function presenceText({ isLive, seenAt }: ScreenState, now: number, zone: string): string {
  if (isLive) return 'Live';
  return seenAt === null ? 'Not there yet' : `Away since ${whenText(seenAt, now, zone)}`;
}

/**
 * `quietUntil` is when its quiet hours end, '' outside of them.
 * `Can be heard, volume 60` · `Quiet until 13:00, then volume 60` · `Not heard yet: …` · `Not known yet` · `Silent, …` when its volume is 0.
 */
export function soundText(
  { sound, volume }: Pick<ScreenState, 'sound' | 'volume'>,
  quietUntil: string,
): string {
  if (volume === 0) return 'Silent, as you set it';
  if (sound === 'on' && quietUntil !== '') return `Quiet until ${quietUntil}, then volume ${volume}`;
  if (sound === 'on') return `Can be heard, volume ${volume}`;
  return sound === 'muted' ? 'Not heard yet: press OK on its remote once' : 'Not known yet';
}

/** `14:32` today, `20 November, 14:32` before. */
export function whenText(at: number, now: number, zone: string): string {
  const time = sayClock(at, zone);
  return dayOf(at, zone) === dayOf(now, zone) ? time : `${sayDay(at, zone)}, ${time}`;
}
