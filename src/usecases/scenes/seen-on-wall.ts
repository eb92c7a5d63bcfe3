// People as a screen in one place may show them: whoever keeps off screens is “Somebody” in its language.

import { readPeople } from '#db/queries/people.ts';
import { faceOf } from '#src/domain/names.ts';
import type { Place } from '#src/domain/place.ts';
import type { Face } from '#src/domain/story.ts';
import type { App } from '../app.ts';
import { shownPeople } from '../shown-people.ts';

/** By the real key; null for whoever nobody knows. Names and short names may stand in sentences as they are. */
export function seenOnWall(app: App, { language }: Place): (person: string) => Face | null {
  const people = readPeople(app.db);
  const shown = shownPeople(app, { kind: 'screen', language });
  const shorts = shown.shorts(people);
  const known = new Map(people.map((one) => [one.person, one]));
  return (person) => {
    const one = known.get(person);
    return one ? shown.as(faceOf(one, shorts)) : null;
  };
}
