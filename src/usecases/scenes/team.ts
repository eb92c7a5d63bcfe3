// The board of one team, where that team sits: its people, its points, its latest wins. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { TeamScene } from '#src/domain/television/team-scene.ts';
import type { App } from '../app.ts';

export function teamScene(_app: App, _place: Place, _team: string): TeamScene | null {
  return null;
}
