// Which assets helped in which wins, as a flow. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { HelpedScene } from '#src/domain/television/helped-scene.ts';
import type { App } from '../app.ts';

export function helpedScene(_app: App, _place: Place): HelpedScene | null {
  return null;
}
