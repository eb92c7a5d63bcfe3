// The joint goal of a month as the desk tells it: how far, how far an even month would be, what a day has to bring.

import type { Office } from './fact.ts';
import { formatMoneyShort } from './money.ts';
import { monthOf } from './month-name.ts';
import { monthDays, paceOf, shareOf } from './pace.ts';
import { counted } from './profile-words.ts';
import { dayOf } from './time.ts';

/** Shares are of the target, 0 to 1. `goal` is null while none is set. */
export type MonthTogether = {
  month: string;
  wonText: string;
  goal: {
    targetText: string;
    share: number;
    pace: number;
    paceText: string;
    says: string;
    next: string;
  } | null;
};

/**
 * Amounts in minor units of the office's currency. Today counts as passed for the pace, and as one of the days that
 * are left, as on the board.
 */
export function monthTogether(
  office: Office,
  season: string,
  won: number,
  target: number | null,
  now: number,
): MonthTogether {
  const money = (minor: number) => formatMoneyShort(minor, office.currency, office.locale);
  const month = monthOf(season);
  if (target === null) return { month, wonText: money(won), goal: null };
  const days = monthDays(season, dayOf(now, office.timezone));
  const { left } = days;
  const pace = paceOf(target, days);
  return {
    month,
    wonText: money(won),
    goal: {
      targetText: money(target),
      share: shareOf(won, target),
      pace: shareOf(pace, target),
      paceText: `pace ${money(pace)}`,
      says: `${standing(won, pace, target, money)}, ${left === 1 ? 'the last day' : `${counted(left, 'day')} left`}.`,
      next: won >= target ? '' : `${money(Math.ceil((target - won) / left))} a day gets us there.`,
    },
  };
}

function standing(won: number, pace: number, target: number, money: (minor: number) => string): string {
  if (won >= target) return won === target ? 'Reached, together' : `Reached, and ${money(won - target)} more`;
  if (won === pace) return 'On an even pace';
  if (won > pace) return `${money(won - pace)} ahead of an even pace`;
  return `${money(pace - won)} behind an even pace`;
}
