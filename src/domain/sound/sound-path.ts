// Where a sound is served. By itself, because a television needs the way and not the list.

import type { Sound } from '../sounds.ts';

/** The file of a sound, as the site serves it. */
export const soundPath = (sound: Sound): string => `/sounds/${sound}.wav`;
