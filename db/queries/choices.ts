// What people decided about being seen. Whoever decided nothing has no row.

import { eq, sql } from 'drizzle-orm';
import { type Choice, OPEN_CHOICE } from '#src/domain/shown.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { choices } from '../schema.ts';

export type ChoiceRow = typeof choices.$inferSelect;

const every = prepared((db) => db.select().from(choices).prepare());
const byPerson = prepared((db) =>
  db
    .select()
    .from(choices)
    .where(eq(choices.person, sql.placeholder('person')))
    .prepare(),
);
const save = preparedSave(choices, [choices.person]);

/** By person; only those who chose. */
export function readChoices(db: Db): Map<string, Choice> {
  return new Map(
    every(db)
      .all()
      .map((row) => [row.person, row]),
  );
}

/** By person; only those who chose what is heard at their wins. */
export function readSounds(db: Db): Map<string, string> {
  const chose = every(db)
    .all()
    .filter(({ sound }) => sound !== '');
  return new Map(chose.map(({ person, sound }) => [person, sound]));
}

/** The row of one person, as it is before anything was chosen when there is none. */
export function readChoice(db: Db, person: string): ChoiceRow {
  const untouched = { person, ...OPEN_CHOICE, strengths: '', sound: '', erasedAt: null, changed: 0 };
  return byPerson(db).get({ person }) ?? untouched;
}

/** Counts `changed` up by itself. */
export function saveChoice(db: Db, row: ChoiceRow): void {
  const { onScreens, inFeed, ...rest } = row;
  save(db).run({ ...rest, onScreens: Number(onScreens), inFeed: Number(inFeed), changed: row.changed + 1 });
}
