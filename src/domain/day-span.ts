// From one time of the day to another, as a form brings it: both written, and not the same. On which days is others' part.

import { wrongField } from './refusal.ts';

/** `HH:MM` each. One that ends before it begins runs past midnight. */
export type DaySpan = { from: string; until: string };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * `says` is what to say where a time is none, and where both are one; `field` is where it stands.
 * Refusal: `invalid`.
 */
export function readSpan(
  typed: DaySpan,
  { field, says }: { field: string; says: { unwritten: string; same: string } },
): DaySpan {
  const [from, until] = [typed.from.trim(), typed.until.trim()];
  if (!TIME.test(from) || !TIME.test(until)) throw wrongField(field, says.unwritten);
  if (from === until) throw wrongField(field, says.same);
  return { from, until };
}

/** Both empty: there are no such hours. */
export const isBlankSpan = ({ from, until }: DaySpan): boolean => from.trim() === '' && until.trim() === '';
