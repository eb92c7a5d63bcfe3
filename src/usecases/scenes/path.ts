// One win as a line of stations: who opened, helped, clinched and closed it. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { PathScene } from '#src/domain/television/path-scene.ts';
import type { App } from '../app.ts';

export function pathScene(_app: App, _place: Place): PathScene | null {
  return null;
}
