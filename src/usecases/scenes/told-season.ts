// Which month the stories on the wall are of: the present one, and in its first days the one before while it is empty.

import { addDays, dayOf } from '#src/domain/time.ts';
import type { App } from '../app.ts';
import { officeOf } from '../standings.ts';

const FIRST_DAYS = 3;

/** What `read` finds in the present season, or in the last one as long as that ended at most three days ago. */
export function toldSeason<T>(app: App, read: (season: string) => T | null): T | null {
  const today = dayOf(app.now(), officeOf(app).timezone);
  const season = today.slice(0, 7);
  const before = addDays(today, -FIRST_DAYS).slice(0, 7);
  return read(season) ?? (before === season ? null : read(before));
}
