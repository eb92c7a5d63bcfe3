// When a month's ceremony is to be: the coach says it, changes it and takes it back. It begins nothing.

import { readFreeze, saveCeremony } from '#db/queries/freezes.ts';
import type { Actor } from '#src/domain/actor.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isSeason, seasonSpan } from '#src/domain/season.ts';
import { clean } from '#src/domain/text.ts';
import { parseInstant } from '#src/domain/time.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { freezeOfSeason, isBegun } from './freezes.ts';
import { noteAudit } from './note-audit.ts';
import { officeOf } from './standings.ts';

/**
 * `typed` is an office time such as `2026-11-30 16:30`, or null for no moment. `seen` is `changed` of what was shown, null
 * for whoever has no page. Gives the moment in UTC ms. Saying the same again changes nothing.
 * Refusals: those of `allow`; `invalid` for a text that is no season, and a moment that is none, past, or before the
 * month's board stands still; `conflict` when the ceremony has begun, or when somebody decided otherwise meanwhile.
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

/** Refusal: `invalid` where the month would stand still only after its ceremony. */
export function refuseAfterCeremony(
  app: App,
  season: string,
  fromAt: number | null,
  ceremonyAt: number | null,
): void {
  // One that has passed and was never begun stands in nobody's way.
  if (ceremonyAt === null || ceremonyAt < app.now() || ceremonyAt >= stillFrom(app, season, fromAt)) return;
  throw new Refusal(
    'invalid',
    `The ceremony of ${monthOf(season)} is on ${said(app, ceremonyAt)}: the board has to stand still by then, or the ceremony has to be later.`,
  );
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
    throw new Refusal('invalid', 'Write day and time as in 2026-11-30 17:30.');
  const { at } = instant;
  if (at < app.now()) throw new Refusal('invalid', 'That moment has passed. Choose one that lies ahead.');
  const still = stillFrom(app, season, freezeOfSeason(app, season)?.from ?? null);
  if (at < still) {
    throw new Refusal(
      'invalid',
      `${monthOf(season)} is still being played then: its board stands still from ${said(app, still)} on. Choose a later moment, or freeze it earlier.`,
    );
  }
  return at;
}

/** From when nothing of the month moves for those who will watch: its freeze, else its end. */
function stillFrom(app: App, season: string, fromAt: number | null): number {
  return fromAt ?? seasonSpan(season, officeOf(app).timezone).to + 1;
}

const said = (app: App, at: number): string => sayInstant({ at, precision: 'time' }, officeOf(app).timezone);
