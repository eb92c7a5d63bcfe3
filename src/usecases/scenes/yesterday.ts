// What happened since the office went home: for the first hour of the day. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { YesterdayScene } from '#src/domain/television/yesterday-scene.ts';
import type { App } from '../app.ts';

export function yesterdayScene(_app: App, _place: Place): YesterdayScene | null {
  return null;
}
