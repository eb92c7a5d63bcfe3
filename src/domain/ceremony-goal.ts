// How a finished month ended against its joint goal, in words. Knows no team.

import type { CeremonyGoal } from './ceremony.ts';
import type { Office } from './fact.ts';
import { formatMoneyShort } from './money.ts';

/** `amountMinor` and `targetMinor` are in minor units of the office's currency; null when no goal was set. */
export function goalResult(
  office: Office,
  sum: { wins: number; amountMinor: number },
  targetMinor: number | null,
): CeremonyGoal {
  const money = (minor: number) => formatMoneyShort(minor, office.currency, office.locale);
  const met = targetMinor !== null && sum.amountMinor >= targetMinor;
  return {
    wonText: money(sum.amountMinor),
    winsText: sum.wins === 1 ? 'One win, by both crafts' : `${sum.wins} wins, by both crafts`,
    line: targetMinor === null ? 'Won together' : lineOf(sum.amountMinor, targetMinor, money),
    share: targetMinor === null ? null : Math.min(1, Math.max(0, sum.amountMinor / targetMinor)),
    met,
  };
}

/** A goal that was missed is told by what was reached, never by what is lacking. */
function lineOf(won: number, target: number, money: (minor: number) => string): string {
  if (won === target) return `Our goal of ${money(target)}, exactly`;
  if (won > target) return `Our goal of ${money(target)}, and ${money(won - target)} more`;
  return `${Math.floor((Math.max(0, won) * 100) / target)} % of our goal of ${money(target)}`;
}
