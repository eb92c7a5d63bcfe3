// Which month the stories on the wall are of: the present one, and in its first days the one before while it is empty.

import { isEarly, previousSeason } from '#src/domain/season.ts';
import { dayOf } from '#src/domain/time.ts';
import type { App } from '../app.ts';
import { officeOf } from '../standings.ts';

/** What `read` finds in the present season, or in the last one on the first three days after it. */
export function toldSeason<T>(app: App, read: (season: string) => T | null): T | null {
  const today = dayOf(app.now(), officeOf(app).timezone);
  const season = today.slice(0, 7);
  return read(season) ?? (isEarly(today) ? read(previousSeason(season)) : null);
}
