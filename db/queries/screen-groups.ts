// Groups of screens as they stand. What their lists mean stands in the domain.

import { asc } from 'drizzle-orm';
import type { GroupSettings, ScreenGroup } from '#src/domain/television/playlist.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { screenGroups } from '../schema.ts';

const all = prepared((db) => db.select().from(screenGroups).orderBy(asc(screenGroups.id)).prepare());

/** Oldest first. */
export const readScreenGroups = (db: Db): ScreenGroup[] =>
  all(db)
    .all()
    .map(({ teams, playlist, specialDays, ...row }) => ({
      ...row,
      teams: JSON.parse(teams),
      playlist: JSON.parse(playlist),
      specialDays: JSON.parse(specialDays),
    }));

/** Gives its number. */
export function addScreenGroup(db: Db, settings: GroupSettings): number {
  return Number(db.insert(screenGroups).values(rowOf(settings)).run().lastInsertRowid);
}

const rowOf = ({ teams, playlist, specialDays, ...rest }: GroupSettings) => ({
  ...rest,
  teams: JSON.stringify(teams),
  playlist: JSON.stringify(playlist),
  specialDays: JSON.stringify(specialDays),
});
