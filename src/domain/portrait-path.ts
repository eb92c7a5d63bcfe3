// Where a face is served, drawn or a picture. It draws nothing: whatever shows a face builds its address here.

import { pictureOf } from './pictured.ts';

/** Raise it whenever the artwork changes: browsers keep a portrait for a year and ask for nothing in between. */
const edition = 1;

/** The longest text that can be drawn, in UTF-16 units. */
export const faceLengthMax = 200;

/**
 * Where a face is served: the own picture, else the drawn portrait. Half characters, which no address can carry, are
 * left out.
 */
export function portraitPath(face: string): string {
  const picture = pictureOf(face);
  if (picture !== null) return `/faces/pictures/${picture}.webp`;
  return `/faces/${encodeURIComponent(face.replace(/\p{Surrogate}/gu, ''))}.svg?edition=${edition}`;
}
