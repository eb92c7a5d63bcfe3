// Office time in words. It formats instants it is given and never looks at a clock itself.

/** `14:32` in the office's time zone. */
export function officeTime(at: number, timezone: string): string {
  return formatter(timezone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** When something was, as seen from `now`: `14:31` today, `Friday` within six days, else `3 November`. */
export function officeWhen(at: number, now: number, timezone: string): string {
  const day = formatter(timezone, { year: 'numeric', month: 'numeric', day: 'numeric' });
  if (day.format(at) === day.format(now)) return officeTime(at, timezone);
  const near = Math.abs(now - at) < 6 * 86_400_000;
  return formatter(timezone, near ? { weekday: 'long' } : { day: 'numeric', month: 'long' }).format(at);
}

// Making a formatter costs a television milliseconds, and the clock asks every second.
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(timezone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timezone} ${Object.keys(parts).join()}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, ...parts });
  made.set(key, fresh);
  return fresh;
}
