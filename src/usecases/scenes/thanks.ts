// Three thanks in their own words. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { ThanksScene } from '#src/domain/television/thanks-scene.ts';
import type { App } from '../app.ts';

export function thanksScene(_app: App, _place: Place): ThanksScene | null {
  return null;
}
