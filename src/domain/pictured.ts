// A face that is a picture: how it is called where the seed of a drawn portrait would stand. It reads no picture.

/** What stands for a picture where a face is asked for. `hash` is the SHA-256 of the picture in hex. */
export const pictureFace = (hash: string): string => `picture-${hash}`;

/** The hash of the picture that a face is, or null for a drawn portrait. */
export function pictureOf(face: string): string | null {
  return /^picture-([0-9a-f]{64})$/.exec(face)?.[1] ?? null;
}

/** The same value, its people with the faces of `faces` (by person) instead of their own, however deep they lie. */
export function withPictures<T>(value: T, faces: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((one) => withPictures(one, faces)) as T;
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [key, withPictures(one, faces)])) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withPictures(part, faces)]),
  );
  const { person, face } = copy;
  if (typeof person === 'string' && typeof face === 'string') copy.face = faces.get(person) ?? face;
  return copy as T;
}
