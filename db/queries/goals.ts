// Joint goals with the fact that set them, so that two coaches never overwrite each other unseen. Only reads.

import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { goals } from '../schema.ts';

export type GoalRow = typeof goals.$inferSelect;

const every = prepared((db) => db.select().from(goals).orderBy(asc(goals.season)).prepare());
const ofSeason = prepared((db) =>
  db
    .select()
    .from(goals)
    .where(eq(goals.season, sql.placeholder('season')))
    .prepare(),
);

/** Oldest first; amounts in minor units of the office's currency. */
export const readGoals = (db: Db): GoalRow[] => every(db).all();

export const readGoalRow = (db: Db, season: string): GoalRow | null => ofSeason(db).get({ season }) ?? null;
