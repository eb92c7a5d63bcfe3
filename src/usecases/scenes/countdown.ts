// The last day before the ceremony. Reads, and gives null when there is nothing to show.

import { readNextCeremony } from '#db/queries/freezes.ts';
import type { Place } from '#src/domain/place.ts';
import { COUNTDOWN_MS, type CountdownScene, GATHER_MS } from '#src/domain/television/countdown-scene.ts';
import { countdownOf } from '#src/domain/television/countdown-words.ts';
import { type App, liveOf } from '../app.ts';

/** A frozen board is just what it counts down to the end of: its clock is the one on the wall. */
export function countdownScene(app: App, place: Place): CountdownScene | null {
  const now = liveOf(app).now();
  const next = readNextCeremony(liveOf(app).db, now - GATHER_MS);
  if (next === null || next.at - now > COUNTDOWN_MS) return null;
  return countdownOf(next.season, next.at, now, place);
}
