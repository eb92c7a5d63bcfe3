// Keeps the loops of screens for a moment: every broadcast wants them, and reading all scenes costs milliseconds.

import { readMessage } from '#db/queries/messages.ts';
import { slotsOf } from '#src/usecases/scenes.ts';
import type { ReadSlots } from '#src/usecases/screen-view.ts';

/** A new win may open a scene this much later; the loop is not back at it before. */
const KEPT_MS = 2_000;
/** More than the groups an office can have: what is left of groups that were changed is forgotten with the rest. */
const KEPT_MAX = 50;

export function makeLoops(): ReadSlots {
  const kept = new Map<string, { at: number; slots: ReturnType<ReadSlots> }>();
  return (app, place, group) => {
    // Words that were taken down must not stand here, not even for a moment: no other broadcast may follow.
    const key = JSON.stringify([place, group, readMessage(app.db, app.now())?.id]);
    const known = kept.get(key);
    const at = performance.now();
    if (known && at - known.at < KEPT_MS) return known.slots;
    const slots = slotsOf(app, place, group);
    if (kept.size > KEPT_MAX) kept.clear();
    kept.set(key, { at, slots });
    return slots;
  };
}
