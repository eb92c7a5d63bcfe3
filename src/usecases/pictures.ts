// Pictures of people: who may set one, and what becomes of it. The picture itself is made in `inbound/picture.ts`.

import { createHash } from 'node:crypto';
import { readPerson } from '#db/queries/people.ts';
import { dropPictureOf, readPictureBytes, savePicture } from '#db/queries/pictures.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Craft, Person } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { makePicture } from '#src/inbound/picture.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { showPictures } from './show-pictures.ts';

/** Refusals: those of `allow` and `makePicture`; `not_found` for a stranger. */
export async function setPicture(app: App, actor: Actor, person: string, bytes: Uint8Array): Promise<void> {
  allow(actor, 'edit-picture', { people: [person] });
  refuseStranger(app, person);
  const picture = await makePicture(bytes);
  const hash = createHash('sha256').update(picture).digest('hex');
  // Making it took a while: somebody who was erased meanwhile gets no face back.
  refuseStranger(app, person);
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

/** Somebody's face as it is shown; `isOwn` is a picture that can be taken back. Refusals: as for `dropPicture`. */
export function faceNow(
  app: App,
  actor: Actor,
  key: string,
): { name: string; craft: Craft; face: string; isOwn: boolean } {
  allow(actor, 'edit-picture', { people: [key] });
  refuseStranger(app, key);
  const { name, craft, face: drawn } = readPerson(app.db, key) as Person;
  const { face } = showPictures(app, { person: key, face: drawn });
  return { name, craft, face, isOwn: face !== drawn };
}

function refuseStranger(app: App, person: string): void {
  if (readPerson(app.db, person) === null)
    throw new Refusal('not_found', 'There is nobody of that name here.');
}
