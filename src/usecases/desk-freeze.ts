// What the desk says about the freeze: of the month that waits for its ceremony, else of the one that runs. Only reads.

import { readFreeze } from '#db/queries/freezes.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { DeskFreeze } from '#src/domain/desk-freeze.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import { sayMoment, thawOf } from '#src/domain/freeze.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { seasonOf, seasonSpan } from '#src/domain/season.ts';
import { writeInstant } from '#src/domain/wall-time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { deskCeremonies } from './desk-ceremonies.ts';
import { freezeOfSeason, habitOf } from './freezes.ts';
import { officeOf } from './standings.ts';

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function deskFreeze(app: App, actor: Actor): DeskFreeze {
  allow(actor, 'see-desk');
  const { timezone } = officeOf(app);
  const now = app.now();
  const frozen = asPublic(app).frozen ?? null;
  const season = frozen?.season ?? seasonOf(now, timezone);
  const row = readFreeze(app.db, season);
  const { to } = seasonSpan(season, timezone);
  // A month without a point by its moment is not frozen by habit: the moment has passed, and nothing stands still.
  const from = freezeOfSeason(app, season)?.from ?? null;
  return {
    season,
    month: monthOf(season),
    state: frozen === null ? 'moving' : now > to ? 'waiting' : 'frozen',
    from: from === null || (frozen === null && from <= now) ? null : sayMoment(from, now, timezone),
    thaw: sayDay(thawOf(season, timezone), timezone),
    usual: writeInstant({ at: Math.max(to - 7 * HOUR_MS + 1, now), precision: 'time' }, timezone),
    habit: habitOf(app.db),
    ceremonies: deskCeremonies(app, season),
    seen: row?.changed ?? 0,
  };
}
