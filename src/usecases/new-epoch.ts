// What screens know already is no longer to be shown: they drop all of it and ask for everything anew.

import { randomBytes } from 'node:crypto';
import type { Db } from '#db/open.ts';
import { saveMeta } from '#db/queries/meta.ts';

/**
 * For whoever goes or hides, and for words that are taken back: frames, scenes and celebrations that a screen has kept
 * may name them, and every screen holds those of one epoch only. Within the transaction of the change itself.
 */
export function beginEpoch(db: Db): void {
  saveMeta(db, 'epoch', randomBytes(6).toString('hex'));
}
