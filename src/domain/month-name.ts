// How a month is called. Words stay English, as the sentences around them are. Read for every frame, so kept.

/** `November` of `2026-11`; `long` adds the year, `short` is `Nov`. */
export function monthOf(season: string, form: 'month' | 'long' | 'short' = 'month'): string {
  const name = NAMES.format(new Date(`${season}-15T12:00:00Z`));
  if (form === 'short') return name.slice(0, 3);
  return form === 'long' ? `${name} ${season.slice(0, 4)}` : name;
}

const NAMES = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
