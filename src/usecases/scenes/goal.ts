// The joint goal: how much, how far, how many days, and what would reach it. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { GoalScene } from '#src/domain/television/goal-scene.ts';
import type { App } from '../app.ts';

export function goalScene(_app: App, _place: Place): GoalScene | null {
  return null;
}
