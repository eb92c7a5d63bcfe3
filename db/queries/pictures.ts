// Pictures of people: kept, thrown away, found by their hash. It never looks inside one.

import { eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { pictures } from '../schema.ts';

export type PictureRow = typeof pictures.$inferSelect;

const save = preparedSave(pictures, [pictures.person]);
const drop = prepared((db) =>
  db
    .delete(pictures)
    .where(eq(pictures.person, sql.placeholder('person')))
    .prepare(),
);
const hashes = prepared((db) =>
  db.select({ person: pictures.person, hash: pictures.hash }).from(pictures).prepare(),
);
const byHash = prepared((db) =>
  db
    .select({ bytes: pictures.bytes })
    .from(pictures)
    .where(eq(pictures.hash, sql.placeholder('hash')))
    .limit(1)
    .prepare(),
);

/** One for each person: a new one takes the place of the old. */
export function savePicture(db: Db, row: PictureRow): void {
  save(db).run(row);
}

export function dropPictureOf(db: Db, person: string): void {
  drop(db).run({ person });
}

/** The hash of each person's picture, by person; only those who have one. */
export function readPictureHashes(db: Db): Map<string, string> {
  return new Map(
    hashes(db)
      .all()
      .map(({ person, hash }) => [person, hash]),
  );
}

export function readPictureBytes(db: Db, hash: string): Buffer | null {
  return byHash(db).get({ hash })?.bytes ?? null;
}
