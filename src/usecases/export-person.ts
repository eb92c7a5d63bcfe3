// Everything that is kept about one person, for that person.

import { readAccountByPerson } from '#db/queries/accounts.ts';
import { readPerson } from '#db/queries/people.ts';
import { type PersonFile, readPersonFile } from '#db/queries/person-file.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { frozenNote } from './freezes.ts';
import { noteAudit } from './note-audit.ts';

/**
 * While the board is frozen, a person's own figures in it are too, and it says so; the coach's copy is whole.
 * Refusals: those of `allow`, `not_found`.
 */
export function exportPerson(app: App, actor: Actor, person: string): PersonFile {
  allow(actor, 'export-person', { people: [person] });
  if (readPerson(app.db, person) === null)
    throw new Refusal('not_found', 'There is nobody of that name here.');
  noteAudit(app, actor, 'person-exported', `person:${person}`);
  const seen = asSeen(app, actor);
  const says = frozenNote(seen);
  const file = readPersonFile(seen.db, person, readAccountByPerson(app.db, person)?.id ?? null);
  return says === null ? file : { frozen: [{ says }], ...file };
}
