// When a month's ceremony is to be: the coach says it, changes it and takes it back. It begins nothing.

import { readFreeze, saveCeremony } from '#db/queries/freezes.ts';
import { isSealed } from '#db/queries/seals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { isSeason, seasonSpan } from '#src/domain/season.ts';
import { clean } from '#src/domain/text.ts';
import { parseInstant } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { freezeOfSeason, isBegun } from './freezes.ts';
import { noteAudit } from './note-audit.ts';
import { officeOf } from './standings.ts';

/**
 * `typed` is an office time such as `2026-12-01 10:00`, or null for no moment. `seen` is `changed` of what was shown, null
 * for whoever has no page. Gives the moment in UTC ms. Saying the same again changes nothing.
 * Refusals: those of `allow`; `invalid` for a text that is no season, and a moment that is none, past, or before the
 * month is over, as a ceremony could not begin then; `conflict` when the ceremony has begun or the month is
 * sealed, or when somebody decided otherwise meanwhile.
 */
export function announceCeremony(
  app: App,
  actor: Actor,
  season: string,
  typed: string | null,
  seen: number | null,
): number | null {
  allow(actor, 'freeze-board');
  const at = app.db.$client
    .transaction(() => {
      checkSeason(season);
      const row = readFreeze(app.db, season);
      if (isBegun(row))
        throw new Refusal('conflict', `The ceremony of ${monthOf(season)} has begun already.`);
      if (isSealed(app.db, season))
        throw new Refusal('conflict', `${monthOf(season)} is sealed. Nothing is left to announce.`);
      const moment = typed === null ? null : momentOf(app, season, typed);
      if ((row?.ceremonyAt ?? null) === moment) return moment;
      if (seen !== null && seen !== (row?.changed ?? 0))
        throw new Refusal('conflict', 'Somebody decided otherwise meanwhile. Look at what stands there now.');
      const fromAt = freezeOfSeason(app, season)?.from ?? null;
      saveCeremony(app.db, season, moment, { fromAt, begunAt: null });
      noteAudit(app, actor, 'ceremony-announced', `season:${season}`, {
        at: moment === null ? 'never' : new Date(moment).toISOString(),
      });
      return moment;
    })
    .immediate();
  app.ring();
  return at;
}

/** Refusal: `invalid`. */
export function checkSeason(season: string): string {
  if (isSeason(season)) return season;
  throw new Refusal('invalid', `${season} is not a season. Write it as YYYY-MM, for example 2026-11.`);
}

function momentOf(app: App, season: string, typed: string): number {
  const zone = officeOf(app).timezone;
  const instant = parseInstant(clean(typed).replace('T', ' '), zone, 'start');
  if (instant === null || instant.precision === 'day')
    throw new Refusal('invalid', 'Write day and time as in 2026-12-01 10:00.');
  const { at } = instant;
  if (at < app.now()) throw new Refusal('invalid', 'That moment has passed. Choose one that lies ahead.');
  const { to } = seasonSpan(season, zone);
  if (at <= to)
    throw new Refusal(
      'invalid',
      `${monthOf(season)} is still being played then. Its ceremony can be on ${sayDay(to + 1, zone)} or later.`,
    );
  return at;
}
