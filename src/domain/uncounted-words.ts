// Why a touch does not count, as precisely as a receipt says it. It judges nothing.

import type { Reason } from './counted.ts';
import type { DealFile } from './deal-file.ts';
import { DAY_MS } from './durations.ts';
import type { Touch } from './fact.ts';
import { counted } from './profile-words.ts';
import { sayDay } from './say-time.ts';
import { sayReason } from './touch-words.ts';

/** A coach's word on a touch; `at` in UTC ms. */
export type RuledOut = { at: number; reason: string };

/** `193 days before the win. The window is 180 days and opens on 27 May 2026.` */
export function sayUncounted(reason: Reason, touch: Touch, file: DealFile, ruled: RuledOut | null): string {
  const { timezone } = file.office;
  const { windowDays } = file.rules.rules;
  const won = file.deal.won?.at ?? touch.at.at;
  const days = counted(Math.floor(Math.abs(won - touch.at.at) / DAY_MS), 'day');
  const on = (at: number) => sayDay(at, timezone, { year: 'numeric' });
  switch (reason) {
    case 'after_the_win':
      return `It came after the win, ${on(touch.at.at)}.`;
    case 'outside_the_window':
      return `${days} before the win. The window is ${counted(windowDays, 'day')} and opens on ${on(won - windowDays * DAY_MS)}.`;
    case 'repeated_that_day':
      return touch.contact === null
        ? 'The same again that day. Counted once.'
        : 'Opened again by the same person that day. Counted once.';
    case 'rejected':
      return ruled === null ? sayReason(reason, windowDays) : `Ruled out on ${on(ruled.at)}: ${ruled.reason}`;
    case 'asset_unknown':
    case 'no_makers':
    case 'not_won':
    case 'counted':
      return sayReason(reason, windowDays);
    default:
      return reason satisfies never;
  }
}
