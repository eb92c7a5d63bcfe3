// The few words of a win that a screen puts together itself, because only it knows which wins came together.

import { listNames } from '#src/domain/names.ts';
import type { Role, WinStory } from '#src/domain/story.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';

/** What somebody did in a win: `opened and clinched`. */
export function verbsOf(roles: Role[], words: TvWords): string {
  return listNames(
    roles.map((role) => words[role]),
    words.and,
  );
}

/** The whole win in one sentence, as the server told it. */
export function sayWin({ said }: WinStory): string {
  return said || '';
}
