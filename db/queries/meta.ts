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

/** What never leaves the server: with it alone the words that stand for people who are not shown can be made. */
export function readSecret(db: Db): string {
  const secret = readMeta(db, 'secret');
  if (secret === null) throw new Error('This file has no secret: it was opened before it was prepared.');
  return secret;
}

export function saveMeta(db: Db, key: string, value: string): void {
  db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run();
}

export function dropMeta(db: Db, key: string): void {
  db.delete(meta).where(eq(meta.key, key)).run();
}
