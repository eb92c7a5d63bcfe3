// The arithmetic of one part of a pot, written so that a pencil can check it.

import type { Arithmetic } from './profile-view.ts';

/** Longer numerators or denominators than this are read more easily as a per cent. */
const DIGITS_MAX = 3;

/**
 * `⅖ of 146 is 58.4 → 58`. `weight` is an exact fraction of `pot`; `points` is what the allotment gave, which
 * is within one of the exact part.
 */
export function fractionSum(weight: string, pot: number, points: number, locale: string): Arithmetic {
  const [top, bottom] = weight.split('/') as [string, string | undefined];
  const exact = (Number(top) * pot) / Number(bottom ?? 1);
  if (bottom === undefined || top === bottom)
    return { fraction: null, before: `the whole pot of ${pot}`, after: '' };
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(exact);
  const after = `of ${pot} is ${Number.isInteger(exact) && exact === points ? points : `${shown} → ${points}`}`;
  if (Math.max(top.length, bottom.length) <= DIGITS_MAX)
    return { fraction: `${top}/${bottom}`, before: '', after };
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return { fraction: null, before: percent.format(Number(top) / Number(bottom)), after };
}
