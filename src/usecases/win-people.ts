// The people of a win as the reader may see them: faces for stations, names for sentences.

import { readPeople } from '#db/queries/people.ts';
import { faceOf, listNames } from '#src/domain/names.ts';
import type { Audience } from '#src/domain/shown.ts';
import type { Face } from '#src/domain/story.ts';
import type { App } from './app.ts';
import { shownPeople } from './shown-people.ts';

/**
 * `names` and `firsts` are "Maya Okafor and Tom Ashworth", "Maya and Tom", by the real keys; of more than four people
 * the first two are named: "Maya, Tom and 18 others".
 */
export type WinPeople = {
  face: (person: string) => Face | null;
  name: (person: string) => string;
  names: (people: readonly string[]) => string;
  firsts: (people: readonly string[]) => string;
};

/** Longer lists hide what the sentence is about. */
const NAMES_MAX = 4;

export function winPeople(app: App, audience: Audience): WinPeople {
  const people = readPeople(app.db);
  const shown = shownPeople(app, audience);
  const shorts = shown.shorts(people);
  const faces = new Map(
    people.map((one) => [
      one.person,
      { ...shown.as(faceOf(one, shorts)), short: shorts.get(one.person) ?? '' },
    ]),
  );
  const name = (person: string) => faces.get(person)?.name ?? person;
  return {
    face: (person) => faces.get(person) ?? null,
    name,
    names: (keys) => listSome(keys.map(name)),
    firsts: (keys) => listSome(keys.map((key) => faces.get(key)?.short || name(key))),
  };
}

function listSome(names: string[]): string {
  if (names.length <= NAMES_MAX) return listNames(names);
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
}
