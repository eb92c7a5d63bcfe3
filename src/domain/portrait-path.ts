// Where a portrait is served. It draws nothing: whatever shows a face builds its address here.

/** Raise it whenever the artwork changes: browsers keep a portrait for a year and ask for nothing in between. */
const edition = 1;

/** The longest text that can be drawn, in UTF-16 units. */
export const faceLengthMax = 200;

/** Where the portrait of a face is served. Half characters, which no address can carry, are left out. */
export function portraitPath(face: string): string {
  return `/faces/${encodeURIComponent(face.replace(/\p{Surrogate}/gu, ''))}.svg?edition=${edition}`;
}
