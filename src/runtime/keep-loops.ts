// Keeps the loops of screens for a moment: every broadcast wants them, and reading all scenes costs milliseconds.

import { slotsOf } from '#src/usecases/scenes.ts';
import type { ReadSlots } from '#src/usecases/screen-view.ts';

/** A new win may open a scene this much later; the loop is not back at it before. */
const KEPT_MS = 2_000;

export function makeLoops(): ReadSlots {
  const kept = new Map<string, { at: number; slots: ReturnType<ReadSlots> }>();
  return (app, place, group) => {
    const key = JSON.stringify([place, group]);
    const known = kept.get(key);
    const at = performance.now();
    if (known && at - known.at < KEPT_MS) return known.slots;
    const slots = slotsOf(app, place, group);
    // A group that was changed is another key: what it was is forgotten with all the others.
    if (kept.size > 50) kept.clear();
    kept.set(key, { at, slots });
    return slots;
  };
}
