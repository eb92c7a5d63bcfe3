// What the coach wrote of people's strengths: one paragraph each, beside what they chose themselves.

import { eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { choices } from '../schema.ts';

const of = prepared((db) =>
  db
    .select({ strengths: choices.strengths, changed: choices.changed })
    .from(choices)
    .where(eq(choices.person, sql.placeholder('person')))
    .prepare(),
);
const save = prepared((db) =>
  db
    .insert(choices)
    .values({
      person: sql.placeholder('person'),
      shownAs: 'name',
      alias: '',
      onScreens: true,
      inFeed: true,
      strengths: sql.placeholder('strengths'),
      erasedAt: null,
      changed: 1,
    })
    .onConflictDoUpdate({
      target: choices.person,
      set: { strengths: sql`excluded.strengths`, changed: sql`${choices.changed} + 1` },
    })
    .prepare(),
);

/** `changed` counts up with every change of the person's row, whoever made it; 0 while there is none. */
export function readStrengths(db: Db, person: string): { strengths: string; changed: number } {
  return of(db).get({ person }) ?? { strengths: '', changed: 0 };
}

export function saveStrengths(db: Db, person: string, strengths: string): void {
  save(db).run({ person, strengths });
}
