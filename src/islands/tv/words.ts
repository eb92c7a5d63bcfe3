// The few words of a win that a screen puts together itself, because only it knows which wins came together.

import type { Role, WinStory } from '#src/domain/story.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';

const ORDER: Role[] = ['opener', 'helper', 'clincher', 'closer'];

/** What somebody did in a win: `opened and clinched`. */
export function verbsOf(roles: Role[], words: TvWords): string {
  return listed(
    ORDER.filter((role) => roles.includes(role)).map((role) => words[role]),
    words,
  ).join('');
}

/** The whole win in one sentence, as the server told it. */
export function sayWin({ said }: WinStory): string {
  return said || '';
}

/** `A`, `A and B`, `A, B and C`, as pieces in order. */
export function listed(names: string[], { and }: Pick<TvWords, 'and'>): string[] {
  return names.flatMap((name, index) => {
    if (index === 0) return [name];
    return [index === names.length - 1 ? ` ${and} ` : ', ', name];
  });
}
