// Which ceremonies the desk speaks of: the one that the freeze leads to, and every other that has a moment. Only reads.

import { readAnnounced, readFreeze } from '#db/queries/freezes.ts';
import type { DeskCeremony } from '#src/domain/desk-freeze.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { previousSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import { writeInstant } from '#src/domain/wall-time.ts';
import type { App } from './app.ts';
import { officeOf } from './standings.ts';

/**
 * By month, so that a finished one comes before the one that runs. `season` is always among them. Whoever calls has
 * asked whether the desk may be seen. Refusal: `conflict` before there is an office.
 */
export function deskCeremonies(app: App, season: string): DeskCeremony[] {
  const waiting = announcedNow(app).map((one) => one.season);
  return [...new Set([...waiting, season])].sort().map((one) => ceremonyOf(app, one));
}

/** The ceremony of a month that is over, announced and not begun; null when there is none. */
export function finishedCeremony(app: App): DeskCeremony | null {
  const season = announcedNow(app)
    .map((one) => one.season)
    .sort()
    .find((one) => one < seasonOf(app.now(), officeOf(app).timezone));
  return season === undefined ? null : ceremonyOf(app, season);
}

/** A moment that passed a month ago was held without a word to Assist: it would stand there for good. */
function announcedNow(app: App): { season: string; at: number }[] {
  const now = app.now();
  const last = previousSeason(seasonOf(now, officeOf(app).timezone));
  return readAnnounced(app.db).filter(({ season, at }) => season >= last || at > now);
}

/** Ten in the morning of the first day after the month, when nobody has said anything else. */
const TEN_MS = 10 * HOUR_MS;

function ceremonyOf(app: App, season: string): DeskCeremony {
  const { timezone } = officeOf(app);
  const now = app.now();
  const row = readFreeze(app.db, season);
  const at = row?.ceremonyAt ?? null;
  const { to } = seasonSpan(season, timezone);
  return {
    season,
    month: monthOf(season),
    moment: at === null ? null : { says: sayDay(at, timezone, { weekday: 'long' }), ...onForm(at, timezone) },
    usual: onForm(Math.max(to + 1 + TEN_MS, now + HOUR_MS), timezone),
    isOver: now > to,
    seen: row?.changed ?? 0,
  };
}

function onForm(at: number, zone: string): { day: string; time: string } {
  const [day = '', time = ''] = writeInstant({ at, precision: 'time' }, zone).split(' ');
  return { day, time };
}
