// How an office's language writes large numbers. It translates no words.

/** What stands between the thousands: `,` in English, `.` in German. Asking Intl is slow, so answers are kept. */
export function groupMark(locale: string): string {
  const known = marks.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567);
  const mark = parts.find((part) => part.type === 'group')?.value ?? ',';
  marks.set(locale, mark);
  return mark;
}

const marks = new Map<string, string>();
