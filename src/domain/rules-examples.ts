// What wins of a few sizes give under rules, for people who read them. It follows award and decides nothing itself.

import { limits } from './limits.ts';
import { formatMoney, minorDigits } from './money.ts';
import { floor, mul, rational } from './rational.ts';
import type { Rules } from './rules.ts';

/** `closing` goes to whoever closed, `helping` to whoever helped; `share` is the length of its bar, 0 to 1. */
export type RulesExample = { amount: string; closing: number; helping: number; share: number };

/** Sizes in steps of the rule, so that no example hides a rounding; the largest reaches the cap where there is one. */
const STEPS = [1, 10, 50, 100, 200];
const STEPS_MAX = 2000;

/** Smallest first; empty where every win gives the same. */
export function rulesExamples(
  { win, assistRate }: Rules,
  { currency, locale }: { currency: string; locale: string },
): RulesExample[] {
  if (win.perPoints <= 0) return [];
  const capAt = Math.ceil((win.cap - win.base) / win.perPoints);
  const isCapped = win.cap < limits.pointsPerWinMax && capAt > 0 && capAt <= STEPS_MAX;
  const steps = [...STEPS.filter((step) => step < capAt), ...(isCapped ? [capAt] : [])];
  const told = steps.map((step) => {
    const closing = Math.min(win.cap, win.base + step * win.perPoints);
    const helping = Number(floor(mul(rational(assistRate), rational(closing))));
    const minor = Math.round(step * win.perAmount * 10 ** minorDigits(currency));
    return { amount: formatMoney(minor, currency, locale), closing, helping };
  });
  const most = Math.max(1, ...told.map(({ closing, helping }) => closing + helping));
  return told.map((example) => ({ ...example, share: (example.closing + example.helping) / most }));
}
