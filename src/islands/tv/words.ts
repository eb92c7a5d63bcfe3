// Tells a win in words: verbs for roles, and one sentence with its names kept apart so they can be coloured.

import type { Craft } from '#src/domain/fact.ts';
import type { Role, WinPart, WinStory } from '#src/domain/story.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';

/** A piece of a sentence; `craft` marks a person's name. */
export type Word = { text: string; craft: Craft | null };

const VERBS: Record<Role, string> = {
  opener: 'opened',
  helper: 'helped',
  clincher: 'clinched',
  closer: 'closed',
};
const ORDER: Role[] = ['opener', 'helper', 'clincher', 'closer'];
const NAMES_MAX = 4;

/** What somebody did in a win: `opened and clinched`. */
export function verbsOf(
  roles: Role[],
  words: Pick<TvWords, Role | 'and'> = { ...VERBS, and: 'and' },
): string {
  return listed(
    ORDER.filter((role) => roles.includes(role)).map((role) => words[role]),
    words,
  ).join('');
}

/** "opened by Zoë, helped by Lena and Noor, clinched by Jonas, closed by Maya." */
export function tellWin(win: WinStory): Word[] {
  const deeds = groupByDeed([...win.helpers, ...win.closers]);
  const words = [...deeds].flatMap(([verbs, people], index) => [
    plain(`${index > 0 ? ', ' : ''}${verbs} by `),
    ...nameWords(people),
  ]);
  words.push(plain('.'));
  if (win.helpers.length === 0 && win.waiting > 0)
    words.push(plain(` ${win.waiting} points wait for those who helped.`));
  return words;
}

/** The whole sentence as one text, for the log that is read aloud. A test bell is a win without a deal. */
export function sayWin(win: WinStory): string {
  if (!win.deal) return `${win.customer}, ${win.amountText}.`;
  const told = tellWin(win).map(({ text }) => text);
  return `${win.customer}, ${win.amountText}: ${told.join('')}`;
}

/** `A`, `A and B`, `A, B and C`, as pieces in order. */
export function listed(names: string[], { and }: Pick<TvWords, 'and'> = { and: 'and' }): string[] {
  return names.flatMap((name, index) => {
    if (index === 0) return [name];
    return [index === names.length - 1 ? ` ${and} ` : ', ', name];
  });
}

function groupByDeed(parts: WinPart[]): Map<string, WinPart[]> {
  const deeds = new Map<string, WinPart[]>();
  for (const part of parts) {
    const verbs = verbsOf(part.roles);
    deeds.set(verbs, [...(deeds.get(verbs) ?? []), part]);
  }
  return deeds;
}

function nameWords(people: WinPart[]): Word[] {
  const shown = people.length > NAMES_MAX ? people.slice(0, NAMES_MAX - 1) : people;
  const crafts = new Map(shown.map(({ short, craft }) => [short, craft]));
  const names = shown.map(({ short }) => short);
  if (people.length > shown.length) names.push(`${people.length - shown.length} more`);
  return listed(names).map((text) => ({ text, craft: crafts.get(text) ?? null }));
}

function plain(text: string): Word {
  return { text, craft: null };
}
