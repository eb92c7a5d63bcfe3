// Pictures of people: who may set one, and what becomes of it. The picture itself is made in `inbound/picture.ts`.

import { createHash } from 'node:crypto';
import { readPerson } from '#db/queries/people.ts';
import { dropPictureOf, readPictureBytes, readPictureHashes, savePicture } from '#db/queries/pictures.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { makePicture } from '#src/inbound/picture.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';

/** Refusals: those of `allow` and `makePicture`; `not_found` for a stranger. */
export async function setPicture(app: App, actor: Actor, person: string, bytes: Uint8Array): Promise<void> {
  allow(actor, 'edit-picture', { people: [person] });
  refuseStranger(app, person);
  const picture = await makePicture(bytes);
  const hash = createHash('sha256').update(picture).digest('hex');
  savePicture(app.db, { person, bytes: picture, hash, at: app.now() });
  noteAudit(app, actor, 'picture-set', `person:${person}`);
  app.ring();
}

/** Back to the drawn portrait. Refusals: those of `allow`, `not_found` for a stranger. */
export function dropPicture(app: App, actor: Actor, person: string): void {
  allow(actor, 'edit-picture', { people: [person] });
  refuseStranger(app, person);
  dropPictureOf(app.db, person);
  noteAudit(app, actor, 'picture-dropped', `person:${person}`);
  app.ring();
}

/** A picture by its hash, or null when nobody has it any more. */
export const readPicture = (app: App, hash: string): Buffer | null => readPictureBytes(app.db, hash);

/** Whether there is a picture to take back. */
export const hasPicture = (app: App, person: string): boolean => readPictureHashes(app.db).has(person);

function refuseStranger(app: App, person: string): void {
  if (readPerson(app.db, person) === null)
    throw new Refusal('not_found', 'There is nobody of that name here.');
}
