// When a screen should load its page again: another build or language is served, or a night has passed.

import { MINUTE_MS } from '../durations.ts';
import type { Director, Now } from './director-state.ts';

/** Screens that learned of a new build together come for it one after the other. */
const SPREAD_MS = 30_000;
/** Asked for in vain, the page is left alone so long. */
const AGAIN_MS = MINUTE_MS;
const HOUR = 60;

/** Notes that the server serves another build than the page's, and since when it may be fetched. */
export function noteBuild(director: Director, build: string, now: Now): Director {
  const { page, outdatedAt } = director;
  if (!build || (build !== page.build) === (outdatedAt !== null)) return director;
  const spread = SPREAD_MS * page.pace * page.chance;
  return { ...director, outdatedAt: build === page.build ? null : now.at + spread };
}

/** Whether the page should be loaded again when nothing is in the way. */
export function wantsPage(director: Director, now: Now): boolean {
  const { page, isForeign, outdatedAt, reloads, reloadedAt, isLost } = director;
  if (isLost || (reloads > 0 && now.at - reloadedAt < AGAIN_MS * page.pace)) return false;
  return isForeign || (outdatedAt !== null && now.at >= outdatedAt) || isIdleMinute(director, now);
}

/** Once a day: at night as soon as the day has changed, and from three to four in the morning where a screen never sleeps. */
function isIdleMinute({ page, isNight }: Director, { day, minute }: Now): boolean {
  if (day === page.loadedOn) return false;
  const from = (isNight ? 0 : 3 * HOUR) + Math.floor(page.chance * HOUR);
  return minute >= from && (isNight || minute < 4 * HOUR);
}
