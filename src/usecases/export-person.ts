// Everything that is kept about one person, for that person.

import { readAccountByPerson } from '#db/queries/accounts.ts';
import { readPerson } from '#db/queries/people.ts';
import { type PersonFile, readPersonFile } from '#db/queries/person-file.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';

/** Refusals: those of `allow`, `not_found`. */
export function exportPerson(app: App, actor: Actor, person: string): PersonFile {
  allow(actor, 'export-person', { people: [person] });
  if (readPerson(app.db, person) === null)
    throw new Refusal('not_found', 'There is nobody of that name here.');
  noteAudit(app, actor, 'person-exported', `person:${person}`);
  return readPersonFile(app.db, person, readAccountByPerson(app.db, person)?.id ?? null);
}
