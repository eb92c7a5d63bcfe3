// How an office's language writes months and large numbers. Making an Intl format is slow, so each is kept.

/** "November", in the office's language. */
export function monthName(season: string, locale: string): string {
  const format = kept(months, locale, () => {
    return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  });
  return format.format(new Date(`${season}-15T12:00:00Z`));
}

/** What stands between the thousands: `,` in English, `.` in German. */
export function groupMark(locale: string): string {
  return kept(marks, locale, () => {
    const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567);
    return parts.find((part) => part.type === 'group')?.value ?? ',';
  });
}

const months = new Map<string, Intl.DateTimeFormat>();
const marks = new Map<string, string>();

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
