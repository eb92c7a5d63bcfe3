// From one time of the day to another, as a form brings it: both written, and not the same. On which days is others' part.

import { wrongField } from './refusal.ts';

/** `HH:MM` each, as it is kept. One that ends before it begins runs past midnight. */
export type DaySpan = { from: string; until: string };

/** People leave out what is nothing: `9` is 09:00, `9:30` is 09:30. */
const TIME = /^([01]?\d|2[0-3])(?::([0-5]\d))?$/;

/**
 * `says` is what to say where a time is none, and where both are one; `field` is where it stands.
 * Refusal: `invalid`.
 */
export function readSpan(
  typed: DaySpan,
  { field, says }: { field: string; says: { unwritten: string; same: string } },
): DaySpan {
  const [from, until] = [readTime(typed.from), readTime(typed.until)];
  if (from === null || until === null) throw wrongField(field, says.unwritten);
  if (from === until) throw wrongField(field, says.same);
  return { from, until };
}

/** Both empty: there are no such hours. */
export const isBlankSpan = ({ from, until }: DaySpan): boolean => from.trim() === '' && until.trim() === '';

function readTime(typed: string): string | null {
  const [, hour, minute = '00'] = TIME.exec(typed.trim()) ?? [];
  return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}
