// Finds a person by what a list calls them: a key, or else a name that only one person has.

import type { Person } from '#src/domain/fact.ts';
import { clean } from '#src/domain/text.ts';
import { quote } from './text.ts';

/** The key of the one who is meant, or a sentence that says why nobody is. */
export type Found = { person: string } | { say: string };

export type PeopleIndex = {
  isKey: (text: string) => boolean;
  find: (text: string) => Found;
};

/** Names are compared as written, in Unicode's composed form. `advice` is what to do about somebody unknown. */
export function indexPeople(
  people: Iterable<Pick<Person, 'person' | 'name'>>,
  advice = 'Import people first.',
): PeopleIndex {
  const keys = new Set<string>();
  const named = new Map<string, string[]>();
  for (const { person, name } of people) {
    keys.add(person);
    const same = named.get(clean(name));
    if (same === undefined) named.set(clean(name), [person]);
    else same.push(person);
  }
  return {
    isKey: (text) => keys.has(text),
    find: (text) => {
      if (keys.has(text)) return { person: text };
      const [person, ...others] = named.get(text) ?? [];
      if (person === undefined) return { say: `Nobody here is called ${quote(text)}. ${advice}` };
      if (others.length === 0) return { person };
      return {
        say: `${others.length + 1} people are called ${quote(text)}. Write the key of the one you mean.`,
      };
    },
  };
}
