// Paired screens as they stand.

import { eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { screens } from '../schema.ts';

export type ScreenRow = typeof screens.$inferSelect;

const byHash = prepared((db) =>
  db
    .select()
    .from(screens)
    .where(eq(screens.hash, sql.placeholder('hash')))
    .prepare(),
);

export const readScreenByHash = (db: Db, hash: string): ScreenRow | null => byHash(db).get({ hash }) ?? null;
