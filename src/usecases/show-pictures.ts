// Where somebody's own picture shows: everywhere a face does. It never opens one.

import { readPictureHashes } from '#db/queries/pictures.ts';
import { pictureFace, withPictures } from '#src/domain/pictured.ts';
import type { App } from './app.ts';

/**
 * The same value with everybody's own picture for a face, however deep it lies: the last step before anything is
 * shown. Moments are written down with the drawn portrait, because no fact knows of pictures.
 */
export function showPictures<T>(app: App, value: T): T {
  const hashes = readPictureHashes(app.db);
  if (hashes.size === 0) return value;
  return withPictures(value, new Map([...hashes].map(([person, hash]) => [person, pictureFace(hash)])));
}
