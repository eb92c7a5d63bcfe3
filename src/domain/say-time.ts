// Days and hours as every page says them: in the office's zone, in English words, as the sentences around them are.

type DayParts = { weekday?: 'long' | 'short'; month?: 'long' | 'short'; year?: 'numeric' };

/** `14:32`, or `14:32:05` with seconds. `at` is UTC ms. */
export function sayClock(at: number, zone: string, { seconds = false } = {}): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-GB', { ...parts, ...(seconds && { second: '2-digit' }) }).format(at);
}

/** `23 November`; `Mon 23 Nov` or `23 November 2026` where the parts say so. Short months have three letters. */
export function sayDay(at: number, zone: string, { weekday, month = 'long', year }: DayParts = {}): string {
  const parts = { day: 'numeric', month, ...(weekday && { weekday }), ...(year && { year }) } as const;
  const said = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: zone }).format(at).replace(',', '');
  return month === 'short' ? said.replace('Sept', 'Sep') : said;
}
