// Dates as spreadsheets write them (`03.11.2026`, `11/3/26 16:42`, `3 Nov 2026`), turned into the one form that Assist reads.

/** What stands first where a date is not written year first. */
export type DateOrder = 'day-first' | 'month-first';

/**
 * The same date as `2026-11-03`, with its time where it has one. Text that is no such date comes back as it was:
 * whether a day exists is decided where dates are read. A date that can only be read in the other order comes
 * back as it was, too, so that it is asked about and never turned around.
 */
export function inIsoOrder(text: string, order: DateOrder): string {
  const written = text.trim();
  const named = NAMED.exec(written) ?? NAMED_MONTH_FIRST.exec(written);
  if (named?.groups) return withNamedMonth(written, named.groups);
  const [, first = '', second = '', year = '', time] = NUMBERS.exec(written) ?? [];
  if (year === '') return text;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return Number(month) > 12 ? text : joined(year, month, day, time);
}

/** `day-first` or `month-first` where the dates of a column can only be meant so; null where they leave it open. */
export function orderOf(texts: readonly string[]): DateOrder | 'either' | null {
  const pairs = texts.map((text) => NUMBERS.exec(text.trim())).filter((match) => match !== null);
  if (pairs.length === 0) return null;
  const isAbove = (place: 1 | 2) => pairs.some((match) => Number(match[place]) > 12);
  if (isAbove(1) && !isAbove(2)) return 'day-first';
  if (isAbove(2) && !isAbove(1)) return 'month-first';
  return 'either';
}

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[ T,]+(\d{1,2}:\d{2}.*))?$/;
const NAMED =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[. -]*(?<month>[A-Za-z]{3,9})[., -]*(?<year>\d{4})(?:[ T,]+(?<time>\d{1,2}:\d{2}.*))?$/;
const NAMED_MONTH_FIRST =
  /^(?<month>[A-Za-z]{3,9})[. -]*(?<day>\d{1,2})(?:st|nd|rd|th)?[., -]+(?<year>\d{4})(?:[ T,]+(?<time>\d{1,2}:\d{2}.*))?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function withNamedMonth(text: string, groups: Readonly<Partial<Record<string, string>>>): string {
  const { day = '', month = '', year = '', time } = groups;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? text : joined(year, String(number), day, time);
}

/** Two digits of a year are of this century: nobody's deals are older. */
function joined(year: string, month: string, day: string, time: string | undefined): string {
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return time === undefined ? date : `${date}T${clock(time)}`;
}

/** `4:42 PM` is 16:42. */
function clock(time: string): string {
  const [, hours = '', rest = '', half] =
    /^(\d{1,2})(:\d{2}(?::\d{2})?)\s*([AaPp])\.?[Mm]\.?$/.exec(time) ?? [];
  if (half === undefined) return time.padStart(time.indexOf(':') === 1 ? time.length + 1 : time.length, '0');
  const hour = (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}${rest}`;
}
