// How people are called on a screen: by first name, with as much more as it takes to tell two apart.

import type { Person } from './fact.ts';
import type { Face } from './story.ts';

/** Short names by person key: `Maya`; `Maya O.` where another Maya exists; the whole name if that is not enough. */
export function shortNames(people: Pick<Person, 'person' | 'name'>[]): Map<string, string> {
  const firsts = count(people.map(({ name }) => firstOf(name)));
  const initials = count(people.map(({ name }) => withInitial(name)));
  return new Map(
    people.map(({ person, name }) => {
      if (firsts.get(firstOf(name)) === 1) return [person, firstOf(name)];
      if (initials.get(withInitial(name)) === 1) return [person, withInitial(name)];
      return [person, name];
    }),
  );
}

/** The face of a person as every surface shows it. */
export function faceOf(person: Person, shorts: ReadonlyMap<string, string>): Face {
  const { name, craft, face } = person;
  return { person: person.person, name, short: shorts.get(person.person) ?? name, craft, face };
}

/** "Zoë", "Zoë and Lena", "Zoë, Lena and Noor"; `and` in another language. */
export function listNames(names: readonly string[], and = 'and'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1]}`;
}

function firstOf(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}

function withInitial(name: string): string {
  const words = name.split(/\s+/);
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return last ? `${firstOf(name)} ${[...last][0]}.` : name;
}

function count(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
