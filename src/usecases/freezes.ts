// Which freeze holds at present, from what the coach decided, the office's habit and the calendar. Only reads.

import { type FreezeRow, readFreeze } from '#db/queries/freezes.ts';
import { readMeta } from '#db/queries/meta.ts';
import { readOffice } from '#db/queries/office.ts';
import { isSealed } from '#db/queries/seals.ts';
import { FREEZE_HABIT, type Freeze, freezeAt, freezeOf, sayFrozen } from '#src/domain/freeze.ts';
import type { Place } from '#src/domain/place.ts';
import { type App, liveOf } from './app.ts';

/** Null while the board moves, and before there is an office. */
export function freezeInForce(app: App): Freeze | null {
  const { db } = app;
  const zone = readOffice(db)?.timezone;
  if (zone === undefined) return null;
  return freezeAt(app.now(), zone, {
    freezeOf: (season) => freezeOfSeason(app, season),
    isOver: (season) => isBegun(readFreeze(db, season)) || isSealed(db, season),
  });
}

/** The season's freeze, whether its moment has come or not; null for never. */
export function freezeOfSeason({ db }: App, season: string): Freeze | null {
  const zone = readOffice(db)?.timezone ?? 'UTC';
  return freezeOf(season, readFreeze(db, season), habitOf(db), zone);
}

/** The line that stands on what a frozen reader sees; null where the figures are those of now. Null is in English. */
export function frozenNote(app: App, place: Place | null = null): string | null {
  if (!app.frozen) return null;
  return sayFrozen(app.frozen.since, liveOf(app).now(), readOffice(app.db)?.timezone ?? 'UTC', place);
}

/** What whoever sees live figures reads while nobody else does. Null while the board moves. */
export function frozenForOthers(seenByOthers: App): string | null {
  const note = frozenNote(seenByOthers);
  return note && `${note}. Only you see the numbers of now`;
}

/** What the office does every month: `off`, or a time of its last day. */
export const habitOf = (db: App['db']): string => readMeta(db, 'freeze') ?? FREEZE_HABIT;

export const isBegun = (row: FreezeRow | null): boolean => row !== null && row.begunAt !== null;
