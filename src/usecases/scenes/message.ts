// One message that everybody should know, why, and whom to ask. Reads, and gives null when there is nothing to show.

import type { Place } from '#src/domain/place.ts';
import type { MessageScene } from '#src/domain/television/message-scene.ts';
import type { App } from '../app.ts';

export function messageScene(_app: App, _place: Place): MessageScene | null {
  return null;
}
