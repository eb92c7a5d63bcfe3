// One message that everybody should know, why, and whom to ask. Reads, and gives null when there is nothing to show.

import { readMessage } from '#db/queries/messages.ts';
import { readPeople } from '#db/queries/people.ts';
import type { Place } from '#src/domain/place.ts';
import type { Face } from '#src/domain/story.ts';
import { type MessageScene, tellMessage } from '#src/domain/television/message-scene.ts';
import { dayOf } from '#src/domain/time.ts';
import { type App, liveOf } from '../app.ts';
import { facesOf, shownPeople } from '../shown-people.ts';
import { officeOf } from '../standings.ts';

/** A message is of today, also while the board is frozen. */
export function messageScene(app: App, place: Place): MessageScene | null {
  const live = liveOf(app);
  const row = readMessage(live.db, live.now());
  if (row === null) return null;
  const { timezone } = officeOf(app);
  const last = row.untilAt - 1;
  const lastAt = dayOf(last, timezone) === dayOf(live.now(), timezone) ? null : last;
  return tellMessage({ words: row.words, why: row.why, who: whoOf(live, row.ask), lastAt }, place, timezone);
}

/** Nobody can be asked who is not shown. The sentence calls them as the face does. */
function whoOf(app: App, ask: string): Face | null {
  return facesOf(readPeople(app.db), shownPeople(app, { kind: 'screen' })).get(ask) ?? null;
}
