// How a person is shown to whom: by name, by an alias, or not at all. It decides nothing about points.

import type { InWords, Language } from './place.ts';
import type { Face } from './story.ts';

/** `onScreens` is the wall, where everyone passes; `inFeed` are the pages that colleagues open. */
export type Choice = { shownAs: 'name' | 'alias'; alias: string; onScreens: boolean; inFeed: boolean };

export const OPEN_CHOICE: Choice = { shownAs: 'name', alias: '', onScreens: true, inFeed: true };

/**
 * A page is read by somebody: `person` is the key of the one who plays, or null. A screen speaks the language of its
 * place, English unless told.
 */
export type Audience =
  | { kind: 'screen'; language?: Language }
  | { kind: 'page'; person: string | null; isCoach: boolean };

/** Anybody who reads a page that is not their own. */
export const COLLEAGUE: Audience = { kind: 'page', person: null, isCoach: false };

export type Shown = 'name' | 'alias' | 'hidden';

/** What stands where somebody keeps to themselves. One word, so that it is its own short name. */
export const SOMEBODY: InWords<string> = { en: 'Somebody', de: 'Jemand' };

/**
 * Oneself and the coach see everybody. With `isTeamOnly` the office shows teams and no individuals, whatever each
 * of them chose; an alias never shows more than a name would.
 */
export function shownTo(person: string, choice: Choice, audience: Audience, isTeamOnly: boolean): Shown {
  if (audience.kind === 'page' && (audience.isCoach || audience.person === person)) return 'name';
  if (isTeamOnly) return 'hidden';
  if (audience.kind === 'screen' ? !choice.onScreens : !choice.inFeed) return 'hidden';
  return choice.shownAs === 'alias' && choice.alias !== '' ? 'alias' : 'name';
}

/** The parts of a person that lead back to who it is. */
type Named = { person: string; name: string; face: string };

/** `key` is one that nobody can turn back into a name. A drawn portrait of an alias is that of the alias. */
export function veil<T extends Named>(
  one: T,
  shown: Exclude<Shown, 'name'>,
  alias: string,
  key: string,
  language: Language = 'en',
): T {
  return { ...one, person: key, name: shown === 'alias' ? alias : SOMEBODY[language], face: key };
}

/**
 * The same value with every face in it shown as `show` says, however deep it lies: for moments, which were written
 * down before somebody chose otherwise.
 */
export function showFaces<T>(value: T, show: (face: Face) => Face): T {
  if (Array.isArray(value)) return value.map((one) => showFaces(one, show)) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, showFaces(part, show)]));
  return (isFace(copy) ? show(copy) : copy) as T;
}

function isFace(value: Record<string, unknown>): value is Face {
  return ['person', 'name', 'short', 'face'].every((field) => typeof value[field] === 'string');
}
