// The attributes of an input that was refused: it is marked, leads to the sentence below it, and the page opens there.

import type { Problem } from '#src/domain/problem.ts';

/** `hint` is the id of what describes it anyway. */
export function marked(problems: readonly Problem[], field: string, hint: string | null = null) {
  const isWrong = problems.some((problem) => problem.field === field);
  const notes = [isWrong && `${field}-wrong`, hint].filter(Boolean);
  return {
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': notes.length > 0 ? notes.join(' ') : undefined,
    autofocus: isWrong,
  };
}
