// Groups of screens as they stand. What their lists mean stands in the domain.

import { asc, eq } from 'drizzle-orm';
import type { GroupSettings, ScreenGroup } from '#src/domain/television/playlist.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { screenGroups, screens } from '../schema.ts';

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

/** Counts the edit in `changed`. */
export function changeScreenGroup(db: Db, { id, changed, ...settings }: ScreenGroup): void {
  db.update(screenGroups)
    .set({ ...rowOf(settings), changed: changed + 1 })
    .where(eq(screenGroups.id, id))
    .run();
}

/** Its screens belong to no group from then on. */
export function removeScreenGroup(db: Db, id: number): void {
  db.update(screens).set({ group: null }).where(eq(screens.group, id)).run();
  db.delete(screenGroups).where(eq(screenGroups.id, id)).run();
}

const rowOf = ({ teams, playlist, specialDays, ...rest }: GroupSettings) => ({
  ...rest,
  teams: JSON.stringify(teams),
  playlist: JSON.stringify(playlist),
  specialDays: JSON.stringify(specialDays),
});
