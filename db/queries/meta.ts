// Single words about this file as a whole: its epoch, and whether it is the demo.

import { eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { meta } from '../schema.ts';

const byKey = prepared((db) =>
  db
    .select({ value: meta.value })
    .from(meta)
    .where(eq(meta.key, sql.placeholder('key')))
    .prepare(),
);

export const readMeta = (db: Db, key: string): string | null => byKey(db).get({ key })?.value ?? null;

export function saveMeta(db: Db, key: string, value: string): void {
  db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run();
}

export function dropMeta(db: Db, key: string): void {
  db.delete(meta).where(eq(meta.key, key)).run();
}
