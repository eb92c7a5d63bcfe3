// What one deal deserves: its points, its pots, and who gets them. It posts nothing; that is settle's.

import { judge, wonAt } from './counted.ts';
import type { DealFile } from './deal-file.ts';
import type { Entry } from './entry.ts';
import { assistLeaves, pay, winLeaves } from './leaves.ts';
import { minorDigits, toOffice } from './money.ts';
import { div, floor, isZero, mul, rational } from './rational.ts';
import { type WeighedTouch, weighTouches } from './weighed.ts';

/**
 * `waiting` is the part of the assist pot that nobody has yet: all of it or nothing. `deserved` holds the owners
 * in the deal's order, then the leaves by instant, asset, maker and touch, without those that get no point.
 */
export type Award = {
  winPoints: number;
  assistPot: number;
  waiting: number;
  touches: WeighedTouch[];
  deserved: Entry[];
};

/**
 * Steps 1 to 7 of scoring.md. A deal that is not won deserves nothing. The file must know every owner and maker
 * (RangeError otherwise); an amount in a foreign currency without a rate is refused as invalid.
 */
export function award(file: DealFile): Award {
  const judged = judge(file);
  const won = wonAt(file.deal);
  if (won === null) {
    const touches = judged.map((each) => ({ ...each, weight: null }));
    return { winPoints: 0, assistPot: 0, waiting: 0, touches, deserved: [] };
  }
  const winPoints = pointsOfWin(file);
  const assistPot = Number(floor(mul(rational(file.rules.rules.assistRate), rational(winPoints))));
  const touches = weighTouches(file, judged);
  const isClaimed = touches.some((touch) => touch.weight !== null && !isZero(touch.weight));
  const closings = pay(file, won, winPoints, winLeaves(file.deal));
  const assists = isClaimed ? pay(file, won, assistPot, assistLeaves(touches, file.assets)) : [];
  const waiting = isClaimed ? 0 : assistPot;
  return { winPoints, assistPot, waiting, touches, deserved: [...closings, ...assists] };
}

/** min(cap, base + floor(amount / perAmount) × perPoints); an amount below zero counts as zero. */
function pointsOfWin({ deal, office, rules }: DealFile): number {
  const { base, perAmount, perPoints, cap } = rules.rules.win;
  const amount = toOffice(deal.amountMinor, deal.currency, deal.rate?.rate ?? null, office.currency);
  const perAmountMinor = mul(rational(perAmount), rational(10 ** minorDigits(office.currency)));
  const steps = floor(div(rational(Math.max(0, amount)), perAmountMinor));
  const points = BigInt(base) + steps * BigInt(perPoints);
  return points < BigInt(cap) ? Number(points) : cap;
}
