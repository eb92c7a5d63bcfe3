// Who is shown how to whom, from the choices of each and the office's own. Reads, and decides nothing itself.

import { createHmac } from 'node:crypto';
import { readChoices } from '#db/queries/choices.ts';
import { readMeta, readSecret } from '#db/queries/meta.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Person } from '#src/domain/fact.ts';
import { faceOf, shortNames } from '#src/domain/names.ts';
import { can } from '#src/domain/permission.ts';
import { type Audience, OPEN_CHOICE, type Shown, showFaces, shownTo, veil } from '#src/domain/shown.ts';
import type { Face } from '#src/domain/story.ts';
import type { App } from './app.ts';

type Named = { person: string; name: string; face: string };

/**
 * `as` gives the same person as this audience may see them; `faces` does so for every face inside a value; `shorts`
 * are short names by the real key, for sentences.
 */
export type ShownPeople = {
  how: (person: string) => Shown;
  as: <T extends Named>(one: T) => T;
  faces: <T>(value: T) => T;
  shorts: (people: readonly Named[]) => Map<string, string>;
};

export function shownPeople(app: App, audience: Audience): ShownPeople {
  const choices = readChoices(app.db);
  const isTeamOnly = readMeta(app.db, 'team-only') === '1';
  if (choices.size === 0 && !isTeamOnly) return EVERYBODY;
  const secret = readSecret(app.db);
  const how = (person: string) => shownTo(person, choices.get(person) ?? OPEN_CHOICE, audience, isTeamOnly);
  const as = <T extends Named>(one: T): T => {
    const shown = how(one.person);
    if (shown === 'name') return one;
    const alias = choices.get(one.person)?.alias ?? '';
    return veil(one, shown, alias, coveredKey(secret, one.person), languageOf(audience));
  };
  const faces = <T>(value: T) => showFaces(value, (face) => shorten(as(face), face));
  return { how, as, faces, shorts: (people) => shortsOf(people, as) };
}

const EVERYBODY: ShownPeople = {
  how: () => 'name',
  as: (one) => one,
  faces: (value) => value,
  shorts: (people) => shortsOf(people, (one) => one),
};

function shortsOf(people: readonly Named[], as: ShownPeople['as']): Map<string, string> {
  const shown = people.map((one) => as(one));
  const shorts = shortNames(shown);
  return new Map(people.map(({ person }, index) => [person, shorts.get(shown[index]?.person ?? '') ?? '']));
}

/** Faces by the real keys, in the order of `people`, without whoever is hidden; with `isNamed` only those shown by name. */
export function facesOf(
  people: readonly Person[],
  shown: ShownPeople,
  { isNamed = false } = {},
): ReadonlyMap<string, Face> {
  const shorts = shown.shorts(people);
  return new Map(
    people
      .filter(({ person }) => (isNamed ? shown.how(person) === 'name' : shown.how(person) !== 'hidden'))
      .map((one) => [one.person, faceOf(one, shorts)]),
  );
}

/** Colleagues, visitors and viewers read pages alike; the coach has to know everybody. */
export function audienceOf(actor: Actor): Audience {
  const person = actor.kind === 'account' ? actor.person : null;
  return { kind: 'page', person, isCoach: can(actor, 'edit-people') };
}

const languageOf = (audience: Audience) => (audience.kind === 'screen' ? audience.language : 'en');

/** Nobody without the secret can turn it back or try names on it; the same person has the same one everywhere. */
function coveredKey(secret: string, person: string): string {
  return `somebody-${createHmac('sha256', secret).update(person).digest('hex').slice(0, 12)}`;
}

const shorten = (shown: Face, before: Face): Face =>
  shown === before ? before : { ...shown, short: shown.name };
