// The few words of a win that a screen puts together itself, because only it knows which wins came together.

import type { Role, WinStory } from '#src/domain/story.ts';
import { listed } from '#src/domain/television/listed.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';

const ORDER: Role[] = ['opener', 'helper', 'clincher', 'closer'];

/** What somebody did in a win: `opened and clinched`. */
export function verbsOf(roles: Role[], words: TvWords): string {
  return listed(
    ORDER.filter((role) => roles.includes(role)).map((role) => words[role]),
    words.and,
  ).join('');
}

/** The whole win in one sentence, as the server told it. */
export function sayWin({ said }: WinStory): string {
  return said || '';
}
