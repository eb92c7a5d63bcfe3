// What the coach decides about the freeze: from when, never, every month, and that the ceremony begins.

import { readFreeze, saveFreeze } from '#db/queries/freezes.ts';
import { saveMeta } from '#db/queries/meta.ts';
import { isSealed } from '#db/queries/seals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { type FreezeWish, isHabit } from '#src/domain/freeze.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { can } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import { clean } from '#src/domain/text.ts';
import { parseInstant } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import { checkSeason } from './announce-ceremony.ts';
import type { App } from './app.ts';
import { freezeInForce, habitOf, isBegun } from './freezes.ts';
import { noteAudit } from './note-audit.ts';
import { officeOf } from './standings.ts';

/** At once, never, or at an office time such as `2026-11-30 17:00`. */
export type FreezeWhen = { when: 'now' } | { when: 'never' } | { when: 'at'; text: string };

/**
 * From then on the season stands still for everybody but the coach. `seen` is `changed` of what was shown, null for
 * whoever has no page. Gives the moment in UTC ms, null for never. Saying the same again changes nothing.
 * Refusals: those of `allow`; `invalid` for a text that is no season, and a moment that is none, past, or not in that
 * month; `conflict` for a month that is over, one whose ceremony has begun, or when somebody decided otherwise
 * meanwhile.
 */
export function setFreeze(
  app: App,
  actor: Actor,
  season: string,
  when: FreezeWhen,
  seen: number | null,
): number | null {
  allow(actor, 'freeze-board');
  const fromAt = app.db.$client
    .transaction(() => {
      const moment = momentOf(app, season, when);
      const row = readFreeze(app.db, season);
      if (isBegun(row) || isSealed(app.db, season))
        throw new Refusal(
          'conflict',
          `The ceremony of ${monthOf(season)} has begun. Nothing is left to freeze.`,
        );
      // The second of a double click.
      const standing = freezeInForce(app);
      if (when.when === 'now' && standing?.season === season) return standing.from;
      if (row !== null && row.fromAt === moment) return moment;
      if (seen !== null && seen !== (row?.changed ?? 0))
        throw new Refusal('conflict', 'Somebody decided otherwise meanwhile. Look at what stands there now.');
      save(app, actor, season, { fromAt: moment, begunAt: null }, 'freeze-set');
      return moment;
    })
    .immediate();
  app.ring();
  return fromAt;
}

/**
 * The board moves again, and everybody may open the ceremony. Beginning it twice changes nothing.
 * Refusals: those of `allow`; `invalid` for a text that is no season; `conflict` for a month that is not over.
 */
export function beginCeremony(app: App, actor: Actor, season: string): void {
  allow(actor, 'freeze-board');
  const now = app.now();
  if (checkSeason(season) >= seasonOf(now, officeOf(app).timezone))
    throw new Refusal(
      'conflict',
      `${monthOf(season)} is still being played. Its ceremony begins when it is over.`,
    );
  app.db.$client
    .transaction(() => {
      const row = readFreeze(app.db, season);
      if (isBegun(row)) return;
      save(app, actor, season, { fromAt: row?.fromAt ?? null, begunAt: now }, 'ceremony-begun');
    })
    .immediate();
  app.ring();
}

/**
 * A coach who leads on from the title of a month that stands still for nobody, its announced moment come, has begun it:
 * nobody presses a button before it then. A rehearsal of a frozen month begins nothing, and neither does anybody else.
 */
export function beginByLeading(app: App, actor: Actor, season: string, cue: string): void {
  const row = isSeason(season) ? readFreeze(app.db, season) : null;
  const at = row?.ceremonyAt ?? null;
  if (cue === 'title' || at === null || app.now() < at || isBegun(row)) return;
  if (freezeInForce(app)?.season === season || !can(actor, 'freeze-board')) return;
  beginCeremony(app, actor, season);
}

/**
 * Every month that nobody decides about: a time of its last day such as `17:00`, or `off`.
 * Refusals: those of `allow`; `invalid` for anything else.
 */
export function setFreezeHabit(app: App, actor: Actor, typed: string): void {
  allow(actor, 'freeze-board');
  const habit = clean(typed);
  if (!isHabit(habit)) throw new Refusal('invalid', 'Write a time of the day like 17:00, or off.');
  if (habit === habitOf(app.db)) return;
  saveMeta(app.db, 'freeze', habit);
  noteAudit(app, actor, 'freeze-habit-set', 'office', { habit });
  app.ring();
}

function save(app: App, actor: Actor, season: string, wish: FreezeWish, verb: string): void {
  saveFreeze(app.db, season, wish);
  const { fromAt } = wish;
  noteAudit(app, actor, verb, `season:${season}`, {
    from: fromAt === null ? 'never' : new Date(fromAt).toISOString(),
  });
}

function momentOf(app: App, season: string, when: FreezeWhen): number | null {
  const zone = officeOf(app).timezone;
  const { from, to } = seasonSpan(checkSeason(season), zone);
  const now = app.now();
  const month = monthOf(season);
  if (when.when === 'never') return null;
  if (now > to) throw new Refusal('conflict', `${month} is over. What is left is its ceremony.`);
  const at = when.when === 'now' ? now : parseInstant(clean(when.text).replace('T', ' '), zone, 'start')?.at;
  if (at === undefined) throw new Refusal('invalid', 'Write day and time as in 2026-11-30 17:00.');
  if (at < from || at > to)
    throw new Refusal('invalid', `That is not in ${month}. Choose a moment of that month.`);
  if (at < now)
    throw new Refusal('invalid', 'That moment has passed: everybody has seen what came after it.');
  return at;
}
