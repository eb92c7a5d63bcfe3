// Other people's text as a sentence repeats it: cut short, and told apart from text that was lost.

import { clean } from '#src/domain/text.ts';
import { LISTED_MAX, QUOTE_CHARS_MAX } from './limits.ts';

/** True when bytes were lost before or while the text was decoded: what is left is not what was meant. */
export function hasLostCharacters(text: string): boolean {
  return text.includes('\ufffd') || text.includes('\0') || !text.isWellFormed();
}

/** A value as a sentence repeats it: “cleaned”, and cut where it is long. */
export function quote(value: string): string {
  const characters = [...clean(value.slice(0, 4 * QUOTE_CHARS_MAX))];
  const short =
    characters.length > QUOTE_CHARS_MAX
      ? `${characters.slice(0, QUOTE_CHARS_MAX).join('')}…`
      : characters.join('');
  return `“${short}”`;
}

/** `a, b and c`; long lists end in `and 30 more`. */
export function list(words: readonly string[], limit = LISTED_MAX): string {
  if (words.length > limit) return `${words.slice(0, limit).join(', ')} and ${words.length - limit} more`;
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
