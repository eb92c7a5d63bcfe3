// The time of a place in digits. It formats instants it is given and never looks at a clock itself.

/** `14:32` in the time zone. */
export function officeTime(at: number, timeZone: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}
