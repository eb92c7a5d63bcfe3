// The joint goal of a season: how far, how far an even month would be, and what is left, in words.

import type { Office } from './fact.ts';
import type { BoardGoal } from './frame.ts';
import { formatMoneyShort } from './money.ts';
import { daysOf } from './season.ts';
import { dayOf } from './time.ts';

/**
 * `wonMinor` and `targetMinor` are in minor units of the office's currency. The pace counts whole office
 * days, the present one included, as if every day of the season brought the same.
 */
export function goalOf(
  office: Office,
  season: string,
  wonMinor: number,
  targetMinor: number,
  now: number,
): BoardGoal {
  const money = (minor: number) => formatMoneyShort(minor, office.currency, office.locale);
  const days = daysOf(season);
  const passed = days.filter((day) => day <= dayOf(now, office.timezone)).length;
  const paceMinor = Math.round((targetMinor * passed) / days.length);
  return {
    targetText: money(targetMinor),
    wonText: money(wonMinor),
    paceText: paceText(wonMinor, paceMinor, targetMinor, money),
    share: clamp(wonMinor / targetMinor),
    pace: clamp(paceMinor / targetMinor),
    daysText: daysText(days.length - passed + 1),
    met: wonMinor >= targetMinor,
  };
}

function paceText(won: number, pace: number, target: number, money: (minor: number) => string): string {
  if (won >= target) return 'Reached, together';
  if (won >= pace) return won === pace ? 'On pace' : `${money(won - pace)} ahead of pace`;
  return `${money(pace - won)} to pace`;
}

/** Today is one of the days that are left. */
function daysText(left: number): string {
  if (left <= 1) return 'The last day';
  return `${left} days left`;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
