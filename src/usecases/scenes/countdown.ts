// The last day before the ceremony. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { CountdownScene } from '#src/domain/television/countdown-scene.ts';
import type { App } from '../app.ts';

export function countdownScene(_app: App, _place: Place): CountdownScene | null {
  return null;
}
